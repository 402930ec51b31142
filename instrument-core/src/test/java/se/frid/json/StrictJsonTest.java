package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the text itself is refused, with the line; what is odd but right is read. */
class StrictJsonTest {

    /** Anything by name, so that only the text decides. */
    record Numbers(Map<String, BigDecimal> numbers) {}

    record Words(List<String> words) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("nothing", "", ProblemCode.EMPTY_DOCUMENT, 1),
                arguments("white space", " \n\t ", ProblemCode.EMPTY_DOCUMENT, 1),
                arguments("a key twice", "{\"words\": [],\n\n \"words\": []}", ProblemCode.DUPLICATE_KEY, 3),
                arguments("a text that is cut off", "{\"words\": [\"a\",\n", ProblemCode.NOT_JSON, 2),
                arguments("a text that ends inside a word", "{\"words\": [\"a", ProblemCode.NOT_JSON, 1),
                arguments("something after the document", "{\"words\": []}\n{}", ProblemCode.NOT_JSON, 2),
                arguments("a bracket too many", "{\"words\": []}}", ProblemCode.NOT_JSON, 1),
                arguments("single quotation marks", "{'words': []}", ProblemCode.NOT_JSON, 1),
                arguments("a comment", "{} // done", ProblemCode.NOT_JSON, 1),
                arguments("a comma too many", "{\"words\": [],}", ProblemCode.NOT_JSON, 1),
                arguments("no number", "{\"numbers\": {\"a\": NaN}}", ProblemCode.NOT_JSON, 1),
                arguments("a number that begins with 0", "{\"numbers\": {\"a\": 01}}", ProblemCode.NOT_JSON, 1),
                // A line is not always known where a limit was hit: none rather than a wrong one.
                arguments("61 levels", "{\"words\": " + "[".repeat(60) + "]".repeat(60) + "}", ProblemCode.TOO_DEEP, 0),
                arguments("a million brackets", "[".repeat(1_000_000), ProblemCode.TOO_DEEP, 0),
                arguments("a million braces", "{\"a\":".repeat(1_000_000), ProblemCode.TOO_DEEP, 0),
                arguments("a text too long", "\n[\"" + "x".repeat(20_001) + "\"]", ProblemCode.TEXT_TOO_LONG, 0),
                arguments("a name too long", "{\"" + "x".repeat(201) + "\": 1}", ProblemCode.TEXT_TOO_LONG, 0),
                arguments("a number too long", "[" + "1".repeat(41) + "]", ProblemCode.NUMBER_OUT_OF_LIMITS, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_text_that_cannot_be_trusted_is_refused_with_its_line(String what, String json, ProblemCode code, int line) {
        Reading<Words> reading = Json.read(Words.class, utf8(json), Limits.DOCUMENT);
        assertThat(reading.value()).as(what).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(reading.problems()).extracting(Problem::line).containsExactly(line);
        assertThat(reading.problems()).extracting(Problem::pointer).containsExactly("");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_with_their_line() {
        byte[] latin1 = "{\"words\":\n[\"ok\",\n\"å\"]}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Json.read(Words.class, latin1, Limits.DOCUMENT).problems())
                .containsExactly(Problem.inLine(3, ProblemCode.NOT_UTF8));
    }

    @Test
    void a_letter_cut_in_half_at_the_end_is_not_utf8() {
        byte[] whole = utf8("[\"å");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(Json.read(Words.class, half, Limits.DOCUMENT).problems())
                .containsExactly(Problem.inLine(1, ProblemCode.NOT_UTF8));
    }

    @Test
    void utf16_is_not_utf8() {
        byte[] utf16 = "{\"words\": [\"å\"]}".getBytes(StandardCharsets.UTF_16);
        assertThat(Json.read(Words.class, utf16, Limits.DOCUMENT).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOT_UTF8);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(utf8("{\"words\": [\"å\"]}"));
        assertThat(Json.read(Words.class, bytes.toByteArray(), Limits.DOCUMENT)
                        .orThrow()
                        .words())
                .containsExactly("å");
    }

    @Test
    void a_byte_order_mark_alone_is_an_empty_document() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertThat(Json.read(Words.class, mark, Limits.DOCUMENT).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EMPTY_DOCUMENT);
    }

    @Test
    void a_document_beyond_the_limit_is_refused_and_one_at_the_limit_is_read() {
        byte[] atLimit = utf8("{\"words\": []}" + " ".repeat(1_000_000 - 13));
        assertThat(Json.read(Words.class, atLimit, Limits.LINE).problems()).isEmpty();
        assertThat(Json.read(Words.class, utf8("{\"words\": []}" + " ".repeat(1_000_000)), Limits.LINE)
                        .problems())
                .containsExactly(Problem.inLine(0, ProblemCode.TOO_LARGE, "1000000"));
    }

    @Test
    void texts_at_the_limit_are_read() {
        String longest = "x".repeat(20_000);
        assertThat(Json.read(Words.class, utf8("{\"words\": [\"" + longest + "\"]}"), Limits.DOCUMENT)
                        .orThrow()
                        .words())
                .containsExactly(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e40",
                "1000000001",
                "-1000000001",
                "0.0000000000001",
                "1e99"
            })
    void a_number_beyond_the_limits_is_refused_without_being_written_out(String number) {
        assertThat(Json.read(Numbers.class, utf8("{\"numbers\": {\"a\": " + number + "}}"), Limits.DOCUMENT)
                        .problems())
                .containsExactly(Problem.at("/numbers/a", ProblemCode.NUMBER_OUT_OF_LIMITS, "1000000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "1e-99999999999",
                "1e2147483647",
                "1e2147483648",
                "100e2147483647",
                "100e-2147483647",
                "1e-2147483648",
                "1.5e-2147483648",
                "123456789e2147483647"
            })
    void a_number_whose_exponent_is_beyond_all_reckoning_is_refused(String number) {
        assertThat(Json.read(Numbers.class, utf8("{\"numbers\": {\"a\": " + number + "}}"), Limits.DOCUMENT)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NUMBER_OUT_OF_LIMITS);
    }

    @Test
    void numbers_that_are_equal_in_value_read_as_equal() {
        Map<String, BigDecimal> numbers = Json.read(
                        Numbers.class,
                        utf8("{\"numbers\": {\"a\": 1, \"b\": 1.0, \"c\": 1e0, \"d\": 10e-1, \"z\": -0, \"y\": 0.00,"
                                + " \"x\": -0.0, \"big\": 1e9, \"h\": 100}}"),
                        Limits.DOCUMENT)
                .orThrow()
                .numbers();
        assertThat(Stream.of("a", "b", "c", "d").map(numbers::get)).containsOnly(BigDecimal.ONE);
        assertThat(Stream.of("x", "y", "z").map(numbers::get)).containsOnly(BigDecimal.ZERO);
        assertThat(numbers.get("big")).isEqualTo(new BigDecimal("1000000000"));
        assertThat(numbers.get("h")).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void decimals_are_kept_as_they_were_written() {
        assertThat(Json.read(Numbers.class, utf8("{\"numbers\": {\"a\": 0.1, \"b\": 0.000000000001}}"), Limits.DOCUMENT)
                        .orThrow()
                        .numbers())
                .containsEntry("a", new BigDecimal("0.1"))
                .containsEntry("b", new BigDecimal("0.000000000001"));
    }

    @Test
    void more_elements_than_the_limit_are_refused() {
        String list = "{\"words\": [" + "\"x\",".repeat(2_000) + "\"x\"]}";
        assertThat(Json.read(Words.class, utf8(list), Limits.LINE).problems())
                .containsExactly(Problem.at("/words", ProblemCode.TOO_MANY_ELEMENTS, "2000"));
        StringBuilder map = new StringBuilder("{\"numbers\": {\"a\": 1");
        for (int i = 0; i < 2_000; i++) {
            map.append(",\"").append(i).append("\": 1");
        }
        assertThat(Json.read(Numbers.class, utf8(map + "}}"), Limits.LINE).problems())
                .containsExactly(Problem.at("/numbers", ProblemCode.TOO_MANY_ELEMENTS, "2000"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
