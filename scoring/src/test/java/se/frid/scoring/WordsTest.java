package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.instrument.Respondent;
import se.frid.instrument.Rounding;
import se.frid.instrument.Sex;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.Step.Kind;

/** Steps, rules and conditions as a reader sees them. */
class WordsTest {

    private static List<String> lines(ScoreReport report, String score, Language language) {
        return report.score(score).orElseThrow().steps().stream()
                .map(step -> StepText.of(step, language))
                .toList();
    }

    @Nested
    class Steps {

        @Test
        void aDepressionScaleWithAGapInBothLanguages() {
            Instrument phq = GoldenVectors.CATALOG.find("phq-9").orElseThrow();
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (int i = 1; i <= 8; i++) {
                answers.put(Integer.toString(i), Answer.of(3));
            }
            answers.put("9", Answer.missing(MissingKind.DECLINED));
            ScoreReport report = Scorer.of(phq).score(Administration.of(answers));
            List<String> swedish = lines(report, "total", Language.SV);
            List<String> english = lines(report, "total", Language.EN);
            assertThat(swedish).hasSize(11);
            assertThat(swedish.get(7)).startsWith("fråga 8 ").endsWith(": 3; summa 24");
            assertThat(english.get(7)).startsWith("item 8 ").endsWith(": 3; sum 24");
            assertThat(swedish.get(8)).startsWith("fråga 9 ").endsWith(": ville inte svara");
            assertThat(english.get(8)).startsWith("item 9 ").endsWith(": declined");
            assertThat(swedish.get(9)).endsWith(": kan bli 24 till 27");
            assertThat(english.get(9)).endsWith(": can become 24 to 27");
            assertThat(swedish.get(10)).isEqualTo("nivå svåra symtom (20–27)");
            assertThat(english.get(10)).isEqualTo("band severe (20–27)");
        }

        private final Instrument demo = new Definitions()
                .items("1", "3")
                .item("2", "freq", true, null)
                .item("4", "freq", false, Definitions.atLeast("1", 3))
                .score(
                        "total",
                        new ScoreRule.Weighted(List.of(
                                new ScoreRule.Term(Definitions.item("1"), new BigDecimal("1.5"), null),
                                new ScoreRule.Term(Definitions.item("2"), BigDecimal.ONE, null),
                                new ScoreRule.Term(Definitions.item("4"), BigDecimal.ONE, null),
                                new ScoreRule.Term(
                                        new ScoreRule.Max(List.of(Definitions.item("3"))),
                                        BigDecimal.valueOf(2),
                                        null))))
                .score("prorated", Definitions.sum("1", "2", "3"), Definitions.prorated(1, Definitions.WHOLE))
                .score("filled", Definitions.sum("1", "2", "3"), Definitions.zeroFilled(1))
                .score(
                        "linear",
                        new ScoreRule.Linear(Definitions.score("prorated"), BigDecimal.TEN, null, BigDecimal.ONE, null),
                        Definitions.NO_RULE,
                        Definitions.scheme("all", null, Definitions.band("mitt", "0", "100")))
                .score(
                        "met",
                        new ScoreRule.Criterion(new Condition.All(List.of(
                                Definitions.atLeast("1", 1),
                                Definitions.atLeast("3", 1),
                                Definitions.atLeast("4", 1)))))
                .score(
                        "kind",
                        new ScoreRule.Category(
                                List.of(
                                        new ScoreRule.CategoryCase(Definitions.atLeast("1", 3), "a"),
                                        new ScoreRule.CategoryCase(Definitions.atLeast("1", 2), "b"),
                                        new ScoreRule.CategoryCase(Definitions.atLeast("1", 1), "c")),
                                "d"))
                .score(
                        "chosen",
                        new ScoreRule.Choose(
                                List.of(
                                        new ScoreRule.Case(
                                                Definitions.atLeast("1", 3), new ScoreRule.Constant(BigDecimal.ONE)),
                                        new ScoreRule.Case(Definitions.atLeast("1", 2), Definitions.sum("1"))),
                                Definitions.sum("2")))
                .score("profile", new ScoreRule.Profile(List.of("1", "2")))
                .score(
                        "mean",
                        new ScoreRule.Mean(
                                List.of(Definitions.item("1"), Definitions.item("2")),
                                new Rounding(Rounding.Mode.HALF_UP, 1)))
                .score(
                        "recoded",
                        new ScoreRule.Recode(
                                Definitions.sum("1"),
                                Map.of(
                                        "0",
                                        BigDecimal.ZERO,
                                        "1",
                                        BigDecimal.TEN,
                                        "2",
                                        BigDecimal.valueOf(20),
                                        "3",
                                        BigDecimal.valueOf(30))))
                .build();

        private final ScoreReport report =
                Scorer.of(demo).score(Administration.ofNumbers(Map.of("1", 2, "2", 1, "3", 3)));

        @Test
        void answersWeightsReversalsItemsNotAskedAndParts() {
            // 2 × 1.5 = 3; item 2 reversed 3 − 1 = 2 makes 5; the highest 3 × 2 makes 11.
            assertThat(lines(report, "total", Language.SV))
                    .containsExactly(
                            "fråga 1 ämne 1: 2 × 1.5; summa 3",
                            "fråga 2 ämne 2: 1 → 2 × 1; summa 5",
                            "fråga 4 ämne 4: ställs inte",
                            "fråga 3 ämne 3: 3",
                            "det högsta: 3 × 2; summa 11",
                            "mått total = 11");
            assertThat(lines(report, "total", Language.EN))
                    .containsExactly(
                            "item 1 ämne 1 in English: 2 × 1.5; sum 3",
                            "item 2 ämne 2 in English: 1 → 2 × 1; sum 5",
                            "item 4 ämne 4 in English: not asked",
                            "item 3 ämne 3 in English: 3",
                            "the highest: 3 × 2; sum 11",
                            "mått total in English = 11");
        }

        @Test
        void proratingZeroFillingAndTransforms() {
            ScoreReport gap = Scorer.of(demo).score(Administration.ofNumbers(Map.of("1", 2, "2", 1)));
            // 2 + 2 = 4; × 3 ÷ 2 = 6; 6 × 10 + 1 = 61.
            assertThat(lines(gap, "prorated", Language.SV))
                    .containsExactly(
                            "fråga 1 ämne 1: 2; summa 2",
                            "fråga 2 ämne 2: 1 → 2; summa 4",
                            "fråga 3 ämne 3: obesvarad",
                            "uppräknat efter 2 av 3 besvarade frågor: 4 → 6",
                            "mått prorated = 6");
            assertThat(lines(gap, "prorated", Language.EN))
                    .contains("item 3 ämne 3 in English: not answered", "prorated from 2 of 3 answered items: 4 → 6");
            assertThat(lines(gap, "filled", Language.SV))
                    .contains("obesvarade frågor räknas som noll enligt den publicerade regeln (2 av 3 besvarade)");
            assertThat(lines(gap, "filled", Language.EN))
                    .contains("unanswered items count zero by the published rule (2 of 3 answered)");
            assertThat(lines(gap, "linear", Language.SV))
                    .containsExactly(
                            "mått prorated: 6; summa 6", "omräknat: 6 → 61", "mått linear = 61", "nivå mitt (0–100)");
            assertThat(lines(gap, "linear", Language.EN))
                    .containsExactly(
                            "mått prorated in English: 6; sum 6",
                            "transformed: 6 → 61",
                            "mått linear in English = 61",
                            "band mitt in English (0–100)");
        }

        @Test
        void aScoreThatIsNotDeterminedAndAConditionThatIsNotSettled() {
            ScoreReport gap = Scorer.of(demo).score(Administration.ofNumbers(Map.of("1", 3)));
            assertThat(lines(gap, "linear", Language.SV)).first().isEqualTo("mått prorated: inte fastställd");
            assertThat(lines(gap, "linear", Language.EN)).first().isEqualTo("mått prorated in English: not determined");
            assertThat(lines(gap, "met", Language.SV))
                    .containsExactly(
                            "fråga 1 ≥ 1: ja", "fråga 3 ≥ 1: går inte att avgöra", "fråga 4 ≥ 1: går inte att avgöra");
            assertThat(lines(gap, "met", Language.EN))
                    .containsExactly("item 1 ≥ 1: yes", "item 3 ≥ 1: not settled", "item 4 ≥ 1: not settled");
        }

        @Test
        void criteriaCategoriesAndChoicesTellWhatWasTried() {
            assertThat(lines(report, "met", Language.SV))
                    .containsExactly("fråga 1 ≥ 1: ja", "fråga 3 ≥ 1: ja", "fråga 4 ≥ 1: nej", "mått met = nej");
            assertThat(lines(report, "met", Language.EN))
                    .containsExactly(
                            "item 1 ≥ 1: yes", "item 3 ≥ 1: yes", "item 4 ≥ 1: no", "mått met in English = no");
            assertThat(lines(report, "kind", Language.SV))
                    .containsExactly("fråga 1 ≥ 3: nej", "fråga 1 ≥ 2: ja", "mått kind = b");
            assertThat(lines(report, "chosen", Language.SV))
                    .containsExactly(
                            "fråga 1 ≥ 3: nej", "fråga 1 ≥ 2: ja", "fråga 1 ämne 1: 2; summa 2", "mått chosen = 2");
            ScoreReport none = Scorer.of(demo).score(Administration.ofNumbers(Map.of("1", 0, "2", 0)));
            assertThat(lines(none, "chosen", Language.EN))
                    .containsExactly(
                            "item 1 ≥ 3: no",
                            "item 1 ≥ 2: no",
                            "item 2 ämne 2 in English: 0 → 3; sum 3",
                            "mått chosen in English = 3");
            ScoreReport open = Scorer.of(demo).score(Administration.ofNumbers(Map.of("2", 0)));
            assertThat(lines(open, "chosen", Language.EN))
                    .containsExactly("item 1 ≥ 3: not settled", "mått chosen in English: can become 1 to 3");
        }

        @Test
        void profilesMeansAndLookUps() {
            assertThat(lines(report, "profile", Language.SV))
                    .containsExactly("fråga 1 ämne 1: 2", "fråga 2 ämne 2: 1 → 2", "mått profile = 21");
            // (2 + 2) ÷ 2 = 2.
            assertThat(lines(report, "mean", Language.SV))
                    .containsExactly(
                            "fråga 1 ämne 1: 2; summa 2",
                            "fråga 2 ämne 2: 1 → 2; summa 4",
                            "medelvärdet: 2",
                            "mått mean = 2");
            assertThat(lines(report, "recoded", Language.EN))
                    .containsExactly(
                            "item 1 ämne 1 in English: 2; sum 2", "recoded: 2 → 20", "mått recoded in English = 20");
        }

        @Test
        void everyReasonForAMissingAnswerHasItsWords() {
            assertThat(StepText.missing(MissingKind.NOT_ASKED)).isEqualTo(Text.of("inte ställd", "not asked"));
            assertThat(StepText.missing(MissingKind.NOT_APPLICABLE)).isEqualTo(Text.of("ej aktuell", "not applicable"));
            assertThat(StepText.missing(MissingKind.DECLINED)).isEqualTo(Text.of("ville inte svara", "declined"));
            assertThat(StepText.missing(MissingKind.UNKNOWN)).isEqualTo(Text.of("obesvarad", "not answered"));
            assertThat(StepText.missing(null)).isEqualTo(Text.of("inget svar som kan användas", "no usable answer"));
        }

        @ParameterizedTest
        @EnumSource(Kind.class)
        void everyKindOfStepHasWordsEvenWithNothingButASubject(Kind kind) {
            // An item step always has its answer.
            Scalar answer = kind == Kind.ITEM ? Scalar.of(1) : null;
            Step bare = new Step(kind, "x", null, answer, null, null, null, null, null, null, null);
            assertThat(StepText.of(bare, Language.SV)).isNotBlank().doesNotContain("null");
            assertThat(StepText.of(bare, Language.EN)).isNotBlank().doesNotContain("null");
            assertThat(StepText.of(bare, Language.SV))
                    .as("said in both languages unless it is only a name")
                    .satisfiesAnyOf(
                            text -> assertThat(text).isNotEqualTo(StepText.of(bare, Language.EN)),
                            text -> assertThat(List.of(Kind.TRANSFORM, Kind.RESULT))
                                    .contains(kind));
        }

        @Test
        void theWordForAPartThatIsWorkedOutFirst() {
            ScoreRule one = Definitions.item("1");
            Rounding whole = Definitions.WHOLE;
            assertThat(RuleText.kindName(new ScoreRule.Max(List.of(one))))
                    .isEqualTo(Text.of("det högsta", "the highest"));
            assertThat(RuleText.kindName(new ScoreRule.Mean(List.of(one), whole)))
                    .isEqualTo(Text.of("medelvärdet", "the mean"));
            assertThat(RuleText.kindName(new ScoreRule.Recode(one, Map.of("0", BigDecimal.ONE))))
                    .isEqualTo(Text.of("omkodat", "recoded"));
            assertThat(RuleText.kindName(new ScoreRule.Linear(one, null, null, null, null)))
                    .isEqualTo(Text.of("omräknat", "transformed"));
            assertThat(RuleText.kindName(new ScoreRule.Profile(List.of("1"))))
                    .isEqualTo(Text.of("profilen", "the profile"));
            assertThat(RuleText.kindName(Definitions.sum("1"))).isEqualTo(Text.of("delsumman", "the part"));
        }
    }

    @Nested
    class Rules {

        private final Instrument instrument = new Definitions()
                .items("1", "3")
                .item("2", "freq", true, null)
                .score(
                        "total",
                        Definitions.sum("1", "2"),
                        Definitions.NO_RULE,
                        Definitions.scheme(
                                "all", null, Definitions.band("low", "0", "2"), Definitions.band("high", "3", "6")))
                .build();

        private void assertRule(ScoreRule rule, String sv, String en) {
            assertThat(RuleText.of(instrument).rule(rule)).isEqualTo(Text.of(sv, en));
        }

        private void assertCondition(Condition condition, String sv, String en) {
            assertThat(RuleText.of(instrument).condition(condition)).isEqualTo(Text.of(sv, en));
        }

        @Test
        void everyKindOfRule() {
            ScoreRule one = Definitions.item("1");
            assertRule(Definitions.sum("1", "2"), "summan av 1, 2 (vänd)", "sum of 1, 2 (reversed)");
            assertRule(Definitions.score("total"), "mått total", "mått total in English");
            assertRule(Definitions.score("gone"), "gone", "gone");
            assertRule(new ScoreRule.Constant(new BigDecimal("2.50")), "2.50", "2.50");
            assertRule(
                    new ScoreRule.Weighted(List.of(
                            new ScoreRule.Term(one, BigDecimal.valueOf(5), null),
                            new ScoreRule.Term(one, BigDecimal.valueOf(-3), Definitions.atLeast("3", 1)))),
                    "viktad summa: 5 × 1; -3 × 1 (när fråga 3 ≥ 1)",
                    "weighted sum: 5 × 1; -3 × 1 (when item 3 ≥ 1)");
            assertRule(new ScoreRule.Mean(List.of(one), Definitions.WHOLE), "medelvärdet av 1", "mean of 1");
            assertRule(new ScoreRule.Max(List.of(one)), "det högsta av 1", "highest of 1");
            assertRule(
                    new ScoreRule.Count(List.of("1", "3"), BigDecimal.valueOf(2)),
                    "antalet av 1, 3 med minst 2",
                    "number of 1, 3 with at least 2");
            Map<String, BigDecimal> table = new LinkedHashMap<>();
            table.put("0", BigDecimal.ZERO);
            table.put("1", BigDecimal.TEN);
            assertRule(new ScoreRule.Recode(one, table), "1 omkodad 0→0, 1→10", "1 recoded 0→0, 1→10");
            assertRule(
                    new ScoreRule.Linear(
                            one, BigDecimal.valueOf(4), BigDecimal.valueOf(3), BigDecimal.ONE, Definitions.WHOLE),
                    "(1) × 4 ÷ 3 + 1, avrundat till 0 decimaler",
                    "(1) × 4 ÷ 3 + 1, rounded to 0 decimals");
            assertRule(new ScoreRule.Linear(one, null, null, null, null), "(1)", "(1)");
            assertRule(new ScoreRule.Linear(one, null, null, BigDecimal.valueOf(-12), null), "(1) − 12", "(1) − 12");
            assertRule(
                    new ScoreRule.Choose(
                            List.of(new ScoreRule.Case(
                                    Definitions.is("1", 0), new ScoreRule.Constant(BigDecimal.ZERO))),
                            Definitions.sum("3")),
                    "om fråga 1 = 0: 0; annars: summan av 3",
                    "if item 1 = 0: 0; otherwise: sum of 3");
            assertRule(new ScoreRule.Profile(List.of("1", "2")), "svaren i följd: 1, 2", "answers in a row: 1, 2");
            assertRule(new ScoreRule.Criterion(Definitions.atLeast("1", 2)), "ja om fråga 1 ≥ 2", "yes if item 1 ≥ 2");
            assertRule(
                    new ScoreRule.Category(
                            List.of(new ScoreRule.CategoryCase(Definitions.atLeast("1", 2), "ptsd")), "none"),
                    "ptsd om fråga 1 ≥ 2; annars none",
                    "ptsd if item 1 ≥ 2; otherwise none");
            assertRule(
                    new ScoreRule.Judgement("lmh"),
                    "professionell bedömning; räknas aldrig fram",
                    "professional judgement; never worked out");
        }

        @Test
        void everyKindOfCondition() {
            Condition one = Definitions.atLeast("1", 1);
            Condition two = new Condition.ItemIs("2", null, BigDecimal.ONE, List.of());
            Condition both = new Condition.All(List.of(one, two));
            assertCondition(both, "fråga 1 ≥ 1 och fråga 2 ≤ 1", "item 1 ≥ 1 and item 2 ≤ 1");
            assertCondition(
                    new Condition.Any(List.of(both, one)),
                    "(fråga 1 ≥ 1 och fråga 2 ≤ 1) eller fråga 1 ≥ 1",
                    "(item 1 ≥ 1 and item 2 ≤ 1) or item 1 ≥ 1");
            assertCondition(
                    new Condition.None(List.of(one, two)),
                    "inget av: fråga 1 ≥ 1, fråga 2 ≤ 1",
                    "none of: item 1 ≥ 1, item 2 ≤ 1");
            assertCondition(new Condition.Not(one), "inte fråga 1 ≥ 1", "not item 1 ≥ 1");
            assertCondition(
                    new Condition.Not(both), "inte (fråga 1 ≥ 1 och fråga 2 ≤ 1)", "not (item 1 ≥ 1 and item 2 ≤ 1)");
            assertCondition(
                    new Condition.AtLeast(List.of(one, two), 2),
                    "minst 2 av: fråga 1 ≥ 1, fråga 2 ≤ 1",
                    "at least 2 of: item 1 ≥ 1, item 2 ≤ 1");
            assertCondition(
                    new Condition.All(List.of(new Condition.Any(List.of(one, two)))),
                    "fråga 1 ≥ 1 eller fråga 2 ≤ 1",
                    "item 1 ≥ 1 or item 2 ≤ 1");
            assertCondition(
                    new Condition.ItemIs(
                            "1", BigDecimal.ONE, BigDecimal.valueOf(2), List.of(Scalar.of(1), Scalar.of("Y"))),
                    "fråga 1 1–2, = 1/Y",
                    "item 1 1–2, = 1/Y");
            assertCondition(
                    Definitions.scoreIs("total", Scalar.of(true), Scalar.of(false)),
                    "mått total = ja/nej",
                    "mått total in English = yes/no");
            assertCondition(
                    new Condition.BandIs("total", List.of("low", "high"), null),
                    "mått total på nivån low/high",
                    "mått total in English in band low in English/high in English");
            assertCondition(
                    new Condition.BandIs("total", List.of("high"), null),
                    "mått total på nivån high",
                    "mått total in English in band high in English");
            assertCondition(
                    new Condition.RespondentIs(List.of(Respondent.PARENT, Respondent.TEACHER)),
                    "svar från förälder, lärare",
                    "answered by parent, teacher");
            assertCondition(
                    new Condition.RespondentIs(List.of(Respondent.SELF, Respondent.PROFESSIONAL)),
                    "svar från personen själv, personal",
                    "answered by the person, professional");
            assertCondition(new Condition.SexIs(Sex.FEMALE), "kvinna", "female");
            assertCondition(new Condition.SexIs(Sex.MALE), "man", "male");
        }

        @Test
        void everyRuleAndConditionOfTheCatalogueHasWordsInBothLanguages() {
            for (Instrument built : GoldenVectors.CATALOG.all()) {
                RuleText words = RuleText.of(built);
                built.scores().forEach(score -> {
                    Text text = words.rule(score.rule());
                    assertThat(text.sv()).isNotBlank().doesNotContain("null").doesNotContain("[");
                    assertThat(text.en()).isNotBlank().doesNotContain("null").doesNotContain("[");
                });
                built.emits().stream()
                        .filter(emission -> emission.when() != null)
                        .forEach(emission -> assertThat(words.condition(Objects.requireNonNull(emission.when()))
                                        .sv())
                                .isNotBlank()
                                .doesNotContain("Condition"));
            }
        }
    }

    @Test
    void aConditionStepSaysYesNoOrNotSettled() {
        for (Truth truth : Truth.values()) {
            Step step = new Step(
                    Kind.CONDITION, "condition", Text.of("a", "b"), null, null, null, null, null, null, null, truth);
            assertThat(StepText.of(step, Language.SV))
                    .isEqualTo("a: "
                            + switch (truth) {
                                case TRUE -> "ja";
                                case FALSE -> "nej";
                                case UNKNOWN -> "går inte att avgöra";
                            });
        }
    }
}
