package se.frid.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Bytes to a JSON tree, strictly: UTF-8 only, no duplicate keys, nothing after the document, nothing beyond the limits.
 *
 * <p>What is wrong with the text stops the reading at once, since nothing after it can be trusted.
 */
final class StrictJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Making a parser takes longer than reading a line.
    private static final StrictJson DOCUMENT = new StrictJson(Limits.DOCUMENT);
    private static final StrictJson LINE = new StrictJson(Limits.LINE);

    private final Limits limits;
    private final JsonFactory factory;

    /** A parser that refuses what is beyond the limits. */
    @SuppressWarnings("ReferenceEquality") // another object with the same limits only costs a parser of its own
    static StrictJson within(Limits limits) {
        return limits == Limits.LINE ? LINE : limits == Limits.DOCUMENT ? DOCUMENT : new StrictJson(limits);
    }

    StrictJson(Limits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.numberLength())
                        .build())
                .build();
    }

    /**
     * Reads one document.
     *
     * @throws InvalidInputException with the one problem of the text
     */
    JsonNode parse(byte[] utf8) {
        if (utf8.length > limits.bytes()) {
            throw refusal(0, ProblemCode.TOO_LARGE, Integer.toString(limits.bytes()));
        }
        String text = decode(utf8);
        try {
            return tree(text);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        } catch (ArithmeticException | NumberFormatException e) {
            // Jackson lets through what BigDecimal says of an exponent beyond all reckoning, with the number in its
            // message.
            throw refusal(0, ProblemCode.NUMBER_OUT_OF_LIMITS, Long.toString(limits.numberMagnitude()));
        }
    }

    // By hand, since a mapper that does the same takes a third of the time of a cold start to build.
    private JsonNode tree(String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                throw refusal(1, ProblemCode.EMPTY_DOCUMENT);
            }
            JsonNode node = value(parser);
            if (parser.nextToken() != null) {
                throw refusal(parser.currentLocation().getLineNr(), ProblemCode.NOT_JSON);
            }
            return node;
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue().stripTrailingZeros());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static String decode(byte[] utf8) {
        int start = startsWithByteOrderMark(utf8) ? 3 : 0;
        // Whatever is no UTF-8 comes out as this mark: where there is none, nothing was wrong.
        String fast = new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8);
        if (fast.indexOf('\uFFFD') < 0) {
            return fast;
        }
        ByteBuffer bytes = ByteBuffer.wrap(utf8, start, utf8.length - start);
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        if (result.isError()) {
            throw refusal(lineOf(utf8, bytes.position()), ProblemCode.NOT_UTF8);
        }
        return chars.flip().toString();
    }

    private static boolean startsWithByteOrderMark(byte[] utf8) {
        return utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private InvalidInputException refusal(JsonProcessingException e) {
        // Where a limit of Jackson's was hit, it does not always know the line; then none is told.
        int line = e.getLocation() == null ? 0 : Math.max(1, e.getLocation().getLineNr());
        String said = String.valueOf(e.getOriginalMessage()).toLowerCase(Locale.ROOT);
        if (said.startsWith("duplicate")) {
            return refusal(line, ProblemCode.DUPLICATE_KEY);
        }
        if (!(e instanceof StreamConstraintsException)) {
            return refusal(line, ProblemCode.NOT_JSON);
        }
        // Jackson tells only in words which of its limits was hit.
        if (said.contains("nesting depth")) {
            return refusal(line, ProblemCode.TOO_DEEP, Integer.toString(limits.depth()));
        }
        if (said.contains("number")) {
            return refusal(line, ProblemCode.NUMBER_OUT_OF_LIMITS, Long.toString(limits.numberMagnitude()));
        }
        return refusal(line, ProblemCode.TEXT_TOO_LONG, Integer.toString(limits.textLength()));
    }

    private static InvalidInputException refusal(int line, ProblemCode code, String... args) {
        return new InvalidInputException(List.of(Problem.inLine(line, code, args)));
    }
}
