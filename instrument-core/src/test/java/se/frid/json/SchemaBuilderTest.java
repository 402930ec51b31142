package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Case;
import se.frid.instrument.score.ScoreRule;
import se.frid.testing.Samples;

/** What a type may be, and what it may not, to have a schema that says the same as the reader. */
class SchemaBuilderTest {

    record Bounded(
            @Size(min = 2, max = 3) List<@NotBlank String> names,
            @NotEmpty @Size(max = 2) Map<String, @Max(9) Integer> counts,

            @Nullable @Size(min = 1) @Pattern(regexp = "a|b+")
            String word,

            @Nullable Boolean flag) {}

    record OptionalInside(Optional<String> text) {}

    record Unreadable(Thread thread) {}

    record Odd(@Positive int number) {}

    record TwicePattern(@NotBlank @Pattern(regexp = "a") String text) {}

    record TwoCases(
            ScoreRule.Case one,
            ScoreRule.CategoryCase other,
            @Nullable Case third) {}

    record Clash(SchemaBuilderTest.Inner inner, Other.Inner other) {}

    record Inner(int x) {}

    static final class Other {
        private Other() {}

        record Inner(int x) {}
    }

    record Refusing(String text) {
        Refusing {
            throw new IllegalArgumentException(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'names':['x','y'],'counts':{'a':9}}",
                "{'names':['x'],'counts':{'a':9}}",
                "{'names':['x','y','z','u'],'counts':{'a':9}}",
                "{'names':['x',' '],'counts':{'a':9}}",
                "{'names':['x','y'],'counts':{'a':10}}",
                "{'names':['x','y'],'counts':{}}",
                "{'names':['x','y']}",
                "{'names':['x','y'],'counts':{'a':1,'b':2,'c':3}}",
                "{'names':['x','y'],'counts':{'a':1},'word':null,'flag':null}",
                "{'names':['x','y'],'counts':{'a':1},'word':'bb','flag':true}",
                "{'names':['x','y'],'counts':{'a':1},'word':'ab'}",
                "{'names':['x','y'],'counts':{'a':1},'word':''}",
                "{'names':['x','y'],'counts':{'a':1},'word':'a\\n'}",
                "{'counts':{'a':1}}"
            })
    void limits_on_elements_and_values_are_those_of_the_reader(String written) {
        String json = written.replace('\'', '"');
        boolean read = Json.read(Bounded.class, Samples.utf8(json), Limits.DOCUMENT)
                .problems()
                .isEmpty();
        boolean valid = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemas.schemaFor(Bounded.class))
                .validate(json, InputFormat.JSON)
                .isEmpty();
        assertThat(valid).as(json).isEqualTo(read);
    }

    @Test
    void types_of_the_same_name_in_different_types_have_definitions_of_their_own() {
        assertThat(JsonSchemas.schemaFor(TwoCases.class))
                .contains("\"#/$defs/ScoreRule.Case\"", "\"#/$defs/ScoreRule.CategoryCase\"", "\"#/$defs/Case\"");
        assertThat(JsonSchemas.schemaFor(Clash.class))
                .contains("\"#/$defs/SchemaBuilderTest.Inner\"", "\"#/$defs/SchemaBuilderTest.Other.Inner\"");
    }

    @Test
    void a_schema_that_is_not_published_is_named_after_its_type() {
        assertThat(JsonSchemas.schemaFor(TwoCases.class)).contains("\"urn:frid:schema:two-cases\"");
        assertThat(JsonSchemas.schemaFor(Case.class)).contains("\"urn:frid:schema:case\"");
    }

    @Test
    void a_type_that_cannot_be_read_has_no_schema() {
        assertThatThrownBy(() -> JsonSchemas.schemaFor(Unreadable.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonSchemas.schemaFor(OptionalInside.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_constraint_that_no_keyword_or_text_stands_for_is_not_passed_over() {
        assertThatThrownBy(() -> JsonSchemas.schemaFor(Odd.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Json.read(Odd.class, Samples.utf8("{\"number\": -1}"), Limits.DOCUMENT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonSchemas.schemaFor(TwicePattern.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_record_that_refuses_what_fits_its_type_is_a_fault_of_the_program_told_without_the_value() {
        assertThatThrownBy(() -> Json.read(Refusing.class, Samples.utf8("{\"text\": \"secret\"}"), Limits.DOCUMENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Refusing")
                .hasMessageNotContaining("secret");
    }
}
