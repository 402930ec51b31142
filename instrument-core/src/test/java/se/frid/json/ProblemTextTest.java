package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.instrument.Language;

/** Every code has its text in both languages, and no code is ever renamed or taken away. */
class ProblemTextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_has_a_text_in_both_languages_with_the_same_placeholders(ProblemCode code) throws IOException {
        String sv = Objects.requireNonNull(texts("problems_sv").getProperty(code.id()), code.id());
        String en = Objects.requireNonNull(texts("problems_en").getProperty(code.id()), code.id());
        assertThat(placeholders(sv)).isEqualTo(placeholders(en));
        assertThat(sv).isNotEqualTo(en);
        // A single apostrophe would hide the placeholders after it.
        assertThat(sv + en).doesNotContain("'");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void a_text_shows_its_arguments(ProblemCode code) throws IOException {
        Problem problem = Problem.at("/x", code, "first {0} it's", "second");
        for (Language language : Language.values()) {
            String text = problem.text(language);
            Set<String> placeholders = placeholders(texts("problems_en").getProperty(code.id()));
            assertThat(text.contains("first {0} it's")).isEqualTo(placeholders.contains("{0}"));
            assertThat(text.contains("second")).isEqualTo(placeholders.contains("{1}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "problems_sv", "problems_en"})
    void no_text_is_left_over_from_a_code_that_is_gone(String bundle) throws IOException {
        assertThat(texts(bundle).stringPropertyNames())
                .isEqualTo(
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::id).collect(Collectors.toSet()));
    }

    @Test
    void without_a_language_the_texts_are_english() throws IOException {
        assertThat(texts("problems")).isEqualTo(texts("problems_en"));
    }

    @Test
    void no_code_that_was_once_published_is_renamed_or_taken_away() throws IOException {
        List<String> published;
        try (InputStream in = open("problem-codes.txt")) {
            published = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        List<String> now =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        assertThat(now)
                .as("codes are stable: put a new one into problem-codes.txt, and never take one out")
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(published).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_report_tells_the_place_the_code_and_the_sentence() {
        Problem problem = Problem.at("/items/3/scale", ProblemCode.UNKNOWN_SCALE, "nope", "freq, yesno");
        assertThat(problem.report(Language.EN))
                .isEqualTo(
                        "/items/3/scale: unknown-scale: response scale \"nope\" does not exist; expected one of: freq, yesno");
        assertThat(problem.report(Language.SV))
                .isEqualTo(
                        "/items/3/scale: unknown-scale: svarsskalan \"nope\" finns inte; väntade någon av: freq, yesno");
        assertThat(Problem.inLine(7, ProblemCode.NOT_UTF8).report(Language.EN)).startsWith("7: not-utf8: ");
        assertThat(Problem.at("", ProblemCode.EMPTY_TEST).report(Language.EN)).startsWith("/: empty-test: ");
    }

    @Test
    void a_problem_can_be_seen_from_a_larger_document() {
        assertThat(Problem.at("/age", ProblemCode.RANGE, "≥ 0").under("/administrations/2"))
                .isEqualTo(Problem.at("/administrations/2/age", ProblemCode.RANGE, "≥ 0"));
    }

    @Test
    void problems_are_ordered_by_place_line_code_and_argument() {
        List<Problem> ordered = List.of(
                Problem.inLine(1, ProblemCode.NOT_JSON),
                Problem.inLine(2, ProblemCode.NOT_UTF8),
                Problem.at("/a", ProblemCode.MISSING_FIELD),
                Problem.at("/a", ProblemCode.BLANK),
                Problem.at("/a", ProblemCode.SIZE, "1"),
                Problem.at("/a", ProblemCode.SIZE, "2"),
                Problem.at("/b", ProblemCode.BLANK));
        assertThat(ordered).isSortedAccordingTo(Problem.ORDER);
    }

    @Test
    void an_exception_tells_the_first_problem_and_how_many_more_there_are() {
        Problem first = Problem.at("/a", ProblemCode.MISSING_FIELD);
        Problem second = Problem.at("/b", ProblemCode.MISSING_FIELD);
        Problem third = Problem.at("/c", ProblemCode.MISSING_FIELD);
        InvalidInputException one = new InvalidInputException(List.of(first));
        assertThat(one).hasMessage("/a: missing-field: the field is missing but needed");
        InvalidInputException three = new InvalidInputException(List.of(third, first, second));
        assertThat(three).hasMessage("/a: missing-field: the field is missing but needed (and 2 more)");
        assertThat(three.problems()).containsExactly(first, second, third);
        assertThat(new InvalidInputException(List.of())).hasMessage("no problem given");
    }

    @Test
    void a_reading_has_either_a_value_or_problems() {
        Reading<String> good = new Reading<>("x", List.of());
        Problem problem = Problem.at("/a", ProblemCode.BLANK);
        Reading<String> bad = new Reading<>("x", List.of(problem, problem));
        assertThat(good.orThrow()).isEqualTo("x");
        assertThat(bad.value()).isEmpty();
        assertThat(bad.problems()).containsExactly(problem);
        assertThat(good.checked(value -> List.of(problem)).problems()).containsExactly(problem);
        assertThat(good.checked(value -> List.of()).value()).contains("x");
        assertThat(bad.checked(value -> List.of()).problems()).containsExactly(problem);
    }

    @Test
    void a_segment_of_a_pointer_is_escaped() {
        assertThat(Pointers.segment("a/b~c")).isEqualTo("/a~1b~0c");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(open(bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ProblemTextTest.class.getResourceAsStream(name), name);
    }
}
