package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.instrument.Text;

/** The published schemas are those of the types; {@code -Dfrid.schema.write=true} writes them anew. */
class PublishedSchemaTest {

    private static final Path PUBLISHED = Path.of("src", "main", "resources", "se", "frid", "json", "schema");

    static Stream<String> names() {
        return JsonSchemas.documents().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_published_schema_is_the_one_that_the_types_give(String name) throws IOException {
        String generated = JsonSchemas.schemaFor(type(name));
        if (Boolean.getBoolean("frid.schema.write")) {
            Files.writeString(PUBLISHED.resolve(name + ".schema.json"), generated);
            return;
        }
        assertThat(published(name))
                .as("%s.schema.json is not that of the types; write it anew with -Dfrid.schema.write=true", name)
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_schema_is_a_valid_one_of_draft_2020_12(String name) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(JsonSchemas.schemaFor(type(name)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_schema_is_the_same_for_every_call() {
        assertThat(names())
                .allSatisfy(name ->
                        assertThat(JsonSchemas.schemaFor(type(name))).isEqualTo(JsonSchemas.schemaFor(type(name))));
    }

    @Test
    void a_schema_states_kinds_limits_and_what_is_needed() {
        assertThat(JsonSchemas.schemaFor(Text.class).replaceAll("\\s+", ""))
                .isEqualTo("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
                        + "\"$id\":\"urn:frid:schema:text\",\"title\":\"Text\",\"type\":\"object\",\"properties\":{"
                        + "\"sv\":{\"type\":\"string\",\"pattern\":\"[^\\\\u0000-\\\\u0020]\",\"maxLength\":4000},"
                        + "\"en\":{\"type\":\"string\",\"pattern\":\"[^\\\\u0000-\\\\u0020]\",\"maxLength\":4000}},"
                        + "\"required\":[\"sv\",\"en\"],\"additionalProperties\":false}");
    }

    private static Class<?> type(String name) {
        return Objects.requireNonNull(JsonSchemas.documents().get(name));
    }

    private static String published(String name) throws IOException {
        try (InputStream in = JsonSchemas.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
