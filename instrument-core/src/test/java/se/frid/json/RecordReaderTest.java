package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** Records are read strictly, and everything that is wrong is told at once, each at its own place. */
class RecordReaderTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Bare
    record Code(@Pattern(regexp = "[a-z]+") String code) {}

    record Everything(
            String text,
            boolean flag,
            BigDecimal number,
            int whole,
            LocalDate day,
            Period time,
            Colour colour,
            Map<String, Colour> colours,
            @Nullable Integer perhaps,
            @Nullable Boolean maybe) {}

    record Bounded(
            @NotBlank String name,
            @Size(min = 2, max = 3) List<@NotBlank String> names,
            @NotEmpty Map<String, @Max(9) Integer> counts,
            @Min(1) @Max(5) @Nullable Integer count,
            @Nullable Code code) {}

    private static final String GOOD = """
            {"text": "x", "flag": true, "number": 1.50, "whole": 3.0, "day": "2024-02-29", "time": "P1Y2M3W4D",
             "colour": "dark-blue", "colours": {"z": "red", "a": "dark-blue", "m": "red"}}
            """;

    private static final String BOUNDED = "{\"name\": \"x\", \"names\": [\"a\", \"b\"], \"counts\": {\"a\": 1}}";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("an unknown field", "/nope", "1", "/nope", ProblemCode.UNKNOWN_FIELD),
                arguments("a field that is missing", "/text", "-", "/text", ProblemCode.MISSING_FIELD),
                arguments("null for what is needed", "/text", "null", "/text", ProblemCode.WRONG_TYPE),
                arguments("a number for a text", "/text", "1", "/text", ProblemCode.WRONG_TYPE),
                arguments("a text for yes or no", "/flag", "'true'", "/flag", ProblemCode.WRONG_TYPE),
                arguments("null for yes or no", "/flag", "null", "/flag", ProblemCode.WRONG_TYPE),
                arguments("a text for a number", "/number", "'1.5'", "/number", ProblemCode.WRONG_TYPE),
                arguments("a fraction for a whole number", "/whole", "3.5", "/whole", ProblemCode.NOT_A_WHOLE_NUMBER),
                arguments("a text for a whole number", "/whole", "'3'", "/whole", ProblemCode.WRONG_TYPE),
                arguments("a day that does not exist", "/day", "'2023-02-29'", "/day", ProblemCode.NOT_A_DATE),
                arguments("a day with a sign", "/day", "'+12024-02-29'", "/day", ProblemCode.NOT_A_DATE),
                arguments("a day with a time", "/day", "'2024-02-29T00:00'", "/day", ProblemCode.NOT_A_DATE),
                arguments("a number for a day", "/day", "20240229", "/day", ProblemCode.NOT_A_DATE),
                arguments("a time without a unit", "/time", "'P1'", "/time", ProblemCode.NOT_A_PERIOD),
                arguments("a time of nothing", "/time", "'P'", "/time", ProblemCode.NOT_A_PERIOD),
                arguments("a time that runs backwards", "/time", "'P-1D'", "/time", ProblemCode.NOT_A_PERIOD),
                arguments("a time in lower case", "/time", "'p1d'", "/time", ProblemCode.NOT_A_PERIOD),
                arguments("a number for a time", "/time", "1", "/time", ProblemCode.NOT_A_PERIOD),
                arguments(
                        "the name in Java of a constant",
                        "/colour",
                        "'DARK_BLUE'",
                        "/colour",
                        ProblemCode.NOT_A_CHOICE),
                arguments("a number for a constant", "/colour", "0", "/colour", ProblemCode.NOT_A_CHOICE),
                arguments("a list for an object", "/colours", "[]", "/colours", ProblemCode.WRONG_TYPE),
                arguments("null in an object", "/colours/q", "null", "/colours/q", ProblemCode.NOT_A_CHOICE),
                arguments(
                        "a wrong value in an object",
                        "/colours/a~1b~0c",
                        "'x'",
                        "/colours/a~1b~0c",
                        ProblemCode.NOT_A_CHOICE),
                arguments("an odd unknown field", "/a~1b~0c", "1", "/a~1b~0c", ProblemCode.UNKNOWN_FIELD),
                arguments("a text for what may be absent", "/perhaps", "'1'", "/perhaps", ProblemCode.WRONG_TYPE));
    }

    @Test
    void every_plain_type_is_read() {
        Everything read = Samples.read(Everything.class, GOOD);
        assertThat(read.text()).isEqualTo("x");
        assertThat(read.flag()).isTrue();
        assertThat(read.number()).isEqualTo(new BigDecimal("1.5"));
        assertThat(read.whole()).isEqualTo(3);
        assertThat(read.day()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(read.time()).isEqualTo(Period.of(1, 2, 25));
        assertThat(read.colour()).isEqualTo(Colour.DARK_BLUE);
        assertThat(read.perhaps()).isNull();
        assertThat(read.maybe()).isNull();
    }

    @Test
    void an_object_keeps_the_order_in_which_it_was_written() {
        assertThat(Samples.read(Everything.class, GOOD).colours().keySet()).containsExactly("z", "a", "m");
        assertThat(Samples.instrument().scales().keySet()).containsExactly("freq", "yesno", "line", "lmh");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void each_fault_is_told_at_its_own_place(
            String what, String place, String value, String pointer, ProblemCode code) {
        assertThat(problems(Everything.class, Edits.edit(GOOD, place, value)))
                .as(what)
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void null_reads_as_absent_where_absence_is_allowed() {
        assertThat(problems(Everything.class, Edits.edit(GOOD, "/perhaps", "null", "/maybe", "null")))
                .isEmpty();
        assertThat(Samples.read(Everything.class, Edits.edit(GOOD, "/perhaps", "7", "/maybe", "false"))
                        .perhaps())
                .isEqualTo(7);
    }

    @Test
    void what_stands_for_itself_when_absent_need_not_be_written() {
        String json = Edits.edit(GOOD, "/flag", "-", "/colours", "-");
        assertThat(Samples.read(Everything.class, json).flag()).isFalse();
        assertThat(Samples.read(Everything.class, json).colours()).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once_in_order() {
        String json = Edits.edit(GOOD, "/text", "1", "/day", "'x'", "/whole", "-", "/nope", "1", "/colours/a", "'x'");
        assertThat(problems(Everything.class, json))
                .isSortedAccordingTo(Problem.ORDER)
                .extracting(Problem::pointer)
                .containsExactly("/colours/a", "/day", "/nope", "/text", "/whole");
    }

    @Test
    void problems_stand_where_they_are_also_deep_in_a_document() {
        String json = Edits.edit(
                Samples.INSTRUMENT,
                "/scores/9/rule/criterion/all/0/any/0/atLeast",
                "'1'",
                "/scores/0/bands/0/bands/1/names/sv",
                "-",
                "/items/6/showIf/any/1/in/0",
                "{}");
        assertThat(problems(se.frid.instrument.Instrument.class, json))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(
                        tuple("/items/6/showIf/any/1/in/0", ProblemCode.UNKNOWN_KIND),
                        tuple("/scores/0/bands/0/bands/1/names/sv", ProblemCode.MISSING_FIELD),
                        tuple("/scores/9/rule/criterion/all/0/any/0/atLeast", ProblemCode.WRONG_TYPE));
    }

    @Test
    void the_document_itself_must_be_of_the_right_type() {
        assertThat(problems(Everything.class, "[]")).containsExactly(Problem.at("", ProblemCode.WRONG_TYPE, "object"));
        assertThat(problems(Everything.class, "null"))
                .containsExactly(Problem.at("", ProblemCode.WRONG_TYPE, "object"));
    }

    @Test
    void a_kind_is_told_by_exactly_one_field() {
        assertThat(problems(Condition.class, "{\"all\": [\"x\"], \"any\": [\"y\"]}"))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(tuple("", ProblemCode.UNKNOWN_KIND));
        assertThat(problems(Condition.class, "{}")).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_KIND);
        assertThat(problems(ScoreRule.class, "7")).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_KIND);
        assertThat(problems(ScoreRule.class, "null"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_KIND);
    }

    @Test
    void a_bare_value_is_a_record_without_an_object_around_it() {
        assertThat(Samples.read(ScoreRule.class, "\"9\"")).isEqualTo(new ScoreRule.ItemValue("9"));
        assertThat(Samples.read(Condition.class, "\"strangulation\""))
                .isEqualTo(new Condition.FindingPresent("strangulation"));
        assertThat(Samples.read(Scalar.class, "1.0")).isEqualTo(Scalar.of(1));
        assertThat(Samples.read(Scalar.class, "false")).isEqualTo(Scalar.of(false));
        assertThat(Samples.read(Answer.class, "\"Y\"")).isEqualTo(Answer.of("Y"));
        assertThat(problems(Scalar.class, "[]")).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_KIND);
    }

    @Test
    void an_answer_of_null_reads_as_if_it_were_not_there() {
        Administration read = Samples.read(Administration.class, Samples.ADMINISTRATION);
        assertThat(read.answers().keySet()).containsExactly("1", "2", "3", "5", "6");
    }

    @Test
    void limits_are_told_where_they_are_broken() {
        assertThat(problems(Bounded.class, BOUNDED)).isEmpty();
        String json = Edits.edit(
                BOUNDED, "/name", "' '", "/names", "['a','']", "/counts/b~1c", "10", "/count", "6", "/code", "'ABC'");
        assertThat(problems(Bounded.class, json))
                .containsExactly(
                        Problem.at("/code", ProblemCode.PATTERN, "[a-z]+"),
                        Problem.at("/count", ProblemCode.RANGE, "≤ 5"),
                        Problem.at("/counts/b~1c", ProblemCode.RANGE, "≤ 9"),
                        Problem.at("/name", ProblemCode.BLANK),
                        Problem.at("/names/1", ProblemCode.BLANK));
    }

    @Test
    void numbers_of_elements_are_limits_too() {
        assertThat(problems(Bounded.class, Edits.edit(BOUNDED, "/names", "['a']", "/count", "0", "/counts", "{}")))
                .containsExactly(
                        Problem.at("/count", ProblemCode.RANGE, "≥ 1"),
                        Problem.at("/counts", ProblemCode.BLANK),
                        Problem.at("/names", ProblemCode.SIZE, "2", "3"));
    }

    @Test
    void what_may_not_be_empty_may_not_be_missing_either() {
        assertThat(problems(Bounded.class, Edits.edit(BOUNDED, "/counts", "-")))
                .containsExactly(Problem.at("/counts", ProblemCode.MISSING_FIELD));
    }

    @Test
    void what_was_checked_before_is_not_held_to_its_limits_again_but_to_its_shape() {
        assertThat(Json.readTrusted(Bounded.class, Samples.utf8(Edits.edit(BOUNDED, "/name", "' '")))
                        .problems())
                .isEmpty();
        assertThat(Json.readTrusted(Bounded.class, Samples.utf8(Edits.edit(BOUNDED, "/name", "1")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_type_without_a_json_form_is_a_fault_of_the_program() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> problems(Thread.class, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Problem> problems(Class<?> type, String json) {
        return Json.read(type, Samples.utf8(json), Limits.DOCUMENT).problems();
    }
}
