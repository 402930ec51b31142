package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.scoring.Scored.determined;
import static se.frid.scoring.Scored.outcome;
import static se.frid.scoring.Scored.score;
import static se.frid.scoring.Scored.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.instrument.AgeRange;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;

/** Levels that a score reaches, and when none is told. */
class ScorerBandsTest {

    private final Band low = Definitions.band("low", "0", "2");
    private final Band high = Definitions.band("high", "3", "6");

    private Instrument with(Direction direction, BandScheme... schemes) {
        return new Definitions()
                .items("1", "2")
                .ages(18, 65)
                .score(
                        "total",
                        direction,
                        Definitions.sum("1", "2"),
                        new ValueRange(BigDecimal.ZERO, BigDecimal.valueOf(6)),
                        Definitions.zeroFilled(1),
                        schemes)
                .emits("high", new Condition.BandIs("total", List.of("high"), null))
                .emits("low", new Condition.BandIs("total", List.of("low"), null))
                .build();
    }

    private ScoreReport report(
            Instrument instrument, Map<String, Integer> answers, @Nullable Integer age, @Nullable Sex sex) {
        return Scorer.of(instrument).score(Administration.ofNumbers(answers).withPerson(age, sex));
    }

    @Test
    void outsideTheAgesOfTheInstrumentThereAreNoBandsAndNothingIsSaidByBand() {
        Instrument instrument = with(Direction.HIGHER_IS_WORSE, Definitions.scheme("all", null, low, high));
        for (int age : List.of(17, 66)) {
            ScoreReport report = report(instrument, Map.of("1", 3, "2", 3), age, null);
            assertThat(report.outsidePopulation()).isTrue();
            assertThat(report.score("total").orElseThrow().bands()).isEmpty();
            assertThat(outcome(report, "total")).isEqualTo(determined(6));
            assertThat(state(report, "high")).isEqualTo(FindingState.UNKNOWN);
            assertThat(state(report, "low")).isEqualTo(FindingState.UNKNOWN);
        }
        for (int age : List.of(18, 65)) {
            ScoreReport report = report(instrument, Map.of("1", 3, "2", 3), age, null);
            assertThat(report.outsidePopulation()).isFalse();
            assertThat(report.score("total").orElseThrow().band().orElseThrow().level())
                    .isEqualTo("high");
        }
    }

    @Test
    void everySchemeThatHoldsGivesItsBandAndTheFirstIsTheMainOne() {
        Instrument instrument = with(
                Direction.HIGHER_IS_WORSE,
                Definitions.scheme("men", Sex.MALE, Definitions.band("men", "0", "6")),
                Definitions.scheme("women", Sex.FEMALE, Definitions.band("women", "0", "6")),
                Definitions.scheme("all", null, low, high));
        assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), null, Sex.FEMALE)))
                .containsExactly("women", "high");
        assertThat(levels(report(instrument, Map.of("1", 2, "2", 0), null, Sex.MALE)))
                .containsExactly("men", "low");
        assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), null, null)))
                .containsExactly("high");
    }

    @Test
    void aSingleSchemeIsUsedWhereItIsNotKnownThatItDoesNotHold() {
        Instrument one = with(Direction.HIGHER_IS_WORSE, Definitions.scheme("women", Sex.FEMALE, low, high));
        assertThat(levels(report(one, Map.of("1", 0, "2", 0), null, null))).containsExactly("low");
        assertThat(levels(report(one, Map.of("1", 0, "2", 0), null, Sex.MALE))).isEmpty();
        assertThat(state(report(one, Map.of("1", 0, "2", 0), null, Sex.MALE), "low"))
                .isEqualTo(FindingState.UNKNOWN);
        Instrument two = with(
                Direction.HIGHER_IS_WORSE,
                Definitions.scheme("women", Sex.FEMALE, low, high),
                Definitions.scheme("men", Sex.MALE, low, high));
        assertThat(levels(report(two, Map.of("1", 0, "2", 0), null, null))).isEmpty();
        assertThat(state(report(two, Map.of("1", 0, "2", 0), null, null), "low"))
                .isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void aLevelThatDependsOnWhatWasNotToldIsUnknownAndNotAbsent() {
        Instrument instrument = with(
                Direction.HIGHER_IS_WORSE,
                Definitions.scheme(
                        "women", Sex.FEMALE, Definitions.band("low", "0", "1"), Definitions.band("high", "2", "6")),
                Definitions.scheme("all", null, low, high));
        Map<String, Integer> two = Map.of("1", 2, "2", 0);
        assertThat(state(report(instrument, two, null, Sex.FEMALE), "high")).isEqualTo(FindingState.PRESENT);
        assertThat(state(report(instrument, two, null, Sex.MALE), "high")).isEqualTo(FindingState.ABSENT);
        assertThat(state(report(instrument, two, null, null), "high")).isEqualTo(FindingState.UNKNOWN);
        // 1 is low and 3 is high whoever it is.
        assertThat(state(report(instrument, Map.of("1", 1, "2", 0), null, null), "high"))
                .isEqualTo(FindingState.ABSENT);
        assertThat(state(report(instrument, Map.of("1", 3, "2", 0), null, null), "high"))
                .isEqualTo(FindingState.PRESENT);
    }

    @Test
    void aFindingMayAskForTheBandOfOneScheme() {
        Instrument instrument = new Definitions()
                .items("1", "2")
                .score(
                        "total",
                        Definitions.sum("1", "2"),
                        Definitions.NO_RULE,
                        Definitions.scheme("old", null, low, high),
                        Definitions.scheme(
                                "new", null, Definitions.band("low", "0", "4"), Definitions.band("high", "5", "6")))
                .emits("old", new Condition.BandIs("total", List.of("high"), "old"))
                .emits("new", new Condition.BandIs("total", List.of("high"), "new"))
                .emits("either", new Condition.BandIs("total", List.of("high"), null))
                .build();
        ScoreReport report = score(instrument, Map.of("1", 3, "2", 1));
        assertThat(state(report, "old")).isEqualTo(FindingState.PRESENT);
        assertThat(state(report, "new")).isEqualTo(FindingState.ABSENT);
        assertThat(state(report, "either")).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void aSchemeHoldsByRespondentAndAgeToo() {
        BandScheme young = new BandScheme(
                "young",
                new Population(Definitions.text("unga"), List.of(Respondent.SELF), null, new AgeRange(18, 24)),
                List.of(low, high),
                Verification.SECONDARY,
                List.of("S1"));
        Instrument instrument = with(Direction.HIGHER_IS_WORSE, young);
        assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), 24, null))).containsExactly("high");
        assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), 25, null))).isEmpty();
    }

    @Test
    void boundsHaveABandOnlyWhereBothEndsLieInIt() {
        Instrument instrument = new Definitions()
                .items("1", "2")
                .score(
                        "total",
                        Definitions.sum("1", "2"),
                        Definitions.NO_RULE,
                        Definitions.scheme("all", null, low, high))
                .build();
        assertThat(levels(score(instrument, Map.of("1", 3)))).containsExactly("high");
        assertThat(levels(score(instrument, Map.of("1", 2)))).isEmpty();
    }

    @Test
    void theWorstBandThatIsPossibleStandsBesideAFilledInValue() {
        Instrument upwards = with(Direction.HIGHER_IS_WORSE, Definitions.scheme("all", null, low, high));
        // 2 + blank as 0 = 2: low; with 3 it would be 5: high.
        BandResult band = report(upwards, Map.of("1", 2), null, null)
                .score("total")
                .orElseThrow()
                .band()
                .orElseThrow();
        assertThat(band.level()).isEqualTo("low");
        assertThat(band.worst()).isEqualTo("high");
        assertThat(outcome(report(upwards, Map.of("1", 2), null, null), "total"))
                .isEqualTo(new Determined(
                        Scalar.of(2), Filled.ZERO, new ValueRange(BigDecimal.valueOf(2), BigDecimal.valueOf(5))));
        Instrument downwards = with(Direction.LOWER_IS_WORSE, Definitions.scheme("all", null, low, high));
        assertThat(report(downwards, Map.of("1", 2), null, null)
                        .score("total")
                        .orElseThrow()
                        .band()
                        .orElseThrow()
                        .worst())
                .isNull();
        assertThat(report(upwards, Map.of("1", 2, "2", 0), null, null)
                        .score("total")
                        .orElseThrow()
                        .band()
                        .orElseThrow()
                        .worst())
                .isNull();
    }

    @Test
    void aBandCarriesItsProbabilityItsPopulationAndTheWeakerVerification() {
        Band likely = new Band(
                BigDecimal.ZERO,
                BigDecimal.valueOf(6),
                "likely",
                Definitions.text("troligt"),
                new BigDecimal("0.25"),
                Verification.UNVERIFIED);
        BandResult band = report(
                        with(Direction.HIGHER_IS_WORSE, Definitions.scheme("all", null, likely)),
                        Map.of("1", 1, "2", 1),
                        null,
                        null)
                .score("total")
                .orElseThrow()
                .band()
                .orElseThrow();
        assertThat(band)
                .isEqualTo(new BandResult(
                        "all",
                        "likely",
                        Definitions.text("troligt"),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(6),
                        null,
                        new BigDecimal("0.25"),
                        Definitions.text("alla"),
                        Verification.UNVERIFIED,
                        List.of("S1")));
    }

    private List<String> levels(ScoreReport report) {
        return report.score("total").orElseThrow().bands().stream()
                .map(BandResult::level)
                .toList();
    }
}
