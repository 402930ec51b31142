package se.frid.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.guidance.FindingDefinition.About;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.testing.Edits;
import se.frid.testing.Tables;

/** Good guidance is clean; each fault gives its own code at its own place. */
class GuidanceLinterTest {

    @Test
    void good_guidance_is_clean() {
        assertThat(GuidanceLinter.lint(GuidanceSamples.guidance())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "interventions | /contraindications/0/weighWhen | null",
                "rules | /rules/0/careDuties | []",
                "rules | /rules/0/limit | null",
                "risk-policies | /policies/0/entries/2/when | {'finding':'separated','is':'2026-01-31'}",
                "risk-policies | /policies/0/entries/2/when | {'finding':'severity','is':'low'}",
                "risk-policies | /policies/0/entries/2/level | 'high'"
            })
    void what_only_looks_odd_is_clean(String file, String place, String value) {
        String[] edits = file.equals("rules")
                ? new String[] {place, value, "/rules/0/onlyIf", "{}"}
                : new String[] {place, value};
        assertThat(GuidanceLinter.lint(GuidanceSamples.guidance(file, edits))).isEmpty();
    }

    @Test
    void a_rule_of_duties_alone_is_clean() {
        Guidance guidance = GuidanceSamples.guidance(
                "rules", "/rules/0/recommend", "[]", "/rules/0/onlyIf", "{}", "/rules/0/strengthOf", "{}");
        assertThat(GuidanceLinter.lint(guidance)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvFileSource(resources = "faults.txt", delimiter = '|', quoteCharacter = '`')
    void a_fault_gives_its_own_code_at_its_own_place(
            String what, ProblemCode code, String pointer, String file, String edits) {
        List<Problem> problems = GuidanceLinter.lint(GuidanceSamples.guidance(file, Edits.list(edits)));
        assertThat(problems).as(what).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.text(Language.SV)).doesNotContain("{0}", "{1}");
            assertThat(problem.text(Language.EN)).doesNotContain("{0}", "{1}");
        });
    }

    @Test
    void every_code_on_the_meaning_of_guidance_is_tried() {
        assertThat(Tables.column(GuidanceLinterTest.class, "faults.txt", 1).stream()
                        .map(ProblemCode::valueOf))
                .contains(
                        ProblemCode.DUPLICATE_ID,
                        ProblemCode.EMPTY_TEST,
                        ProblemCode.NOT_A_CHOICE,
                        ProblemCode.UNKNOWN_FINDING,
                        ProblemCode.UNKNOWN_SOURCE,
                        ProblemCode.WRONG_CONDITION,
                        ProblemCode.WRONG_FINDING_VALUE,
                        ProblemCode.UNKNOWN_RISK_DOMAIN,
                        ProblemCode.UNKNOWN_INTERVENTION,
                        ProblemCode.UNKNOWN_PROVISION,
                        ProblemCode.UNKNOWN_ACT,
                        ProblemCode.UNKNOWN_CONTRAINDICATION,
                        ProblemCode.PERIODS_OVERLAP,
                        ProblemCode.LEVELS_NOT_DESCENDING,
                        ProblemCode.IMPLICATION_CYCLE,
                        ProblemCode.NEEDS_NOTHING,
                        ProblemCode.UNKNOWN_SETTING,
                        ProblemCode.WRONG_SETTING_VALUE,
                        ProblemCode.SETTING_OUT_OF_RANGE,
                        ProblemCode.SETTING_DIRECTION,
                        ProblemCode.SETTING_NOT_STRICT,
                        ProblemCode.SETTING_NOT_READ,
                        ProblemCode.RESTS_ON_DUTY,
                        ProblemCode.CAN_NEVER_HOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "risk-policies, /policies, 0, /policies/partner-violence",
        "rules, /rules, 0, /rules/R-A1",
        "interventions, /interventions, 0, /interventions/housing-safe",
        "interventions, /contraindications, 0, /contraindications/no-address",
        "law, /provisions, 1, /provisions/care-duty",
        "settings, /settings, 0, /settings/signs"
    })
    void anything_that_stands_twice_is_named(String file, String list, int index, String pointer) {
        String json = Objects.requireNonNull(GuidanceSamples.files().get(file));
        String again = Edits.tree(json).at(list + "/" + index).toString();
        assertThat(GuidanceLinter.lint(GuidanceSamples.guidance(file, list + "/+", again)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple(ProblemCode.DUPLICATE_ID, pointer));
    }

    @Test
    void several_faults_are_all_reported_at_once_in_order() {
        Guidance broken = GuidanceSamples.guidance(
                "rules", "/rules/0/recommend/+", "'nope'", "/rules/0/duties/+", "'nope'", "/rules/0/source/0", "'X'");
        assertThat(GuidanceLinter.lint(broken))
                .isSortedAccordingTo(Problem.ORDER)
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.UNKNOWN_PROVISION, ProblemCode.UNKNOWN_INTERVENTION, ProblemCode.UNKNOWN_SOURCE);
    }

    @Test
    void each_finding_of_a_circle_of_implications_is_named_and_no_other() {
        Guidance broken = GuidanceSamples.guidance(
                "findings", "/findings/1/impliedBy", "['derived']", "/findings/7/impliedBy", "['choked']");
        assertThat(GuidanceLinter.lint(broken))
                .extracting(Problem::pointer)
                .containsExactly("/findings/choked/impliedBy", "/findings/derived/impliedBy");
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL, high, true", "LEVEL, huge, false",
        "DATE, 2026-01-31, true", "DATE, soon, false",
        "CHOICE, red, true", "CHOICE, blue, false",
        "NUMBER, many, false", "FLAG, yes, false"
    })
    void a_word_can_be_the_value_of_a_finding_that_expects_it(
            FindingDefinition.Type type, String word, boolean expected) {
        assertThat(GuidanceLinter.hasValue(finding(type), Scalar.of(word))).isEqualTo(expected);
    }

    @Test
    void a_number_can_be_the_value_of_a_number_and_of_nothing_else() {
        assertThat(Stream.of(FindingDefinition.Type.values())
                        .filter(type -> GuidanceLinter.hasValue(finding(type), Scalar.of(3))))
                .containsExactly(FindingDefinition.Type.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "severity, 0, low", "severity, 4, low", "severity, 5, high", "severity, 9, high", "severity, 5.0, high",
        "severity, 4.5, ", "severity, -1, ", "severity, 10, ", "times, 10, 10", "colour, 1, "
    })
    void a_number_that_a_person_gave_stands_for_its_level(
            String finding, java.math.BigDecimal number, @Nullable String expected) {
        FindingDefinition definition =
                GuidanceSamples.guidance().finding(finding).orElseThrow();
        assertThat(GuidanceLinter.told(definition, new Scalar.Num(number)).map(Scalar::toString))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @Test
    void a_level_in_words_stands_for_itself_and_the_numbers_are_told_as_expected() {
        FindingDefinition severity =
                GuidanceSamples.guidance().finding("severity").orElseThrow();
        assertThat(GuidanceLinter.told(severity, Scalar.of("imminent"))).contains(Scalar.of("imminent"));
        assertThat(GuidanceLinter.told(severity, Scalar.of("huge"))).isEmpty();
        assertThat(GuidanceLinter.expected(severity)).isEqualTo("low, medium, high, imminent, 0–4, 5–9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEVEL | low, medium, high, imminent",
                "NUMBER | 0",
                "CHOICE | red, green",
                "DATE | 2026-01-31",
                "FLAG | state"
            })
    void what_was_expected_is_told_in_words(FindingDefinition.Type type, String expected) {
        assertThat(GuidanceLinter.expected(finding(type))).isEqualTo(expected);
    }

    private static FindingDefinition finding(FindingDefinition.Type type) {
        Text names = Text.of("x", "x");
        List<FindingDefinition.Option> options =
                List.of(new FindingDefinition.Option("red", names), new FindingDefinition.Option("green", names));
        return new FindingDefinition(
                "x",
                names,
                About.CASE,
                type,
                "x",
                null,
                null,
                options,
                false,
                List.of(),
                null,
                List.of(),
                null,
                List.of("OWN"),
                null);
    }
}
