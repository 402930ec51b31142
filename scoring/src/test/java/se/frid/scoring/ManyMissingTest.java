package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.instrument.Rounding;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** With many answers missing, the bounds are still exact and soon there. */
class ManyMissingTest {

    // A guard against trying every completion, not a measurement.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static String[] codes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static ScoreOutcome outcome(Instrument instrument, Administration administration, String score) {
        return assertTimeoutPreemptively(
                SOON,
                () -> Scorer.of(instrument)
                        .score(administration)
                        .score(score)
                        .orElseThrow()
                        .outcome());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 14, 159, 2653, 58979})
    void aWeightedSumWithUpToFortyMissingItemsAgreesWithIntervalArithmetic(long seed) {
        Random random = new Random(seed);
        Definitions definition = new Definitions().scale("odd", Definitions.scale("0", "1", "3", "5"));
        int count = 40 + random.nextInt(3);
        List<ScoreRule.Term> terms = new ArrayList<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        int missing = 20 + random.nextInt(21);
        for (int i = 0; i < count; i++) {
            boolean reverse = random.nextInt(4) == 0;
            definition.item("i" + i, "odd", reverse, null);
            BigDecimal weight = BigDecimal.valueOf(random.nextInt(41) - 20, 1);
            terms.add(new ScoreRule.Term(Definitions.item("i" + i), weight, null));
            if (i < missing) {
                BigDecimal most = weight.multiply(BigDecimal.valueOf(5));
                low = low.add(most.min(BigDecimal.ZERO));
                high = high.add(most.max(BigDecimal.ZERO));
            } else {
                int answer = new int[] {0, 1, 3, 5}[random.nextInt(4)];
                answers.put("i" + i, Answer.of(answer));
                BigDecimal counted = weight.multiply(BigDecimal.valueOf(reverse ? 5 - answer : answer));
                low = low.add(counted);
                high = high.add(counted);
            }
        }
        Instrument instrument =
                definition.score("total", new ScoreRule.Weighted(terms)).build();
        assertThat(outcome(instrument, Administration.of(answers), "total"))
                .isEqualTo(new Bounded(BruteForce.plain(low), BruteForce.plain(high)));
    }

    @Test
    void aSumOfScoresThatShareFortyMissingItemsCountsEachAnswerOnce() {
        // total − 2 × total over items 0–3 is −total: 1 answered with 2, 39 open.
        Instrument instrument = new Definitions()
                .items(codes(40))
                .score("total", Definitions.sum(codes(40)))
                .score(
                        "difference",
                        new ScoreRule.Weighted(List.of(
                                new ScoreRule.Term(Definitions.score("total"), BigDecimal.ONE, null),
                                new ScoreRule.Term(Definitions.score("total"), BigDecimal.valueOf(-2), null))))
                .build();
        assertThat(outcome(instrument, Administration.ofNumbers(Map.of("1", 2)), "difference"))
                .isEqualTo(new Bounded(BigDecimal.valueOf(-119), BigDecimal.valueOf(-2)));
    }

    @Test
    void aCriterionOverTwoCountsOfTwentyItemsIsSettledSoonWithAllButOneMissing() {
        // Like the other depressive syndrome: at least 1 core symptom, and 2 to 4 symptoms in all.
        Condition symptoms = new Condition.ScoreIs("symptoms", BigDecimal.valueOf(2), BigDecimal.valueOf(4), List.of());
        Instrument instrument = new Definitions()
                .items(codes(20))
                .score("core", new ScoreRule.Count(List.of("1", "2"), BigDecimal.valueOf(2)))
                .score("symptoms", new ScoreRule.Count(List.of(codes(20)), BigDecimal.valueOf(2)))
                .score(
                        "other",
                        new ScoreRule.Criterion(
                                new Condition.All(List.of(Definitions.scoreAtLeast("core", 1), symptoms))))
                .score(
                        "impossible",
                        new ScoreRule.Criterion(new Condition.All(List.of(
                                Definitions.scoreAtLeast("core", 2),
                                new Condition.ScoreIs("symptoms", null, BigDecimal.ONE, List.of())))))
                .build();
        Administration one = Administration.ofNumbers(Map.of("7", 3));
        assertThat(outcome(instrument, one, "other"))
                .isEqualTo(new Unsettled(List.of(Scalar.of(false), Scalar.of(true))));
        // Two core symptoms are two symptoms already: no completion holds both.
        assertThat(outcome(instrument, one, "impossible")).isEqualTo(new Determined(Scalar.of(false), null, null));
    }

    @Test
    void aLookedUpSumOfTwentyMissingItemsIsSoonBounded() {
        Map<String, BigDecimal> table = new LinkedHashMap<>();
        for (int value = 0; value <= 60; value++) {
            table.put(Integer.toString(value), BigDecimal.valueOf(Math.abs(value - 30)));
        }
        Instrument instrument = new Definitions()
                .items(codes(20))
                .score("distance", new ScoreRule.Recode(Definitions.sum(codes(20)), table))
                .build();
        // 1 + 0–57 = 1–58, and the distance from 30 is 0 in the middle and 29 at 1.
        assertThat(outcome(instrument, Administration.ofNumbers(Map.of("1", 1)), "distance"))
                .isEqualTo(new Bounded(BigDecimal.ZERO, BigDecimal.valueOf(29)));
    }

    @Test
    void aMeanOfItemsThatMayNotBeAskedIsSoonBounded() {
        Definitions definition = new Definitions().scale("freq", Definitions.scale("0", "1", "2", "3"));
        List<ScoreRule> parts = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            definition.item("z" + i, "freq", false, null);
            definition.item("b" + i, "freq", false, Definitions.atLeast("z" + i, 2));
            parts.add(Definitions.item("b" + i));
        }
        parts.add(Definitions.item("z0"));
        Instrument instrument = definition
                .score("mean", new ScoreRule.Mean(parts, new Rounding(Rounding.Mode.HALF_UP, 2)))
                .build();
        // z0 answered with 1: b0 is not asked. The others 0 each and asked: (1 + 13 × 0) ÷ 14 = 0.07; at 3 each 40 ÷
        // 14.
        assertThat(outcome(instrument, Administration.ofNumbers(Map.of("z0", 1)), "mean"))
                .isEqualTo(new Bounded(new BigDecimal("0.07"), new BigDecimal("2.86")));
    }

    @Test
    void aHighestOfItemsThatMayNotBeAskedIsSoonBounded() {
        Definitions definition = new Definitions().scale("freq", Definitions.scale("1", "2", "3"));
        List<ScoreRule> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            definition.item("a" + i, "freq", false, null);
            definition.item("b" + i, "freq", false, Definitions.atLeast("a" + i, 2));
            parts.add(Definitions.item("b" + i));
        }
        Instrument instrument = definition
                .score("highest", new ScoreRule.Max(parts))
                .score("each", new ScoreRule.Sum(parts))
                .build();
        Administration one = Administration.ofNumbers(Map.of("b3", 2));
        assertThat(outcome(instrument, one, "highest"))
                .isEqualTo(new Bounded(BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
        assertThat(outcome(instrument, one, "each"))
                .isEqualTo(new Bounded(BigDecimal.valueOf(2), BigDecimal.valueOf(59)));
    }
}
