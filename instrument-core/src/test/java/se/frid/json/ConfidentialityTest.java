package se.frid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Administrations;
import se.frid.administration.Case;
import se.frid.instrument.Language;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** What was answered never comes back in a problem, an exception or a log, wherever in a document it was put. */
class ConfidentialityTest {

    private static final List<String> CANARIES = List.of(
            "\"CANARY-4711\"",
            "\"canary-4711\"",
            "987654",
            "987654.321",
            "[\"CANARY-4711\"]",
            "{\"missing\": \"CANARY-4711\"}",
            "987654e99999999999",
            "\"CANARY-4711");

    static Stream<Arguments> places() {
        return Stream.of(Samples.ADMINISTRATION, Samples.CASE)
                .flatMap(json -> places(Edits.tree(json), "").stream()
                        .flatMap(place -> CANARIES.stream().map(canary -> Arguments.of(place, canary, json))));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("places")
    void a_value_in_the_wrong_place_is_never_repeated(String place, String canary, String json) {
        String text = withText(json, place, canary);
        if (json.equals(Samples.CASE)) {
            Reading<Case> reading = Administrations.readCase(Samples.utf8(text));
            assertSilent(reading.problems());
            reading.value().ifPresent(read -> {
                assertSilent(read.toString());
                read.administrations().forEach(each -> assertSilent(each.toString()));
                read.situation().forEach(each -> assertSilent(each.toString()));
            });
        } else {
            Reading<Administration> reading = Administrations.read(Samples.utf8(text));
            assertSilent(reading.problems());
            reading.value().ifPresent(read -> {
                assertSilent(read.toString());
                assertSilent(read.answers().toString());
                assertSilent(AdministrationChecker.check(Samples.instrument(), read));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654", "\"CANARY-4711\"", "{\"missing\": \"declined\"}"})
    void an_answer_to_any_item_is_never_repeated_by_the_check(String answer) {
        for (String item : List.of("1", "5", "6", "99")) {
            Administration read = Samples.read(
                    Administration.class,
                    "{\"answers\": {\"" + item + "\": " + answer + "}, \"judgements\": {\"rating\": \"CANARY\"}}");
            assertSilent(AdministrationChecker.check(Samples.instrument(), read));
        }
    }

    private static void assertSilent(List<Problem> problems) {
        problems.forEach(problem -> {
            assertSilent(problem.toString());
            assertSilent(problem.report(Language.SV));
            assertSilent(problem.report(Language.EN));
        });
        if (!problems.isEmpty()) {
            InvalidInputException thrown =
                    catchThrowableOfType(InvalidInputException.class, () -> new Reading<>(null, problems).orThrow());
            assertSilent(thrown.toString());
            assertThat(thrown).hasNoCause();
        }
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContainIgnoringCase("canary", "4711").doesNotContain("987654");
    }

    /** Every place of a document except its names, which are no answers. */
    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(at + "/" + field.getKey());
                places.addAll(places(field.getValue(), at + "/" + field.getKey()));
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                places.add(at + "/" + i);
                places.addAll(places(list.get(i), at + "/" + i));
            }
        }
        return places;
    }

    /** The value is put in as text, since some are no JSON at all. */
    private static String withText(String json, String place, String value) {
        return Edits.edit(json, place, "'put-it-here'").replace("\"put-it-here\"", value);
    }
}
