package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** Bounds, settled answers and findings against every completion, reckoned by {@link BruteForce}. */
class CompletionsPropertyTest {

    private static final int DEFINITIONS = 420;
    private static final int MOST_COMPLETIONS = 100;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20260101, 4711, 31337, 77, 1})
    void everyResultIsWhatAllCompletionsTogetherSay(long seed) {
        int bounded = 0;
        int unsettled = 0;
        int determined = 0;
        for (int i = 0; i < DEFINITIONS; i++) {
            RandomDefinitions definitions = new RandomDefinitions(seed * 1_000_003 + i);
            Instrument instrument = definitions.instrument();
            Administration administration = definitions.administration(instrument, MOST_COMPLETIONS);
            BruteForce brute = new BruteForce(instrument, administration);
            ScoreReport report = Scorer.of(instrument).score(administration);
            Map<String, Set<@Nullable Object>> values = brute.values();
            Set<String> neverAsked = brute.neverAsked();
            for (Score score : instrument.scores()) {
                ScoreResult result = report.score(score.id()).orElseThrow();
                String what = "definition " + i + " of seed " + seed + ": " + score.id() + " = " + score.rule()
                        + " with " + administration.answers();
                Set<String> reads = reads(instrument, score.rule(), true);
                ScoreOutcome expected =
                        expected(brute, neverAsked, reads, score, Objects.requireNonNull(values.get(score.id())));
                assertThat(comparable(result.outcome(), expected)).as(what).isEqualTo(expected);
                Set<String> own = reads(instrument, score.rule(), false);
                Set<String> counted = own.isEmpty() ? reads : own;
                List<String> missing = counted.stream()
                        .filter(code -> !brute.isGiven(code) && !neverAsked.contains(code))
                        .toList();
                assertThat(result.missing()).as(what).containsExactlyInAnyOrderElementsOf(missing);
                assertThat(result.answered()).as(what).isEqualTo((int)
                        counted.stream().filter(brute::isGiven).count());
                assertThat(result.of()).as(what).isEqualTo(result.answered() + missing.size());
                bounded += expected instanceof Bounded ? 1 : 0;
                unsettled += expected instanceof Unsettled ? 1 : 0;
                determined += expected instanceof Determined ? 1 : 0;
            }
            checkFindings(instrument, brute, report);
        }
        // Enough of each, so that the comparison means something.
        assertThat(bounded).isGreaterThan(250);
        assertThat(unsettled).isGreaterThan(50);
        assertThat(determined).isGreaterThan(250);
    }

    private static ScoreOutcome expected(
            BruteForce brute, Set<String> neverAsked, Set<String> reads, Score score, Set<@Nullable Object> values) {
        boolean someGiven = reads.stream().anyMatch(brute::isGiven);
        boolean someMissing = reads.stream().anyMatch(code -> !brute.isGiven(code) && !neverAsked.contains(code));
        if (!someGiven && someMissing) {
            return new NotComputable(Reason.NOTHING_ANSWERED);
        }
        List<Object> present = new ArrayList<>();
        values.forEach(value -> {
            if (value != null) {
                present.add(value);
            }
        });
        if (present.isEmpty()) {
            return new NotComputable(Reason.NOT_ASKED);
        }
        if (present.get(0) instanceof BigDecimal) {
            BigDecimal min = present.stream()
                    .map(BigDecimal.class::cast)
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            BigDecimal max = present.stream()
                    .map(BigDecimal.class::cast)
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            boolean one = min.compareTo(max) == 0 && !values.contains(null);
            return one ? new Determined(Scalar.of(min), null, null) : new Bounded(min, max);
        }
        List<Scalar> words = new TreeSet<>(
                        present.stream().map(Object::toString).toList())
                .stream()
                        .map(word -> score.rule() instanceof ScoreRule.Criterion
                                ? Scalar.of(Boolean.parseBoolean(word))
                                : Scalar.of(word))
                        .toList();
        return words.size() == 1 ? new Determined(words.get(0), null, null) : new Unsettled(words);
    }

    /** A profile that is open in several places is told to be open without a list of what it may become. */
    private static ScoreOutcome comparable(ScoreOutcome outcome, ScoreOutcome expected) {
        boolean tooMany = outcome instanceof Unsettled unsettled
                && unsettled.possible().isEmpty()
                && expected instanceof Unsettled;
        return tooMany ? expected : outcome;
    }

    private static void checkFindings(Instrument instrument, BruteForce brute, ScoreReport report) {
        for (int i = 0; i < instrument.emits().size(); i++) {
            Emission emission = instrument.emits().get(i);
            Condition when = Objects.requireNonNull(emission.when());
            FindingState state = report.findings().get(i).state();
            Set<Boolean> truths = new LinkedHashSet<>();
            brute.everyCompletion(completion -> truths.add(completion.holds(when)));
            if (state == FindingState.PRESENT) {
                assertThat(truths).as("%s", when).containsExactly(true);
            } else if (state == FindingState.ABSENT) {
                assertThat(truths).as("%s", when).containsExactly(false);
            }
        }
    }

    private static Set<String> reads(Instrument instrument, ScoreRule rule, boolean throughScores) {
        Set<String> codes = new LinkedHashSet<>(rule.ownItems());
        rule.parts().forEach(part -> codes.addAll(reads(instrument, part, throughScores)));
        Set<String> scores = new LinkedHashSet<>();
        if (rule instanceof ScoreRule.ScoreValue read) {
            scores.add(read.score());
        }
        rule.conditions().stream().flatMap(Condition::withParts).forEach(condition -> {
            if (condition instanceof Condition.ItemIs test) {
                codes.add(test.item());
            } else if (condition instanceof Condition.ScoreIs test) {
                scores.add(test.score());
            }
        });
        if (throughScores) {
            scores.forEach(score -> codes.addAll(
                    reads(instrument, instrument.score(score).orElseThrow().rule(), true)));
        }
        return codes;
    }
}
