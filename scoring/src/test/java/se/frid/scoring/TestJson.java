package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON text as plain maps, lists, texts, numbers and truth values: enough to read golden vectors without the library. */
public final class TestJson {

    private final String text;
    private int at;

    private TestJson(String text) {
        this.text = text;
    }

    public static @Nullable Object read(String text) {
        TestJson json = new TestJson(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("an object was expected, not " + value);
    }

    @SuppressWarnings("unchecked")
    public static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new IllegalArgumentException("a list was expected, not " + value);
    }

    private @Nullable Object value() {
        space();
        char next = text.charAt(at);
        if (next == '{') {
            return object();
        } else if (next == '[') {
            return list();
        } else if (next == '"') {
            return word();
        }
        int start = at;
        while (at < text.length() && "{}[],: \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String plain = text.substring(start, at);
        return switch (plain) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> new BigDecimal(plain);
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        expect('{');
        while (!accept('}')) {
            if (!map.isEmpty()) {
                expect(',');
            }
            space();
            String name = word();
            expect(':');
            if (map.put(name, value()) != null) {
                throw wrong("another name than " + name);
            }
        }
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        expect('[');
        while (!accept(']')) {
            if (!list.isEmpty()) {
                expect(',');
            }
            list.add(value());
        }
        return list;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        expect('"');
        while (text.charAt(at) != '"') {
            char next = text.charAt(at++);
            if (next == '\\') {
                char escaped = text.charAt(at++);
                switch (escaped) {
                    case 'n' -> word.append('\n');
                    case 't' -> word.append('\t');
                    case 'u' -> {
                        word.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> word.append(escaped);
                }
            } else {
                word.append(next);
            }
        }
        at++;
        return word.toString();
    }

    private boolean accept(char wanted) {
        space();
        if (text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("expected " + wanted + " at " + at + ": "
                + text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30)));
    }
}
