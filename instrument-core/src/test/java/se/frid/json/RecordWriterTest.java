package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Case;
import se.frid.guidance.GuidanceSamples;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.condition.Condition;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** What is written reads back as the same, and is the same bytes everywhere. */
class RecordWriterTest {

    static Stream<Arguments> documents() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(Instrument.class, Samples.INSTRUMENT),
                        Arguments.of(Administration.class, Samples.ADMINISTRATION),
                        Arguments.of(Case.class, Samples.CASE)),
                GuidanceSamples.files().entrySet().stream()
                        .map(file -> Arguments.of(
                                Objects.requireNonNull(JsonSchemas.documents().get(file.getKey())), file.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void what_is_written_reads_back_as_equal(Class<?> type, String json) {
        Object read = Samples.read(type, json);
        assertThat(Json.read(type, Json.document(read), Limits.DOCUMENT).orThrow())
                .isEqualTo(read);
        assertThat(Samples.read(type, Json.line(read))).isEqualTo(read);
    }

    /** Numbers of every kind that a result may hold. */
    record Numbers(double tenth, double third, double whole, double tiny, double none, long many) {}

    @Test
    void results_in_floating_point_are_written_as_numbers_to_fifteen_digits() {
        assertThat(Json.line(new Numbers(0.1, 1 / 3.0, -12, 1.5e-30, Double.NaN, 1L << 40)))
                .isEqualTo("{\"tenth\":0.1,\"third\":0.333333333333333,\"whole\":-12,\"tiny\":1.5E-30,\"none\":null,"
                        + "\"many\":1099511627776}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_field_of_a_good_document_comes_out_again(Class<?> type, String json) {
        // Numbers without trailing zeros, null answers left out: the rest is the document that was read.
        String written = Edits.tree(Json.line(Samples.read(type, json))).toString();
        String canonical = Edits.tree(json.replace(", \"4\": null", "").replace("0.0", "0"))
                .toString();
        assertThat(sorted(written)).isEqualTo(sorted(canonical));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void the_same_bytes_come_out_under_any_locale_and_time_zone(Class<?> type, String json) {
        byte[] expected = Json.document(Samples.read(type, json));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Json.document(Samples.read(type, json))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void lines_end_in_the_same_way_on_every_platform(Class<?> type, String json) {
        Object read = Samples.read(type, json);
        assertThat(new String(Json.document(read), StandardCharsets.UTF_8))
                .endsWith("}\n")
                .doesNotContain("\r");
        assertThat(Json.line(read)).doesNotContain("\n", "\r");
    }

    @Test
    void what_is_absent_empty_or_plainly_false_is_left_out() {
        String line = Json.line(Samples.read(Administration.class, "{\"answers\": {\"1\": 2.50}, \"judgements\": {}}"));
        assertThat(line).isEqualTo("{\"answers\":{\"1\":2.5}}");
        assertThat(Json.line(Samples.instrument().items().get(0))).doesNotContain("reverse", "showIf", "note");
        assertThat(Json.line(Samples.instrument().items().get(1))).contains("\"reverse\":true");
    }

    @Test
    void the_field_that_tells_the_kind_is_written_even_where_it_is_empty() {
        assertThat(Json.line(new Condition.All(List.of()))).isEqualTo("{\"all\":[]}");
    }

    @Test
    void numbers_are_never_written_with_an_exponent() {
        assertThat(Json.line(Scalar.of(new BigDecimal("1E+3")))).isEqualTo("1000");
        assertThat(Json.line(Scalar.of(new BigDecimal("1E-7")))).isEqualTo("0.0000001");
    }

    @Test
    void letters_beyond_ascii_are_written_as_they_are() {
        assertThat(Json.line(Map.of("name", "å\u2028\"\n"))).isEqualTo("{\"name\":\"å\u2028\\\"\\n\"}");
    }

    @Test
    void keys_of_a_map_that_are_constants_have_their_name_in_json() {
        assertThat(Json.line(Map.of(se.frid.guidance.Strength.BOR, 1))).isEqualTo("{\"bör\":1}");
    }

    @Test
    void a_fingerprint_is_of_the_meaning_and_not_of_the_layout() {
        String hash = Instruments.hash(Samples.instrument());
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Instruments.hash(
                        Samples.instrument(Edits.tree(Samples.INSTRUMENT).toPrettyString())))
                .isEqualTo(hash);
        assertThat(Instruments.hash(Samples.instrument(Edits.edit(Samples.INSTRUMENT, "/scores/0/range/max", "12.0"))))
                .isEqualTo(hash);
        assertThat(Instruments.hash(Samples.instrument(Edits.edit(Samples.INSTRUMENT, "/scores/0/range/max", "13"))))
                .isNotEqualTo(hash);
    }

    @Test
    void a_definition_is_read_whole_or_not_at_all() {
        byte[] good = Instruments.write(Samples.instrument());
        assertThat(Instruments.read(good).orThrow()).isEqualTo(Samples.instrument());
        assertThat(Instruments.readTrusted(good).orThrow()).isEqualTo(Samples.instrument());
        byte[] wrong = Samples.utf8(Edits.edit(Samples.INSTRUMENT, "/items/0/scale", "'nope'"));
        assertThat(Instruments.read(wrong).problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_SCALE);
        assertThat(Instruments.read(wrong).value()).isEmpty();
        assertThat(Instruments.readTrusted(wrong).value()).isPresent();
    }

    private static String sorted(String json) {
        return sorted(Edits.tree(json)).toString();
    }

    private static Object sorted(com.fasterxml.jackson.databind.JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new java.util.TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> elements = new java.util.ArrayList<>();
            node.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        return node;
    }
}
