package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.administration.Person;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Subject;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.json.Scalar;
import se.frid.recommendation.Because;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Recommendation;

/** What a filled-in form tells of a need or another choice reaches the rules, and what it does not tell is never none. */
class ToldValuesTest {

    private static final InstrumentCatalog CATALOG = InstrumentCatalog.builtIn();
    private static final List<Person> FAMILY = List.of(Told.MOTHER, Told.CHILD, Told.PARTNER);

    /** A form by its id, which names the test. */
    record Form(Instrument instrument) {
        @Override
        public String toString() {
            return instrument.id();
        }

        String about() {
            Subject subject = instrument.subject();
            Person person =
                    subject == Subject.CHILD ? Told.CHILD : subject == Subject.PERPETRATOR ? Told.PARTNER : Told.MOTHER;
            return person.id();
        }
    }

    static Stream<Form> forms() {
        return CATALOG.all().stream()
                .filter(instrument -> instrument.emits().stream().anyMatch(Emission::tellsValue))
                .map(Form::new);
    }

    private static Administration filled(
            String form, String about, Map<String, Answer> answers, Map<String, String> judgements) {
        return new Administration(
                null, form, null, about, null, null, null, LocalDate.of(2026, 11, 1), answers, judgements);
    }

    private static Told family(String form, String about, Map<String, Answer> answers, Map<String, String> judgements) {
        return Told.of(FAMILY.toArray(Person[]::new)).administration(filled(form, about, answers, judgements));
    }

    private static FindingConditions seen(CaseAssessment assessment, Person person) {
        Findings findings = Findings.of(Told.GUIDANCE, FAMILY, Told.DAY, assessment.findings());
        return new FindingConditions(findings.whole(person), Told.DAY);
    }

    private static Condition test(String finding, @Nullable String atLeast, @Nullable String is) {
        return new Condition.FindingIs(
                finding,
                atLeast == null ? null : Scalar.of(atLeast),
                is == null ? null : Scalar.of(is),
                null,
                List.of());
    }

    private static FindingDefinition definition(String finding) {
        return Told.GUIDANCE.finding(finding).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aNeedThatIsNotAnsweredNeverLooksLikeNone(Form form) {
        Instrument instrument = form.instrument();
        Random random = new Random(instrument.id().hashCode());
        int tried = 0;
        for (int round = 0; round < 25; round++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Item item : instrument.items()) {
                List<Scalar> possible = instrument.scale(item).answers();
                // Mostly the first answer of a scale, which is no need in every scale of needs.
                int chance = random.nextInt(6);
                if (chance == 0) {
                    answers.put(item.code(), Answer.missing(MissingKind.DECLINED));
                } else if (chance > 1) {
                    answers.put(
                            item.code(),
                            new Answer.Given(possible.get(chance > 2 ? 0 : random.nextInt(possible.size()))));
                }
            }
            CaseAssessment assessment =
                    family(instrument.id(), form.about(), answers, Map.of()).assess();
            for (Emission emission : instrument.emits()) {
                ValueOf valueOf = emission.valueOf();
                if (valueOf == null
                        || !definition(emission.finding()).ordered()
                        || isTold(valueOf, answers, instrument)) {
                    continue;
                }
                tried++;
                List<FindingDefinition.Option> options =
                        definition(emission.finding()).options();
                for (Person person : FAMILY) {
                    FindingConditions conditions = seen(assessment, person);
                    options.forEach(option -> assertThat(conditions.truth(test(emission.finding(), option.id(), null)))
                            .as("%s at least %s, of %s", emission.finding(), option.id(), person.id())
                            .isNotEqualTo(Truth.FALSE));
                    assertThat(conditions.truth(test(
                                    emission.finding(), null, options.get(0).id())))
                            .as("%s is %s", emission.finding(), options.get(0).id())
                            .isNotEqualTo(Truth.TRUE);
                }
            }
        }
        assertThat(tried).isPositive();
    }

    /** Whether an answer tells a value, or a question need not be asked. */
    private static boolean isTold(ValueOf valueOf, Map<String, Answer> answers, Instrument instrument) {
        if (valueOf.item() == null) {
            return false;
        }
        Item item = instrument.item(valueOf.item()).orElseThrow();
        return item.showIf() != null
                || (answers.get(valueOf.item()) instanceof Answer.Given given && valueOf.told(given.value()) != null);
    }

    @Test
    void anUrgentNeedOfAHomeNowSpeaksAndOneThatWasNotAnsweredIsAskedAbout() {
        CaseAssessment urgent = family("mapping-adult", "mother", Map.of("A27", Answer.of("urgent")), Map.of())
                .assess();
        assertThat(duties(urgent)).contains("sol-protected-housing");
        CaseAssessment open = family("mapping-adult", "mother", Map.of("A01-tonight", Answer.of("yes")), Map.of())
                .assess();
        assertThat(duties(open)).doesNotContain("sol-protected-housing");
        assertThat(open.advice().questions())
                .anySatisfy(question -> assertThat(question.findings()).contains("need-housing-now"));
        CaseAssessment none = family(
                        "mapping-adult",
                        "mother",
                        Map.of("A01-tonight", Answer.of("yes"), "A27", Answer.of("none")),
                        Map.of())
                .assess();
        assertThat(none.advice().questions())
                .noneSatisfy(question -> assertThat(question.findings()).contains("need-housing-now"));
    }

    private static List<String> duties(CaseAssessment assessment) {
        return assessment.advice().duties().stream()
                .map(duty -> duty.legal().provision())
                .toList();
    }

    @Test
    void aNeedOfProtectionThatWasWeighedAsUrgentRaisesTheLevelOfTheChild() {
        Map<String, String> weighed = Map.of("B37-protection-acute", "urgent");
        CaseAssessment assessment =
                family("mapping-child-5-8", "child", Map.of(), weighed).assess();
        assertThat(assessment
                        .risk()
                        .result("child-exposure", "child")
                        .orElseThrow()
                        .level())
                .isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void aChildsOwnNoneStaysOpenUntilTheAnswersHaveBeenChecked() {
        Map<String, Answer> none = Map.of("B23", Answer.of("none"), "B24", Answer.of("none"));
        Condition some = test("need-child-mental-health", "some", null);
        assertThat(seen(family("mapping-child-9-12", "child", none, Map.of()).assess(), Told.CHILD)
                        .truth(some))
                .isEqualTo(Truth.UNKNOWN);
        Map<String, String> checked = Map.of("B36-account", "checked");
        assertThat(seen(family("mapping-child-9-12", "child", none, checked).assess(), Told.CHILD)
                        .truth(some))
                .isEqualTo(Truth.FALSE);
        Map<String, Answer> clear = Map.of("B23", Answer.of("none"), "B24", Answer.of("clear"));
        assertThat(seen(family("mapping-child-9-12", "child", clear, Map.of()).assess(), Told.CHILD)
                        .truth(test("need-child-mental-health", "clear", null)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void theNeedOfAParentWhoAnswersAboutAChildIsTheParents() {
        CaseAssessment assessment = family(
                        "mapping-child-parent", "child", Map.of("B18", Answer.of("urgent")), Map.of())
                .assess();
        for (String finding : List.of("need-parenting", "needs-parent-support")) {
            assertThat(assessment.findings())
                    .filteredOn(known -> known.finding().equals(finding))
                    .singleElement()
                    .satisfies(known -> {
                        assertThat(known.state()).isEqualTo(FindingState.PRESENT);
                        assertThat(known.person()).isEqualTo("mother");
                    });
        }
    }

    @Test
    void protectedDataOfAKindThatIsNotToldIsNeverNone() {
        CaseAssessment yes = family("mapping-adult", "mother", Map.of("A34-has", Answer.of("yes")), Map.of())
                .assess();
        definition("protected-identity")
                .options()
                .forEach(option -> assertThat(
                                seen(yes, Told.MOTHER).truth(test("protected-identity", null, option.id())))
                        .as(option.id())
                        .isEqualTo(option.id().equals("unspecified") ? Truth.TRUE : Truth.UNKNOWN));
        // R-I1: protection of a kind that is not told is protection in every output.
        assertThat(yes.advice().recommendations())
                .filteredOn(one -> one.intervention().id().equals("av-protected-data"))
                .flatExtracting(Recommendation::because)
                .extracting(Because::rule)
                .contains("R-I1");
        CaseAssessment no = family("mapping-adult", "mother", Map.of("A34-has", Answer.of("no")), Map.of())
                .administration(filled("mapping-child-parent", "child", Map.of(), Map.of()))
                .assess();
        assertThat(seen(no, Told.MOTHER).truth(test("protected-identity", null, "none")))
                .isEqualTo(Truth.TRUE);
        assertThat(seen(no, Told.MOTHER).truth(test("protected-identity", null, "fictitious")))
                .as("the parent has not said whether the child has protected data")
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void optionsWithoutAnOrderAllHold() {
        Told told = Told.of(Told.MOTHER)
                .value("perpetrator-relation", "parent")
                .value("perpetrator-relation", "cohabitant")
                .value("perpetrator-relation", "parent");
        for (Told one : List.of(told, told.copy().shuffled(new Random(3)))) {
            Findings.View view = one.findings().whole(Told.MOTHER);
            assertThat(view.known("perpetrator-relation").values())
                    .containsExactly(Scalar.of("parent"), Scalar.of("cohabitant"));
            assertThat(view.known("exposed-by-partner").state()).isEqualTo(FindingState.PRESENT);
            assertThat(view.known("exposed-by-family").state()).isEqualTo(FindingState.PRESENT);
        }
    }

    @Test
    void aStatedNeedSettlesWhatAFormLeftOpenAndAHigherAnswerStillLeads() {
        Told open = family("mapping-adult", "mother", Map.of("A45-help-acute", Answer.of("some")), Map.of());
        Condition urgent = test("need-help", "urgent", null);
        assertThat(seen(open.assess(), Told.MOTHER).truth(urgent)).isEqualTo(Truth.UNKNOWN);
        Told none = open.copy().value("need-help", "none");
        assertThat(seen(none.assess(), Told.MOTHER).truth(urgent)).isEqualTo(Truth.FALSE);
        assertThat(seen(none.assess(), Told.MOTHER).truth(test("need-help", "some", null)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void theHighestNeedCannotBeHigherWhateverIsMissing() {
        CaseAssessment assessment = family(
                        "mapping-adult", "mother", Map.of("A45-help-acute", Answer.of("urgent")), Map.of())
                .assess();
        Known known = assessment.findings().stream()
                .filter(one -> one.finding().equals("need-help"))
                .findFirst()
                .orElseThrow();
        assertThat(known.open()).isTrue();
        assertThat(known.mayBeMore(definition("need-help"))).isFalse();
        assertThat(seen(assessment, Told.MOTHER).truth(test("need-help", null, "urgent")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aNeedThatIsNotKnownIsCountedAtItsHighestInWhatTheLevelMayBe() {
        RiskResult result = Told.of(Told.CHILD)
                .unknown("need-child-protection")
                .risk()
                .result("child-exposure", "child")
                .orElseThrow();
        assertThat(Objects.requireNonNull(result.upper()).atLeast(RiskLevel.HIGH))
                .isTrue();
        assertThat(result.mustAsk()).contains("need-child-protection");
    }
}
