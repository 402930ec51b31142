package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.frid.scoring.Scored.all;
import static se.frid.scoring.Scored.bounded;
import static se.frid.scoring.Scored.builtIn;
import static se.frid.scoring.Scored.determined;
import static se.frid.scoring.Scored.outcome;
import static se.frid.scoring.Scored.score;
import static se.frid.scoring.Scored.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/** What a report says of answers that are not there. */
class ScorerMissingAnswersTest {

    @Test
    void depressionItemNineUnansweredAndAllElseHighestIsSevereAndAsksForItemNine() {
        ScoreReport report = score(builtIn("phq-9"), all(builtIn("phq-9"), 3, "9"));
        assertThat(outcome(report, "total")).isEqualTo(bounded(24, 27));
        assertThat(report.score("total").orElseThrow().band().orElseThrow().level())
                .isEqualTo("severe");
        assertThat(report.score("total").orElseThrow().missing()).containsExactly("9");
        assertThat(report.flags()).isEmpty();
        assertThat(report.unanswered()).extracting(UnansweredCritical::item).containsExactly("9");
        assertThat(report.unanswered().get(0).flag()).isEqualTo("suicidal-ideation");
        assertThat(state(report, "suicidal-ideation")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void withNothingAnsweredThereIsNoScoreNoBandAndNoFindingIsAbsent() {
        for (Instrument instrument : GoldenVectors.CATALOG.all()) {
            ScoreReport report = Scorer.of(instrument).score(Administration.of(Map.of()));
            for (ScoreResult result : report.scores()) {
                boolean judgement = instrument.score(result.id()).orElseThrow().rule() instanceof ScoreRule.Judgement;
                assertThat(result.outcome())
                        .as("%s %s", instrument.id(), result.id())
                        .isEqualTo(new NotComputable(judgement ? Reason.NO_JUDGEMENT : Reason.NOTHING_ANSWERED));
                assertThat(result.bands()).isEmpty();
                assertThat(result.steps()).isEmpty();
            }
            assertThat(report.findings())
                    .as(instrument.id())
                    .allMatch(emitted -> emitted.state() == FindingState.UNKNOWN);
            assertThat(report.unanswered()).hasSameSizeAs(instrument.critical());
        }
    }

    @ParameterizedTest
    @EnumSource(MissingKind.class)
    void noReasonForAMissingAnswerIsEverReadAsNo(MissingKind kind) {
        Instrument instrument = builtIn("danger-assessment");
        Map<String, Answer> answers = new LinkedHashMap<>();
        all(instrument, 0, "5a").forEach((code, answer) -> answers.put(code, Answer.of(answer)));
        answers.put("10", Answer.missing(kind));
        ScoreReport report = Scorer.of(instrument).score(Administration.of(answers));
        assertThat(outcome(report, "total")).isEqualTo(bounded(0, 1));
        assertThat(report.unanswered())
                .extracting(UnansweredCritical::item, UnansweredCritical::missing)
                .containsExactly(tuple("10", kind));
        assertThat(state(report, "strangulation"))
                .isEqualTo(kind == MissingKind.NOT_APPLICABLE ? FindingState.NOT_APPLICABLE : FindingState.UNKNOWN);
    }

    @Test
    void aPrintedWayOfGivingNoAnswerIsNoAnswer() {
        Instrument instrument = new Definitions()
                .scale(
                        "yn",
                        new ResponseScale(
                                List.of(
                                        Definitions.option("0"),
                                        Definitions.option("1"),
                                        Definitions.code("NA", MissingKind.DECLINED)),
                                null))
                .item("1", "yn", false, null)
                .item("2", "yn", false, null)
                .score("total", Definitions.sum("1", "2"))
                .critical("2", 1, "danger")
                .build();
        ScoreReport report =
                Scorer.of(instrument).score(Administration.of(Map.of("1", Answer.of(1), "2", Answer.of("NA"))));
        assertThat(report.problems()).isEmpty();
        assertThat(outcome(report, "total")).isEqualTo(bounded(1, 2));
        assertThat(report.unanswered().get(0).missing()).isEqualTo(MissingKind.DECLINED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void takingAwayAnAnswerNeverMakesDangerLookSmaller(long seed) {
        Random random = new Random(seed);
        for (String id : List.of("danger-assessment", "lethality-screen", "odara", "phq-9", "audit")) {
            Instrument instrument = builtIn(id);
            Scorer scorer = Scorer.of(instrument);
            for (int i = 0; i < 25; i++) {
                Map<String, Answer> answers = new LinkedHashMap<>();
                for (Item item : instrument.items()) {
                    List<Scalar> possible = instrument.scale(item).answers();
                    if (random.nextInt(8) > 0) {
                        answers.put(item.code(), new Answer.Given(possible.get(random.nextInt(possible.size()))));
                    }
                }
                // An answer to an item that need not be asked counts, but without it the item is no gap.
                for (Item item : instrument.items()) {
                    Map<String, Answer> without = new LinkedHashMap<>(answers);
                    without.remove(item.code());
                    AnswerSheet sheet = AnswerSheet.of(ScoringKey.of(instrument), Administration.of(without));
                    if (sheet.entry(item.code()) instanceof AnswerSheet.Entry.NotAsked) {
                        answers.remove(item.code());
                    }
                }
                List<String> given = new ArrayList<>(answers.keySet());
                String removed = given.get(random.nextInt(given.size()));
                Map<String, Answer> fewer = new LinkedHashMap<>(answers);
                fewer.remove(removed);
                Sex sex = id.equals("odara") ? Sex.MALE : Sex.FEMALE;
                compare(
                        scorer.score(Administration.of(answers).withPerson(30, sex)),
                        scorer.score(Administration.of(fewer).withPerson(30, sex)),
                        removed,
                        instrument);
            }
        }
    }

    private void compare(ScoreReport more, ScoreReport fewer, String removed, Instrument instrument) {
        for (Score score : instrument.scores()) {
            BigDecimal before = highest(outcome(more, score.id()));
            BigDecimal after = highest(outcome(fewer, score.id()));
            // A prorated value may move; what complete answers could give may not come down.
            if (before != null && after != null) {
                assertThat(after).as("%s without %s", score.id(), removed).isGreaterThanOrEqualTo(before);
            }
        }
        for (int i = 0; i < more.findings().size(); i++) {
            FindingState before = more.findings().get(i).state();
            FindingState after = fewer.findings().get(i).state();
            boolean proratedAway = instrument.scores().stream()
                    .anyMatch(score -> score.missing().allowed() > 0);
            if (before == FindingState.PRESENT && !proratedAway) {
                assertThat(after)
                        .as("%s without %s", more.findings().get(i), removed)
                        .isNotEqualTo(FindingState.ABSENT);
            }
            if (before == FindingState.UNKNOWN) {
                assertThat(after).isNotEqualTo(FindingState.ABSENT);
            }
        }
        Set<String> asked =
                fewer.unanswered().stream().map(UnansweredCritical::item).collect(Collectors.toSet());
        Set<String> still =
                fewer.flags().stream().flatMap(flag -> flag.items().stream()).collect(Collectors.toSet());
        more.flags().stream()
                .flatMap(flag -> flag.items().stream())
                .forEach(item -> assertThat(still.contains(item) || asked.contains(item))
                        .as("critical item %s without %s", item, removed)
                        .isTrue());
    }

    private @Nullable BigDecimal highest(ScoreOutcome outcome) {
        if (outcome instanceof Bounded bounded) {
            return bounded.upper();
        } else if (outcome instanceof Determined determined && determined.value() instanceof Scalar.Num num) {
            return determined.possible() == null
                    ? num.number()
                    : determined.possible().max();
        }
        return null;
    }
}
