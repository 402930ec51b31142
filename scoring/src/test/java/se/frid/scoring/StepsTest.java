package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Administration;
import se.frid.instrument.Instrument;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Rounding;
import se.frid.instrument.Score;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.Step.Kind;

/** The steps lead to the result that they explain. */
class StepsTest {

    @TestFactory
    Stream<DynamicTest> theStepsOfEveryVectorLeadToItsResult() {
        return GoldenVectors.scored()
                .map(instrument -> dynamicTest(instrument.id(), () -> {
                    Scorer scorer = Scorer.of(instrument);
                    for (GoldenVectors.Vector vector : GoldenVectors.of(instrument.id())) {
                        ScoreReport report = scorer.score(vector.administration());
                        for (Score score : instrument.scores()) {
                            check(
                                    vector.name() + ": " + score.id(),
                                    score,
                                    report.score(score.id()).orElseThrow());
                        }
                    }
                }));
    }

    private static void check(String what, Score score, ScoreResult result) {
        List<Step> results = of(result, Kind.RESULT);
        List<Step> bands = of(result, Kind.BAND);
        assertThat(bands).as(what).hasSameSizeAs(result.bands());
        for (int i = 0; i < bands.size(); i++) {
            BandResult band = result.bands().get(i);
            assertThat(List.of(
                            bands.get(i).subject(),
                            Objects.requireNonNull(bands.get(i).from()),
                            Objects.requireNonNull(bands.get(i).to())))
                    .as(what)
                    .isEqualTo(List.of(band.scheme(), band.from(), band.to()));
            assertThat(bands.get(i).label()).as(what).isEqualTo(band.names());
            assertThat(bands.get(i).answer()).as(what).isEqualTo(Scalar.of(band.level()));
        }
        if (result.outcome() instanceof Determined determined) {
            assertThat(results).as(what).hasSize(1);
            BigDecimal number = determined.value() instanceof Scalar.Num num ? num.number() : null;
            assertThat(results.get(0).value()).as(what).isEqualTo(number);
            assertThat(results.get(0).answer()).as(what).isEqualTo(number == null ? determined.value() : null);
            if (number != null && (result.missing().isEmpty() || determined.filled() != null)) {
                checkNumber(what, score, result, determined, number);
            }
        } else {
            assertThat(results).as(what).isEmpty();
        }
        if (result.outcome() instanceof Bounded bounded) {
            Step possible = of(result, Kind.POSSIBLE).get(0);
            assertThat(possible.from()).as(what).isEqualTo(bounded.lower());
            assertThat(possible.to()).as(what).isEqualTo(bounded.upper());
        } else {
            assertThat(of(result, Kind.POSSIBLE)).as(what).isEmpty();
        }
    }

    private static void checkNumber(
            String what, Score score, ScoreResult result, Determined determined, BigDecimal number) {
        BigDecimal subtotal = subtotal(result);
        if (score.rule() instanceof ScoreRule.Sum
                || score.rule() instanceof ScoreRule.Weighted
                || score.rule() instanceof ScoreRule.Count) {
            List<Step> prorated = of(result, Kind.PRORATED);
            if (determined.filled() == Filled.PRORATED && !prorated.isEmpty()) {
                Step step = prorated.get(0);
                assertThat(step.value()).as(what).isEqualTo(number);
                BigDecimal exact = Objects.requireNonNull(step.subtotal()).multiply(step.to());
                Rounding rounding = Objects.requireNonNull(score.missing().rounding());
                assertThat(BruteForce.divide(exact, Objects.requireNonNull(step.from()), rounding))
                        .as(what)
                        .isEqualByComparingTo(number);
            } else {
                assertThat(subtotal).as(what).isEqualByComparingTo(number);
            }
        } else if (score.rule() instanceof ScoreRule.Linear || score.rule() instanceof ScoreRule.Recode) {
            List<Step> transforms = of(result, Kind.TRANSFORM);
            assertThat(transforms).as(what).isNotEmpty();
            assertThat(transforms.get(transforms.size() - 1).value()).as(what).isEqualByComparingTo(number);
        }
    }

    private static BigDecimal subtotal(ScoreResult result) {
        return result.steps().stream()
                .map(Step::subtotal)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, (before, after) -> Objects.requireNonNull(after));
    }

    private static List<Step> of(ScoreResult result, Kind kind) {
        return result.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static ScoreResult result(Instrument instrument, Map<String, Integer> answers, String score) {
        return Scorer.of(instrument)
                .score(Administration.ofNumbers(answers))
                .score(score)
                .orElseThrow();
    }

    private static List<@Nullable BigDecimal> subtotals(ScoreResult result) {
        List<@Nullable BigDecimal> subtotals = new ArrayList<>();
        result.steps().forEach(step -> subtotals.add(step.subtotal()));
        return subtotals;
    }

    @Test
    void theHighestOfSeveralItemsIsAddedOnceAndNotTheItemsToo() {
        Instrument instrument = new Definitions()
                .items("1", "2a", "2b")
                .score(
                        "total",
                        new ScoreRule.Sum(List.of(
                                Definitions.item("1"),
                                new ScoreRule.Max(List.of(Definitions.item("2a"), Definitions.item("2b"))))))
                .build();
        ScoreResult result = result(instrument, Map.of("1", 1, "2a", 2, "2b", 3), "total");
        assertThat(result.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.ITEM, Kind.ITEM, Kind.ITEM, Kind.TRANSFORM, Kind.RESULT);
        assertThat(subtotals(result)).containsExactly(BigDecimal.ONE, null, null, BigDecimal.valueOf(4), null);
    }

    @Test
    void aWeightedPartIsAddedWithItsWeight() {
        Instrument instrument = new Definitions()
                .items("1", "2", "3")
                .score("pair", Definitions.sum("1", "2"))
                .score(
                        "total",
                        new ScoreRule.Weighted(List.of(
                                new ScoreRule.Term(Definitions.sum("1", "2"), BigDecimal.valueOf(2), null),
                                new ScoreRule.Term(Definitions.score("pair"), BigDecimal.valueOf(-1), null),
                                new ScoreRule.Term(Definitions.item("3"), BigDecimal.TEN, Definitions.atLeast("1", 3)),
                                new ScoreRule.Term(
                                        Definitions.item("3"), BigDecimal.valueOf(5), Definitions.atLeast("1", 1)))))
                .build();
        // (1 + 2) × 2 = 6; − 3 = 3; item 1 is not 3; 3 × 5 = 15 makes 18.
        ScoreResult result = result(instrument, Map.of("1", 1, "2", 2, "3", 3), "total");
        assertThat(result.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.ITEM, Kind.ITEM, Kind.TRANSFORM, Kind.SCORE, Kind.CONDITION, Kind.ITEM, Kind.RESULT);
        assertThat(subtotals(result))
                .containsExactly(
                        null, null, BigDecimal.valueOf(6), BigDecimal.valueOf(3), null, BigDecimal.valueOf(18), null);
        assertThat(result.steps().get(4).truth()).isEqualTo(Truth.FALSE);
        assertThat(result.steps().get(2).weight()).isEqualTo(BigDecimal.valueOf(2));
    }

    @Test
    void aTransformOfAProratedScoreIsShownWithTheProratedValue() {
        Instrument instrument = new Definitions()
                .items("1", "2", "3")
                .score("total", Definitions.sum("1", "2", "3"), Definitions.prorated(1, Definitions.WHOLE))
                .score("tenfold", new ScoreRule.Linear(Definitions.score("total"), BigDecimal.TEN, null, null, null))
                .build();
        // 1 + 2 = 3; × 3 ÷ 2 = 4.5, half up 5; × 10 = 50.
        ScoreResult total = result(instrument, Map.of("1", 1, "2", 2), "total");
        Step prorated = of(total, Kind.PRORATED).get(0);
        assertThat(List.of(
                        Objects.requireNonNull(prorated.subtotal()),
                        Objects.requireNonNull(prorated.from()),
                        Objects.requireNonNull(prorated.to()),
                        Objects.requireNonNull(prorated.value())))
                .containsExactly(
                        BigDecimal.valueOf(3), BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(5));
        ScoreResult tenfold = result(instrument, Map.of("1", 1, "2", 2), "tenfold");
        Step transform = of(tenfold, Kind.TRANSFORM).get(0);
        assertThat(transform.from()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(transform.value()).isEqualTo(BigDecimal.valueOf(50));
        assertThat(of(tenfold, Kind.PRORATED)).isEmpty();
    }

    @Test
    void aZeroFilledChoiceShowsTheSumThatWasTaken() {
        MissingRule rule = Definitions.zeroFilled(2);
        Instrument instrument = new Definitions()
                .items("0", "1", "2")
                .score(
                        "total",
                        new ScoreRule.Choose(
                                List.of(new ScoreRule.Case(
                                        Definitions.is("0", 0), new ScoreRule.Constant(BigDecimal.ZERO))),
                                Definitions.sum("1", "2")),
                        rule)
                .build();
        ScoreResult result = result(instrument, Map.of("1", 2), "total");
        assertThat(result.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.CONDITION, Kind.ITEM, Kind.MISSING, Kind.ZERO_FILLED, Kind.RESULT);
        assertThat(subtotal(result)).isEqualTo(BigDecimal.valueOf(2));
    }
}
