package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.guidance.GuidanceSamples;
import se.frid.instrument.wording.PackSamples;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/**
 * A schema accepts and refuses the same documents as the reader.
 *
 * <p>Four things the reader refuses are left out of the mutations, since a schema cannot or need not say them: what goes beyond
 * {@link Limits} (size of documents, lists, texts, numbers), duplicate keys, days that no calendar has where a validator
 * takes {@code format} as a note only, and texts whose length differs when it is counted in UTF-16 units.
 */
class SchemaAgreementTest {

    private static final int MUTATIONS = 400;
    private static final long SEED = 20_260_201L;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "nope",
            "nope\n",
            "1",
            "true",
            "all",
            "å ö",
            "UPPER",
            "2026-01-31",
            "2026-1-31",
            "+12026-01-31",
            "P14D",
            "P1Y2M3W4D",
            "P",
            "-P1D",
            "p1d",
            "P1.5D",
            "1.2.3",
            "low",
            "self",
            "\u00a0",
            "S1",
            "R-A1");
    private static final List<String> NUMBERS =
            List.of("0", "-0", "1", "1.0", "1e2", "-1", "0.5", "131", "1899", "2201", "8.0", "9", "100000");

    private static final String VOCABULARIES = """
            {"vocabularies": [
              {"id": "forms", "names": {"sv": "former", "en": "forms"}, "terms": [
                {"id": "one", "names": {"sv": "ett", "en": "one"}, "note": {"sv": "not", "en": "note"}, "set": "further",
                 "subjects": ["child"], "sector": "public", "provisions": ["sol"], "source": ["OWN"]},
                {"id": "two", "names": {"sv": "två", "en": "two"}, "source": ["S1"]}]}]}
            """;

    static Stream<Arguments> seeded() {
        Map<String, String> documents = documents();
        return documents.keySet().stream().map(name -> Arguments.of(name, SEED + name.hashCode()));
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("instrument", Samples.INSTRUMENT);
        documents.put("text-pack", PackSamples.PACK);
        documents.put("administration", Samples.ADMINISTRATION);
        documents.put("case", Samples.CASE);
        documents.putAll(GuidanceSamples.files());
        documents.put("vocabularies", VOCABULARIES);
        documents.put("local-policy", GuidanceSamples.LOCAL_POLICY);
        return documents;
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeded")
    void schema_and_reader_agree_on_every_mutation(String name, long seed) {
        Schema schema = schema(name);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode mutated = Edits.tree(good(name));
            StringBuilder what = new StringBuilder();
            for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
                what.append(mutate(mutated, random)).append("; ");
            }
            String json = mutated.toString();
            boolean read = Json.read(type(name), Samples.utf8(json), Limits.DOCUMENT)
                    .problems()
                    .isEmpty();
            assertThat(accepts(schema, json))
                    .as("mutation %d of %s: %s reader says %s: %s", i, name, what, read, json)
                    .isEqualTo(read);
            refused += read ? 0 : 1;
        }
        // Mutations that are all refused, or none, would prove nothing.
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - MUTATIONS / 40);
    }

    @Test
    void together_the_mutations_are_more_than_five_hundred() {
        assertThat(documents()).hasSize(JsonSchemas.documents().size());
        assertThat(documents().size() * MUTATIONS).isGreaterThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeded")
    void both_accept_the_good_document(String name) {
        assertThat(schema(name).validate(good(name), InputFormat.JSON)).isEmpty();
        assertThat(Json.read(type(name), Samples.utf8(good(name)), Limits.DOCUMENT)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeded")
    void both_accept_what_is_written_again(String name) {
        Object value =
                Json.read(type(name), Samples.utf8(good(name)), Limits.DOCUMENT).orThrow();
        assertThat(schema(name).validate(Json.line(value), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_day_that_no_calendar_has_is_refused_by_both_where_formats_are_asserted() {
        String json = Edits.edit(Samples.ADMINISTRATION, "/date", "'2026-02-30'");
        assertThat(accepts(schema("administration"), json)).isFalse();
        assertThat(Json.read(type("administration"), Samples.utf8(json), Limits.LINE)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOT_A_DATE);
    }

    @Test
    void a_document_that_names_its_schema_is_refused_by_both() {
        String json = Edits.edit(Samples.ADMINISTRATION, "/$schema", "'urn:frid:schema:administration'");
        assertThat(accepts(schema("administration"), json)).isFalse();
        assertThat(Json.read(type("administration"), Samples.utf8(json), Limits.LINE)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_FIELD);
    }

    private static boolean accepts(Schema schema, String json) {
        return schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemas.schemaFor(type(name)));
    }

    private static String good(String name) {
        return Objects.requireNonNull(documents().get(name));
    }

    private static Class<?> type(String name) {
        return Objects.requireNonNull(JsonSchemas.documents().get(name));
    }

    /** Changes one place of a tree and tells what was done. */
    private static String mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode parent = containers.get(random.nextInt(containers.size()));
        if (parent instanceof ObjectNode object && object.size() > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            int kind = random.nextInt(6);
            if (kind == 0) {
                object.remove(name);
                return "without " + name;
            }
            if (kind == 1) {
                object.set("unknown", value(random));
                return "with an unknown field";
            }
            JsonNode other = other(object.get(name), random);
            object.set(name, other);
            return name + " is " + other;
        }
        if (parent instanceof ArrayNode list && list.size() > 0) {
            int index = random.nextInt(list.size());
            int kind = random.nextInt(5);
            if (kind == 0) {
                list.remove(index);
                return "one element fewer";
            }
            if (kind == 1) {
                list.add(list.get(index).deepCopy());
                return "an element twice";
            }
            JsonNode other = other(list.get(index), random);
            list.set(index, other);
            return "element " + index + " is " + other;
        }
        return "nothing";
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    /** Something else in the place of a value, most often of the same type, so that limits are met as well. */
    private static JsonNode other(JsonNode old, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        int kind = random.nextInt(8);
        if (kind == 0) {
            return value(random);
        }
        if (kind == 1 && old.isValueNode()) {
            return nodes.textNode(old.asText());
        }
        if (kind == 2 && old.isTextual()) {
            return nodes.textNode("x".repeat(random.nextBoolean() ? 61 : 4001));
        }
        if (old.isNumber()) {
            return nodes.numberNode(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
        }
        if (old.isTextual()) {
            return nodes.textNode(WORDS.get(random.nextInt(WORDS.size())));
        }
        if (old.isArray() && kind < 5) {
            return nodes.arrayNode();
        }
        return old.isBoolean() ? nodes.booleanNode(!old.booleanValue()) : value(random);
    }

    private static JsonNode value(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.arrayNode();
            case 3 -> nodes.objectNode();
            case 4 -> nodes.arrayNode().add("x");
            case 5 -> nodes.textNode(WORDS.get(random.nextInt(WORDS.size())));
            default -> nodes.numberNode(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
        };
    }
}
