package se.frid.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small changes to a good document, so that a test shows only what it breaks. */
public final class Edits {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Edits() {}

    /**
     * A document with other values at some places.
     *
     * @param json the good document
     * @param placesAndValues JSON Pointers, each followed by the value that is put there, in JSON where {@code '} stands for
     *     the quotation mark; {@code -} takes the place away, and a pointer that ends in {@code /+} adds to a list
     */
    public static String edit(String json, String... placesAndValues) {
        JsonNode root = tree(json);
        for (int i = 0; i < placesAndValues.length; i += 2) {
            put(root, placesAndValues[i], placesAndValues[i + 1].replace('\'', '"'));
        }
        return root.toString();
    }

    /** Edits written in one line: {@code place = value ; place = value}. */
    public static String[] list(String line) {
        return line.split(" ; | = ", -1);
    }

    /** A text as a tree, for tests that walk through it. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static void put(JsonNode root, String place, String value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = root.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            if (last.equals("+")) {
                list.add(tree(value));
            } else if (value.equals("-")) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), tree(value));
            }
        } else if (parent instanceof ObjectNode object) {
            if (value.equals("-")) {
                object.remove(last);
            } else {
                object.set(last, tree(value));
            }
        } else {
            throw new IllegalArgumentException("no such place: " + place);
        }
    }
}
