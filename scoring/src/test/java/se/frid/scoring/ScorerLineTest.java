package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.json.Json;
import se.frid.json.Scalar;

/** What the scorer leaves out or puts off is never missed. */
class ScorerLineTest {

    @Test
    void a_line_is_the_line_of_the_report() {
        for (long seed = 0; seed < 200; seed++) {
            RandomDefinitions random = new RandomDefinitions(seed);
            Instrument instrument = random.instrument();
            Scorer scorer = Scorer.of(instrument);
            for (int i = 0; i < 20; i++) {
                Administration administration = random.administration(instrument, 500);
                assertThat(scorer.line(administration))
                        .isEqualTo(ScoreLine.of(instrument, scorer.score(administration)));
            }
        }
    }

    @Test
    void the_problems_are_those_of_the_checker() {
        Instrument instrument = Scored.builtIn("sdq-p");
        Scorer scorer = Scorer.of(instrument);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Administration administration = odd(instrument, random);
            assertThat(scorer.score(administration).problems())
                    .isEqualTo(AdministrationChecker.check(instrument, administration));
        }
    }

    /** Answers in any order, some of them off their scale or to items that there are not; sometimes of another form. */
    private static Administration odd(Instrument instrument, Random random) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        int start = random.nextInt(instrument.items().size());
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get((start + i) % instrument.items().size());
            List<Scalar> scale = instrument.scale(item).answers();
            boolean bad = random.nextInt(60) == 0;
            answers.put(item.code(), bad ? Answer.of(77) : new Answer.Given(scale.get(random.nextInt(scale.size()))));
        }
        if (random.nextInt(8) == 0) {
            answers.put("nowhere", Answer.of(1));
        }
        String of = random.nextInt(10) == 0 ? "another" : random.nextBoolean() ? instrument.id() : null;
        String version = random.nextInt(10) == 0 ? "9.9.9" : random.nextBoolean() ? instrument.version() : null;
        Map<String, String> judgements = random.nextInt(10) == 0 ? Map.of("total", "high") : Map.of();
        return new Administration(null, of, version, null, null, null, null, null, answers, judgements)
                .withRespondent(instrument.respondents().get(0));
    }

    @Test
    void steps_that_nobody_read_are_the_same_as_steps_that_were_read() {
        Instrument instrument = Scored.builtIn("phq-9");
        Administration administration = Administration.ofNumbers(Scored.all(instrument, 2, "4"));
        ScoreReport read = Scorer.of(instrument).score(administration);
        ScoreReport unread = Scorer.of(instrument).score(administration);
        List<Step> steps = read.scores().get(0).steps();
        assertThat(steps).hasSize(11).isInstanceOf(java.util.RandomAccess.class);
        assertThat(unread).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(Json.line(unread)).isEqualTo(Json.line(read));
        assertThat(List.copyOf(steps)).isEqualTo(steps);
        assertThatThrownBy(() -> steps.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
