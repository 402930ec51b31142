package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.OwnWording;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.GuidanceLinter;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.wording.TextPack;
import se.frid.instrument.wording.TextPackChecker;
import se.frid.json.Scalar;

/** What must hold for the forms of this project. */
class FormsTest {

    /** A form by its id, which names the test. */
    record Form(Instrument instrument) {
        @Override
        public String toString() {
            return instrument.id();
        }
    }

    static Stream<Form> forms() {
        return GoldenVectors.CATALOG.all().stream()
                .filter(instrument -> instrument.kind() == InstrumentKind.FORM)
                .map(Form::new);
    }

    private static ScoreReport report(Instrument form, Map<String, Answer> answers) {
        return Scorer.of(form).score(Administration.of(answers));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theWordingIsWholeInBothLanguages(Form form) {
        List<TextPack> packs = OwnWording.of(form.instrument());
        assertThat(packs).extracting(TextPack::language).containsExactly("sv", "en");
        assertThat(packs)
                .allSatisfy(pack -> assertThat(TextPackChecker.check(pack, form.instrument()))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyQuestionCanBeLeftUnanswered(Form form) {
        assertThat(form.instrument().items())
                .allSatisfy(item -> assertThat(form.instrument().scale(item).options())
                        .as(item.code())
                        .anySatisfy(option -> assertThat(option.missing()).isEqualTo(MissingKind.DECLINED)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyFormAndOneThatWasDeclinedThroughoutSayNothing(Form form) {
        Map<String, Answer> declined = new LinkedHashMap<>();
        form.instrument().items().forEach(item -> declined.put(item.code(), Answer.missing(MissingKind.DECLINED)));
        for (Map<String, Answer> answers : List.of(Map.<String, Answer>of(), declined)) {
            assertThat(report(form.instrument(), answers).findings())
                    .allSatisfy(finding -> assertThat(finding.state())
                            .as(finding.finding())
                            .isIn(FindingState.UNKNOWN, FindingState.NOT_APPLICABLE));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFindingIsInTheVocabularyAndCanBePresent(Form form) {
        Instrument instrument = form.instrument();
        Set<String> emitted =
                instrument.emits().stream().map(Emission::finding).collect(Collectors.toCollection(TreeSet::new));
        assertThat(emitted)
                .allSatisfy(finding -> assertThat(GuidanceCatalog.builtIn().finding(finding))
                        .as(finding)
                        .isPresent());
        Set<String> present = new TreeSet<>();
        Random random = new Random(20_261_122);
        for (int i = 0; i < 400 && !present.containsAll(emitted); i++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Item item : instrument.items()) {
                List<Scalar> possible = instrument.scale(item).answers();
                // The first and the last answer in turn, then any: what is extreme is found at once.
                int at = i == 0 ? 0 : i == 1 ? possible.size() - 1 : random.nextInt(possible.size());
                answers.put(item.code(), new Answer.Given(possible.get(at)));
            }
            Administration administration = Administration.of(answers).withJudgements(judgements(instrument, random));
            Scorer.of(instrument).score(administration).findings().stream()
                    .filter(finding -> finding.state() == FindingState.PRESENT)
                    .forEach(finding -> present.add(finding.finding()));
        }
        assertThat(present).containsExactlyInAnyOrderElementsOf(emitted);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyValueIsOneOfTheFindingAndEveryFindingIsToldAsItsTypeIs(Form form) {
        for (Emission emission : form.instrument().emits()) {
            FindingDefinition finding = GuidanceCatalog.builtIn()
                    .finding(emission.finding())
                    .orElseThrow(() -> new AssertionError(emission.finding()));
            ValueOf valueOf = emission.valueOf();
            boolean isNumber = valueOf != null && valueOf.as().isEmpty();
            FindingDefinition.Type type = emission.tellsValue()
                    ? isNumber ? FindingDefinition.Type.NUMBER : FindingDefinition.Type.CHOICE
                    : emission.level() != null || emission.rating() != null
                            ? FindingDefinition.Type.LEVEL
                            : FindingDefinition.Type.FLAG;
            assertThat(finding.type()).as(emission.finding()).isEqualTo(type);
            Stream<String> values =
                    valueOf == null ? Stream.ofNullable(emission.value()) : valueOf.as().values().stream();
            assertThat(values)
                    .as(emission.finding())
                    .allMatch(value -> GuidanceLinter.hasValue(finding, Scalar.of(value)));
        }
    }

    static Stream<Form> instruments() {
        return GoldenVectors.CATALOG.all().stream().map(Form::new);
    }

    /** Any rating for every result that a professional judges. */
    private static Map<String, String> judgements(Instrument instrument, Random random) {
        Map<String, String> judgements = new LinkedHashMap<>();
        instrument.scores().forEach(score -> {
            if (score.rule() instanceof ScoreRule.Judgement judgement) {
                List<Scalar> ratings = Objects.requireNonNull(
                                instrument.scales().get(judgement.judgement()))
                        .answers();
                judgements.put(
                        score.id(), ratings.get(random.nextInt(ratings.size())).toString());
            }
        });
        return judgements;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anAnswerMoreNeverMakesAFindingDisappear(Form form) {
        Instrument instrument = form.instrument();
        Random random = new Random(instrument.id().hashCode());
        for (int i = 0; i < 30; i++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Item item : instrument.items()) {
                ResponseScale scale = instrument.scale(item);
                if (random.nextInt(3) > 0) {
                    answers.put(
                            item.code(),
                            new Answer.Given(scale.answers()
                                    .get(random.nextInt(scale.answers().size()))));
                }
            }
            List<String> codes = new ArrayList<>(answers.keySet());
            String gone = codes.get(random.nextInt(codes.size()));
            Map<String, Answer> fewer = new LinkedHashMap<>(answers);
            fewer.remove(gone);
            List<EmittedFinding> more = report(instrument, answers).findings();
            List<EmittedFinding> less = report(instrument, fewer).findings();
            for (int j = 0; j < more.size(); j++) {
                // What fewer answers settle stays so with more of them.
                if (less.get(j).state() == FindingState.PRESENT && !shownOnlyBy(instrument, gone)) {
                    assertThat(more.get(j).state())
                            .as("%s when %s is answered", more.get(j).finding(), gone)
                            .isEqualTo(FindingState.PRESENT);
                }
            }
        }
    }

    /** Whether other questions hang on an item: its answer may take them away. */
    private static boolean shownOnlyBy(Instrument instrument, String code) {
        return instrument.items().stream()
                .anyMatch(item ->
                        item.showIf() != null && item.showIf().toString().contains(code));
    }
}
