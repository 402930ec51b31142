package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.AgeRange;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Item;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** What a report says, and what it must never say. */
class ScorerTest {

    private static Instrument builtIn(String id) {
        return GoldenVectors.CATALOG.find(id).orElseThrow();
    }

    private static ScoreReport score(Instrument instrument, Map<String, Integer> answers) {
        return Scorer.of(instrument).score(Administration.ofNumbers(answers));
    }

    private static Map<String, Integer> all(Instrument instrument, int answer, String... without) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        instrument.items().forEach(item -> answers.put(item.code(), answer));
        answers.keySet().removeAll(Set.of(without));
        return answers;
    }

    private static ScoreOutcome outcome(ScoreReport report, String score) {
        return report.score(score).orElseThrow().outcome();
    }

    private static ScoreOutcome determined(long value) {
        return new Determined(Scalar.of(value), null, null);
    }

    private static ScoreOutcome bounded(long lower, long upper) {
        return new Bounded(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    private static EmittedFinding finding(ScoreReport report, String finding) {
        return report.findings().stream()
                .filter(emitted -> emitted.finding().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    private static FindingState state(ScoreReport report, String finding) {
        return finding(report, finding).state();
    }

    @Nested
    class MissingAnswers {

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
                    boolean judgement =
                            instrument.score(result.id()).orElseThrow().rule() instanceof ScoreRule.Judgement;
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
                        if (AnswerSheet.of(instrument, Administration.of(without))
                                .isNotAsked(item.code())) {
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
            Set<String> still = fewer.flags().stream()
                    .flatMap(flag -> flag.items().stream())
                    .collect(Collectors.toSet());
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

    @Nested
    class BadAdministrations {

        private final Instrument two = new Definitions()
                .items("1", "2", "3")
                .score("left", Definitions.sum("1", "2"))
                .score("right", Definitions.sum("3"))
                .score("both", new ScoreRule.Sum(List.of(Definitions.score("left"), Definitions.score("right"))))
                .score("yes", new ScoreRule.Criterion(Definitions.scoreAtLeast("left", 1)))
                .critical("1", 1, "danger")
                .critical("3", 1, "danger")
                .emits("danger", Definitions.atLeast("1", 1))
                .build();

        @Test
        void anAnswerOffItsScaleSpoilsOnlyWhatDependsOnIt() {
            ScoreReport report = score(two, Map.of("1", 7, "2", 3, "3", 2));
            assertThat(outcome(report, "left")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(outcome(report, "right")).isEqualTo(determined(2));
            assertThat(outcome(report, "both")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(outcome(report, "yes")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(report.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(ProblemCode.ANSWER_OFF_SCALE);
            assertThat(report.problems().get(0).pointer()).isEqualTo("/answers/1");
            assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
            assertThat(report.flags()).hasSize(1);
            assertThat(report.flags().get(0).items()).containsExactly("3");
            assertThat(report.unanswered())
                    .extracting(UnansweredCritical::item, UnansweredCritical::missing)
                    .containsExactly(tuple("1", MissingKind.UNKNOWN));
            assertThat(report.score("left").orElseThrow().missing()).containsExactly("1");
            assertThat(report.score("left").orElseThrow().answered()).isEqualTo(1);
        }

        @Test
        void anItemThatTheInstrumentLacksIsAProblemAndChangesNoScore() {
            ScoreReport report = score(two, Map.of("1", 1, "2", 1, "3", 1, "4", 1));
            assertThat(report.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(ProblemCode.UNKNOWN_ITEM);
            assertThat(outcome(report, "both")).isEqualTo(determined(3));
        }

        @Test
        void ofAnotherInstrumentOrVersionNothingIsScored() {
            for (List<String> wrong : List.of(List.of("other", "1.0.0"), List.of("test-1", "2.0.0"))) {
                Administration administration = new Administration(
                        "a1",
                        wrong.get(0),
                        wrong.get(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("1", Answer.of(3), "2", Answer.of(3), "3", Answer.of(3)),
                        Map.of());
                ScoreReport report = Scorer.of(two).score(administration);
                assertThat(report.scores())
                        .extracting(ScoreResult::outcome)
                        .containsOnly(new NotComputable(Reason.BAD_ADMINISTRATION));
                assertThat(report.flags()).isEmpty();
                assertThat(report.unanswered()).isEmpty();
                assertThat(report.findings()).isEmpty();
                assertThat(report.problems()).hasSize(1);
                assertThat(report.id()).isEqualTo("a1");
            }
        }

        @Test
        void theRightInstrumentAndVersionIsScored() {
            Administration administration = new Administration(
                    null, "test-1", "1.0.0", null, null, null, null, null, Map.of("3", Answer.of(3)), Map.of());
            assertThat(outcome(Scorer.of(two).score(administration), "right")).isEqualTo(determined(3));
        }

        @Test
        void aRespondentWhoMayNotAnswerIsAProblemAndTheAnswersAreStillScored() {
            ScoreReport report = Scorer.of(two)
                    .score(Administration.ofNumbers(Map.of("3", 3)).withRespondent(Respondent.TEACHER));
            assertThat(report.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(ProblemCode.WRONG_RESPONDENT);
            assertThat(outcome(report, "right")).isEqualTo(determined(3));
        }
    }

    @Nested
    class Judgements {

        private final Instrument screen = new Definitions()
                .items("1", "2")
                .scale(
                        "hl",
                        new ResponseScale(
                                List.of(
                                        new ResponseOption(null, "high", null, RiskLevel.HIGH, Definitions.text("hög")),
                                        new ResponseOption(null, "unrated", null, null, Definitions.text("ej"))),
                                null))
                .score("judged", new ScoreRule.Judgement("hl"))
                .score(
                        "triage",
                        new ScoreRule.Category(
                                List.of(new ScoreRule.CategoryCase(
                                        new Condition.Any(List.of(
                                                Definitions.atLeast("1", 1),
                                                Definitions.scoreIs("judged", Scalar.of("high")))),
                                        "danger")),
                                "none"))
                .score("again", new ScoreRule.Criterion(Definitions.scoreIs("triage", Scalar.of("danger"))))
                .emits(new Emission("level", null, null, "judged"))
                .emits("danger", Definitions.scoreIs("triage", Scalar.of("danger")))
                .build();

        private ScoreReport report(Map<String, Integer> answers, Map<String, String> judgements) {
            return Scorer.of(screen).score(Administration.ofNumbers(answers).withJudgements(judgements));
        }

        @Test
        void aRatingIsTakenAsItWasGivenWithTheLevelOfItsOption() {
            ScoreReport report = report(Map.of("1", 0), Map.of("judged", "high"));
            assertThat(outcome(report, "judged")).isEqualTo(new Determined(Scalar.of("high"), null, null));
            assertThat(finding(report, "level"))
                    .isEqualTo(new EmittedFinding(
                            "level", FindingState.PRESENT, RiskLevel.HIGH, List.of(), List.of("judged")));
            assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
        }

        @Test
        void aRatingThatStandsForNoLevelLeavesTheFindingUnknown() {
            ScoreReport report = report(Map.of("1", 0), Map.of("judged", "unrated"));
            assertThat(finding(report, "level").state()).isEqualTo(FindingState.UNKNOWN);
            assertThat(finding(report, "level").level()).isNull();
            assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("none"), null, null));
        }

        @Test
        void withoutARatingTheAnswersSpeakAlone() {
            ScoreReport report = report(Map.of("1", 0), Map.of());
            assertThat(outcome(report, "judged")).isEqualTo(new NotComputable(Reason.NO_JUDGEMENT));
            assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("none"), null, null));
            assertThat(finding(report, "level").state()).isEqualTo(FindingState.UNKNOWN);
        }

        @Test
        void aRatingSettlesTheResultEvenWhenNothingIsAnswered() {
            ScoreReport report = report(Map.of(), Map.of("judged", "high"));
            assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
            assertThat(outcome(report, "again")).isEqualTo(new Determined(Scalar.of(true), null, null));
            assertThat(state(report, "danger")).isEqualTo(FindingState.PRESENT);
        }

        @Test
        void aRatingThatSettlesNothingLeavesTheResultOpen() {
            ScoreReport report = report(Map.of(), Map.of("judged", "unrated"));
            assertThat(outcome(report, "triage"))
                    .isEqualTo(new Unsettled(List.of(Scalar.of("danger"), Scalar.of("none"))));
            assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
        }

        @Test
        void aRatingOffItsScaleNeverMakesTheResultLookCalm() {
            ScoreReport report = report(Map.of("1", 0), Map.of("judged", "yes"));
            assertThat(report.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(ProblemCode.ANSWER_OFF_SCALE);
            assertThat(outcome(report, "judged")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(outcome(report, "triage")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(outcome(report, "again")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
            assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
        }

        @Test
        void aRatingOfAScoreThatIsNoJudgementIsAProblem() {
            ScoreReport report = report(Map.of("1", 1), Map.of("triage", "none"));
            assertThat(report.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly(ProblemCode.UNKNOWN_JUDGEMENT);
            assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
        }
    }

    @Nested
    class Bands {

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
                assertThat(report.score("total")
                                .orElseThrow()
                                .band()
                                .orElseThrow()
                                .level())
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
            assertThat(levels(report(one, Map.of("1", 0, "2", 0), null, Sex.MALE)))
                    .isEmpty();
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
            assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), 24, null)))
                    .containsExactly("high");
            assertThat(levels(report(instrument, Map.of("1", 3, "2", 0), 25, null)))
                    .isEmpty();
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

    @Nested
    class Findings {

        private Instrument of(MissingRule missing, Direction direction) {
            ValueRange range = new ValueRange(BigDecimal.ZERO, BigDecimal.valueOf(9));
            return new Definitions()
                    .items("1", "2", "3")
                    .score("total", direction, Definitions.sum("1", "2", "3"), range, missing)
                    .emits("at-least", Definitions.scoreAtLeast("total", 4))
                    .emits("at-most", Definitions.scoreAtMost("total", 3))
                    .emits(
                            "between",
                            new Condition.ScoreIs("total", BigDecimal.valueOf(3), BigDecimal.valueOf(5), List.of()))
                    .emits("is", Definitions.scoreIs("total", Scalar.of(4)))
                    .emits("item", Definitions.atLeast("3", 1))
                    .emits(
                            "two",
                            new Condition.AtLeast(
                                    List.of(
                                            Definitions.atLeast("1", 1),
                                            Definitions.atLeast("2", 1),
                                            Definitions.atLeast("3", 1)),
                                    2))
                    .emits(
                            "none",
                            new Condition.None(List.of(Definitions.atLeast("2", 1), Definitions.atLeast("3", 1))))
                    .emits("not", new Condition.Not(Definitions.atLeast("3", 1)))
                    .emits("both", new Condition.All(List.of(Definitions.atLeast("1", 1), Definitions.atLeast("3", 1))))
                    .build();
        }

        private String states(ScoreReport report, String... findings) {
            StringBuilder states = new StringBuilder();
            for (String finding : findings) {
                states.append(state(report, finding).name().charAt(0));
            }
            return states.toString();
        }

        @Test
        void aDeterminedResultSettlesEveryFinding() {
            Instrument instrument = of(Definitions.NO_RULE, Direction.HIGHER_IS_WORSE);
            assertThat(states(
                            score(instrument, Map.of("1", 3, "2", 1, "3", 0)),
                            "at-least",
                            "at-most",
                            "between",
                            "is",
                            "item",
                            "two",
                            "none",
                            "not",
                            "both"))
                    .isEqualTo("PAPPAPAPA");
            assertThat(states(
                            score(instrument, Map.of("1", 3, "2", 0, "3", 0)),
                            "at-least",
                            "at-most",
                            "between",
                            "is",
                            "item",
                            "two",
                            "none",
                            "not",
                            "both"))
                    .isEqualTo("APPAAAPPA");
        }

        @Test
        void boundsSettleAFindingOnlyWhereEveryCompletionAgrees() {
            Instrument instrument = of(Definitions.NO_RULE, Direction.HIGHER_IS_WORSE);
            // 3: 3–6.
            assertThat(states(
                            score(instrument, Map.of("1", 3, "2", 0)),
                            "at-least",
                            "at-most",
                            "between",
                            "is",
                            "item",
                            "two",
                            "none",
                            "not",
                            "both"))
                    .isEqualTo("UUUUUUUUU");
            // 6–9: always at least 4, never at most 3, never between 3 and 5.
            assertThat(states(
                            score(instrument, Map.of("1", 3, "2", 3)),
                            "at-least",
                            "at-most",
                            "between",
                            "item",
                            "two",
                            "none",
                            "not",
                            "both"))
                    .isEqualTo("PAAUPAUU");
            // 0–3: never at least 4, always at most 3; neither of two can be settled.
            assertThat(states(
                            score(instrument, Map.of("1", 0, "2", 0)), "at-least", "at-most", "between", "two", "both"))
                    .isEqualTo("APUAA");
        }

        @Test
        void aProratedValueSpeaksForAWorryingFindingAndAgainstItOnlyWhenNoCompletionReachesIt() {
            Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.HIGHER_IS_WORSE);
            // 2 + 1 = 3, × 3 ÷ 2 = 4.5, half up 5; completions 3–6.
            assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-least"))
                    .isEqualTo("P");
            // 2 + 0: 3; completions 2–5 reach 4.
            assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-least"))
                    .isEqualTo("U");
            // 0 + 0: 0; completions 0–3 do not.
            assertThat(states(score(instrument, Map.of("1", 0, "2", 0)), "at-least"))
                    .isEqualTo("A");
        }

        @Test
        void aProratedValueCalmsOnlyWhenEveryCompletionAgrees() {
            Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.HIGHER_IS_WORSE);
            assertThat(states(score(instrument, Map.of("1", 0, "2", 0)), "at-most"))
                    .isEqualTo("P");
            // 3, but 2–5 goes past 3.
            assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-most"))
                    .isEqualTo("U");
            assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-most"))
                    .isEqualTo("A");
        }

        @Test
        void whereLowIsWorseItIsTheLowLimitThatWorries() {
            Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.LOWER_IS_WORSE);
            // 3, and 2–5: at most 3 worries and is so; at least 4 would calm and is not so.
            assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-most", "at-least"))
                    .isEqualTo("PA");
            // 5, and 3–6: at most 3 can be; at least 4 calms and is not certain.
            assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-most", "at-least"))
                    .isEqualTo("UU");
        }

        @Test
        void aCriterionOnAZeroFilledSumIsNotRuledOutWhileACompletionMeetsIt() {
            Instrument instrument = new Definitions()
                    .items("1", "2")
                    .score("total", Definitions.sum("1", "2"), Definitions.zeroFilled(1))
                    .score("met", new ScoreRule.Criterion(Definitions.scoreAtLeast("total", 4)))
                    .score(
                            "kind",
                            new ScoreRule.Category(
                                    List.of(new ScoreRule.CategoryCase(Definitions.scoreAtLeast("total", 4), "ill")),
                                    "well"))
                    .emits("met", Definitions.scoreIs("met", Scalar.of(true)))
                    .emits("unmet", Definitions.scoreIs("met", Scalar.of(false)))
                    .emits("ill", Definitions.scoreIs("kind", Scalar.of("ill")))
                    .emits("well", Definitions.scoreIs("kind", Scalar.of("well")))
                    .build();
            // 2 + blank: 2–5.
            assertThat(states(score(instrument, Map.of("1", 2)), "met", "unmet", "ill", "well"))
                    .isEqualTo("UUUU");
            // 0 + blank: 0–3.
            assertThat(states(score(instrument, Map.of("1", 0)), "met", "unmet", "ill", "well"))
                    .isEqualTo("APAP");
        }

        @Test
        void anItemThatIsNotAskedIsAbsentAndOneThatMayBeAskedIsUnknown() {
            Instrument instrument = new Definitions()
                    .items("1")
                    .item("2", "freq", false, Definitions.atLeast("1", 1))
                    .score("worst", new ScoreRule.Max(List.of(Definitions.item("2"))))
                    .critical("2", 1, "danger")
                    .emits("item", Definitions.atLeast("2", 1))
                    .emits("score", Definitions.scoreAtLeast("worst", 1))
                    .build();
            ScoreReport no = score(instrument, Map.of("1", 0));
            assertThat(states(no, "item", "score")).isEqualTo("AA");
            assertThat(outcome(no, "worst")).isEqualTo(new NotComputable(Reason.NOT_ASKED));
            assertThat(no.unanswered()).isEmpty();
            ScoreReport yes = score(instrument, Map.of("1", 1));
            assertThat(states(yes, "item", "score")).isEqualTo("UU");
            assertThat(yes.unanswered()).hasSize(1);
            ScoreReport open = score(instrument, Map.of());
            assertThat(states(open, "item", "score")).isEqualTo("UU");
            assertThat(open.unanswered()).hasSize(1);
            // An answer that was given counts although it need not have been asked for.
            assertThat(states(score(instrument, Map.of("1", 0, "2", 2)), "item", "score"))
                    .isEqualTo("PP");
        }

        @Test
        void aScoreThatMayTurnOutNotToBeAskedForIsUnknownAndNotPresent() {
            Instrument instrument = new Definitions()
                    .scale("likert", Definitions.scale("2", "3"))
                    .items("0", "1")
                    .item("2", "likert", false, Definitions.atLeast("0", 1))
                    .item("3", "likert", false, Definitions.atLeast("0", 1))
                    .score(
                            "chosen",
                            new ScoreRule.Choose(
                                    List.of(new ScoreRule.Case(
                                            Definitions.atLeast("1", 1),
                                            new ScoreRule.Constant(BigDecimal.valueOf(2)))),
                                    new ScoreRule.Max(List.of(Definitions.item("2"), Definitions.item("3")))))
                    .emits("two", Definitions.scoreAtLeast("chosen", 2))
                    .build();
            ScoreReport report = score(instrument, Map.of("1", 0));
            assertThat(outcome(report, "chosen")).isEqualTo(bounded(2, 3));
            assertThat(state(report, "two")).isEqualTo(FindingState.UNKNOWN);
        }

        @Test
        void aFindingNamesWhatItRestsOn() {
            Instrument instrument = new Definitions()
                    .items("1", "2")
                    .score("total", Definitions.sum("1", "2"))
                    .emits(new Emission(
                            "any",
                            new Condition.Any(List.of(
                                    Definitions.atLeast("1", 2),
                                    Definitions.atLeast("2", 2),
                                    Definitions.scoreAtLeast("total", 3))),
                            RiskLevel.MEDIUM,
                            null))
                    .build();
            assertThat(report(instrument, 0, 3))
                    .isEqualTo(new EmittedFinding(
                            "any", FindingState.PRESENT, RiskLevel.MEDIUM, List.of("2"), List.of("total")));
            assertThat(report(instrument, 0, 0))
                    .isEqualTo(new EmittedFinding(
                            "any", FindingState.ABSENT, RiskLevel.MEDIUM, List.of("1", "2"), List.of("total")));
            assertThat(score(instrument, Map.of("1", 0)).findings().get(0))
                    .isEqualTo(new EmittedFinding(
                            "any", FindingState.UNKNOWN, RiskLevel.MEDIUM, List.of("2"), List.of("total")));
        }

        @Test
        void aFindingThatEveryAnswerGivesIsUnknownWhileNobodyHasAnswered() {
            Instrument instrument = new Definitions()
                    .items("1")
                    .score("total", Definitions.sum("1"))
                    .emits("any-answer", Definitions.atLeast("1", 0))
                    .build();
            assertThat(state(score(instrument, Map.of()), "any-answer")).isEqualTo(FindingState.UNKNOWN);
            assertThat(state(score(instrument, Map.of("1", 0)), "any-answer")).isEqualTo(FindingState.PRESENT);
        }

        private EmittedFinding report(Instrument instrument, int one, int two) {
            return score(instrument, Map.of("1", one, "2", two)).findings().get(0);
        }

        @Test
        void whoAnsweredAndAboutWhomIsUnknownUntilTold() {
            Instrument instrument = new Definitions()
                    .items("1")
                    .respondents(Respondent.PARENT, Respondent.TEACHER)
                    .score("total", Definitions.sum("1"))
                    .emits("parent", new Condition.RespondentIs(List.of(Respondent.PARENT)))
                    .emits("woman", new Condition.SexIs(Sex.FEMALE))
                    .build();
            Scorer scorer = Scorer.of(instrument);
            Administration administration = Administration.ofNumbers(Map.of("1", 1));
            assertThat(states(scorer.score(administration), "parent", "woman")).isEqualTo("UU");
            assertThat(states(
                            scorer.score(administration
                                    .withRespondent(Respondent.PARENT)
                                    .withPerson(null, Sex.FEMALE)),
                            "parent",
                            "woman"))
                    .isEqualTo("PP");
            assertThat(states(
                            scorer.score(administration
                                    .withRespondent(Respondent.TEACHER)
                                    .withPerson(null, Sex.MALE)),
                            "parent",
                            "woman"))
                    .isEqualTo("AA");
            Instrument self = new Definitions()
                    .items("1")
                    .score("total", Definitions.sum("1"))
                    .emits("self", new Condition.RespondentIs(List.of(Respondent.SELF)))
                    .build();
            assertThat(states(Scorer.of(self).score(administration), "self")).isEqualTo("P");
        }

        @Test
        void severalItemsRaiseOneFlagTogether() {
            Instrument instrument = new Definitions()
                    .items("1", "2", "3")
                    .score("total", Definitions.sum("1", "2", "3"))
                    .critical("1", 2, "danger")
                    .critical("2", 1, "danger")
                    .critical("3", 1, "other")
                    .build();
            ScoreReport report = score(instrument, Map.of("1", 2, "2", 3, "3", 0));
            assertThat(report.flags())
                    .containsExactly(new Flag(
                            "danger",
                            List.of("1", "2"),
                            List.of(Definitions.text("ämne 1"), Definitions.text("ämne 2")),
                            Definitions.text("varför 1"),
                            List.of("S1")));
            assertThat(score(instrument, Map.of("1", 1, "2", 0, "3", 0)).flags())
                    .isEmpty();
        }
    }

    @Nested
    class Provenance {

        @Test
        void aResultIsAsWellVerifiedAsTheWeakestOfWhatItRestsOn() {
            Instrument instrument = new Definitions()
                    .items("1", "2")
                    .score("total", Definitions.sum("1", "2"), Definitions.prorated(1, Definitions.WHOLE))
                    .score("again", new ScoreRule.Linear(Definitions.score("total"), null, null, null, null))
                    .build();
            ScoreReport whole = score(instrument, Map.of("1", 1, "2", 1));
            assertThat(whole.scores()).extracting(ScoreResult::verification).containsOnly(Verification.PRIMARY);
            // The missing-data rule was seen in a secondary source.
            ScoreReport gap = score(instrument, Map.of("1", 1));
            assertThat(gap.score("total").orElseThrow().verification()).isEqualTo(Verification.SECONDARY);
            assertThat(gap.score("again").orElseThrow().verification()).isEqualTo(Verification.UNVERIFIED);
            Instrument weak = Changed.scores(
                    instrument,
                    score -> score.id().equals("total")
                            ? new Score(
                                    score.id(),
                                    score.names(),
                                    score.direction(),
                                    score.rule(),
                                    score.range(),
                                    score.missing(),
                                    score.bands(),
                                    Verification.UNVERIFIED,
                                    score.source(),
                                    score.note())
                            : score);
            assertThat(score(weak, Map.of("1", 1, "2", 1)).scores())
                    .extracting(ScoreResult::verification)
                    .containsOnly(Verification.UNVERIFIED);
        }

        @Test
        void theHashOfADefinitionIsTheSameForTheSameAndAnotherForAChangedOne() {
            Instrument phq = builtIn("phq-9");
            String hash = score(phq, Map.of()).definition();
            assertThat(hash)
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(score(builtIn("phq-9"), Map.of("1", 1)).definition());
            Instrument same = Instruments.readTrusted(Instruments.write(phq)).orThrow();
            assertThat(score(same, Map.of()).definition()).isEqualTo(hash);
            Instrument changed = Changed.items(
                    phq,
                    item -> item.code().equals("5")
                            ? new Item(item.code(), item.label(), item.scale(), true, item.showIf(), item.note())
                            : item);
            assertThat(score(changed, Map.of()).definition()).isNotEqualTo(hash);
        }

        @Test
        void aReportSaysWhichDefinitionItComesFrom() {
            ScoreReport report = score(builtIn("phq-9"), Map.of());
            assertThat(report.instrument()).isEqualTo("phq-9");
            assertThat(report.version()).isEqualTo(builtIn("phq-9").version());
            assertThat(report.names()).isEqualTo(builtIn("phq-9").names());
            assertThat(report).hasToString("ScoreReport[phq-9 " + report.version() + "]");
            assertThat(report.score("no-such-score")).isEmpty();
        }
    }

    @Nested
    class Determinism {

        @Test
        void eightThreadsAndATurkishLocaleGiveTheSameReportsAsOneThread() throws Exception {
            Locale before = Locale.getDefault();
            Map<String, List<ScoreReport>> alone = new HashMap<>();
            for (Instrument instrument : GoldenVectors.scored().toList()) {
                alone.put(instrument.id(), reports(Scorer.of(instrument), instrument));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                List<Future<Boolean>> same = new ArrayList<>();
                for (Instrument instrument : GoldenVectors.scored().toList()) {
                    Scorer shared = Scorer.of(instrument);
                    for (int i = 0; i < 4; i++) {
                        same.add(
                                threads.submit(() -> reports(shared, instrument).equals(alone.get(instrument.id()))));
                    }
                }
                for (Future<Boolean> one : same) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                Locale.setDefault(before);
                threads.shutdownNow();
            }
        }

        private List<ScoreReport> reports(Scorer scorer, Instrument instrument) {
            return GoldenVectors.of(instrument.id()).stream()
                    .limit(12)
                    .map(vector -> scorer.score(vector.administration()))
                    .toList();
        }
    }
}
