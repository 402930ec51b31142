package se.frid.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Administrations;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/**
 * What could be read of one line: also a line with a bad answer is scored, as far as no score depends on that answer.
 *
 * @param administration what was read; answers of the wrong type stand in it as answers that no scale has; absent where
 *     something else is wrong too
 * @param id what the caller knows the administration by, where it could be read whatever else is wrong
 * @param problems everything that is wrong with the form of the line
 */
record AdministrationLine(
        @Nullable Administration administration, @Nullable String id, List<Problem> problems) {

    private static final int LONGEST_ID = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(Limits.LINE.bytes())
                            .maxNestingDepth(Limits.LINE.depth())
                            .maxStringLength(Limits.LINE.textLength())
                            .maxNameLength(Limits.LINE.nameLength())
                            .maxNumberLength(Limits.LINE.numberLength())
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    AdministrationLine {
        problems = List.copyOf(problems);
    }

    static AdministrationLine read(byte[] utf8) {
        Reading<Administration> reading = Administrations.read(utf8);
        Administration whole = reading.value().orElse(null);
        if (whole != null && whole.answers().isEmpty() && !hasAnswers(utf8)) {
            return new AdministrationLine(null, whole.id(), List.of(Problem.at("/answers", ProblemCode.MISSING_FIELD)));
        } else if (whole != null) {
            return new AdministrationLine(whole, whole.id(), List.of());
        }
        return new AdministrationLine(withoutBadEntries(utf8, reading.problems()), id(utf8), reading.problems());
    }

    /** Puts something that fits no scale in the place of each entry that could not be read, if nothing else is wrong. */
    private static @Nullable Administration withoutBadEntries(byte[] utf8, List<Problem> problems) {
        if (!problems.stream().allMatch(AdministrationLine::isOfAnEntry)) {
            return null;
        }
        try {
            JsonNode root = MAPPER.readTree(utf8);
            for (Problem problem : problems) {
                String[] segments = problem.pointer().split("/", -1);
                String entry = segments[2].replace("~1", "/").replace("~0", "~");
                boolean isAnswer = segments[1].equals("answers");
                if (root.get(segments[1]) instanceof ObjectNode entries) {
                    entries.set(entry, isAnswer ? BooleanNode.TRUE : TextNode.valueOf(""));
                }
            }
            return Administrations.read(MAPPER.writeValueAsBytes(root)).value().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isOfAnEntry(Problem problem) {
        return problem.pointer().startsWith("/answers/") || problem.pointer().startsWith("/judgements/");
    }

    /** The id at the top of the document, even if the text breaks off after it. */
    private static @Nullable String id(byte[] utf8) {
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            if (toField(parser, "id") && parser.currentToken() == JsonToken.VALUE_STRING) {
                String id = parser.getText();
                return id.length() > LONGEST_ID ? null : id;
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether the one field that is needed is there: no answers at all are told apart from a field that was forgotten. */
    private static boolean hasAnswers(byte[] utf8) {
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            return toField(parser, "answers");
        } catch (IOException e) {
            return false;
        }
    }

    /** Moves to the value of a field at the top of the document. */
    private static boolean toField(JsonParser parser, String name) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = parser.currentName().equals(name);
            parser.nextToken();
            if (here) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
