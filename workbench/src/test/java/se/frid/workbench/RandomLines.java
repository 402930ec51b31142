package se.frid.workbench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseOption;

/** Lines of administrations as people, programs and attackers write them: good, bad and broken. The same seed gives the same. */
final class RandomLines {

    private static final List<String> RARE_VALUES = List.of(
            "null",
            "true",
            "0.5",
            "1.0",
            "-0",
            "-1",
            "1e2",
            "1E400",
            "1e999999999",
            "2147483647",
            "2147483648",
            "1000000001",
            "18446744073709551617",
            "0.1234567890123",
            "[]",
            "[1]",
            "{}",
            "{\"missing\":\"declined\"}",
            "{\"missing\":\"not-asked\"}",
            "{\"missing\":null}",
            "{\"missing\":\"lost\"}",
            "{\"missing\":\"declined\",\"x\":1}",
            "{\"missing\":\"declined\",\"missing\":\"declined\"}",
            "{\"value\":1}",
            "\"\"",
            "\"2\"",
            "\"Y\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"åäö\"",
            "\"" + "x".repeat(2001) + "\"",
            "[".repeat(21) + "]".repeat(21),
            "1".repeat(41),
            "+1",
            "01",
            ".5",
            "NaN",
            "'1'",
            "");
    private static final List<String> ABOUT = List.of(
            "\"id\":\"r1\"",
            "\"id\":\"åäö😀\"",
            "\"id\":\"a\\\"b\\\\c\\n\\u001f\"",
            "\"id\":\"\\ud800x\"",
            "\"id\":\"" + "i".repeat(200) + "\"",
            "\"id\":\"" + "i".repeat(201) + "\"",
            "\"id\":7",
            "\"id\":null",
            "\"respondent\":\"self\"",
            "\"respondent\":\"teacher\"",
            "\"respondent\":\"SELF\"",
            "\"respondent\":null",
            "\"age\":34",
            "\"age\":0",
            "\"age\":12",
            "\"age\":131",
            "\"age\":-1",
            "\"age\":34.0",
            "\"age\":34.5",
            "\"age\":\"34\"",
            "\"age\":null",
            "\"sex\":\"female\"",
            "\"sex\":\"male\"",
            "\"sex\":\"other\"",
            "\"sex\":null",
            "\"date\":\"2026-11-01\"",
            "\"date\":\"2026-02-30\"",
            "\"date\":\"2026-2-3\"",
            "\"date\":\"+2026-02-03\"",
            "\"date\":\"20260203\"",
            "\"date\":\"２０２６-11-01\"",
            "\"date\":null",
            "\"instrument\":\"phq-9\"",
            "\"instrument\":\"other\"",
            "\"version\":\"9.9.9\"",
            "\"about\":\"child-1\"",
            "\"judgements\":{}",
            "\"judgements\":{\"total\":\"H\"}",
            "\"judgements\":{\"summary\":1}",
            "\"judgements\":null",
            "\"extra\":1",
            "\"answer\":{}",
            "\"id\" : \"spaced\" ");

    private final Random random;
    private final Instrument instrument;

    RandomLines(long seed, Instrument instrument) {
        this.random = new Random(seed);
        this.instrument = instrument;
    }

    byte[] next() {
        int kind = random.nextInt(20);
        String line = kind < 9 ? plain() : unusual();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return kind < 16 ? bytes : broken(line, bytes);
    }

    private String plain() {
        List<String> fields = new ArrayList<>();
        if (random.nextBoolean()) {
            fields.add("\"id\":\"r" + random.nextInt(1000) + "\"");
        }
        fields.add("\"answers\":" + answers(random.nextInt(3) * 10, 0));
        if (random.nextBoolean()) {
            fields.add("\"age\":" + random.nextInt(100));
        }
        if (random.nextBoolean()) {
            fields.add("\"sex\":\"" + (random.nextBoolean() ? "female" : "male") + "\"");
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String unusual() {
        List<String> fields = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            fields.add(any(ABOUT));
        }
        if (random.nextInt(12) > 0) {
            fields.add("\"answers\":" + (random.nextInt(15) == 0 ? any(RARE_VALUES) : answers(15, 8)));
        }
        if (random.nextInt(25) == 0) {
            fields.add("\"answers\":" + answers(50, 0));
        }
        Collections.shuffle(fields, random);
        return "{" + String.join(random.nextInt(4) == 0 ? " ,\t" : ",", fields) + "}"
                + any(List.of("", "", "", "\r", " ", "{}", "]", "x", "\n{}"));
    }

    /** Answers of which so many in a hundred are left out, or are rare. */
    private String answers(int without, int rare) {
        List<Item> items = new ArrayList<>(instrument.items());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(items, random);
        }
        List<String> entries = items.stream()
                .filter(item -> random.nextInt(100) >= without / 2)
                .map(item -> "\"" + item.code() + "\":" + answer(item, without, rare))
                .collect(Collectors.toCollection(ArrayList::new));
        if (random.nextInt(100) < rare) {
            entries.add("\"" + any(List.of("nope", "", "a/b~c", "x".repeat(201), "åäö", "1")) + "\":1");
        }
        return "{" + String.join(",", entries) + "}";
    }

    private String answer(Item item, int without, int rare) {
        if (random.nextInt(100) < rare) {
            return any(RARE_VALUES);
        } else if (random.nextInt(100) < without) {
            return random.nextBoolean() ? "null" : "{\"missing\":\"declined\"}";
        }
        List<ResponseOption> options = instrument.scale(item).options();
        if (options.isEmpty()) {
            return Integer.toString(random.nextInt(12));
        }
        ResponseOption option = any(options);
        return option.value() == null
                ? "\"" + option.code() + "\""
                : option.value().toPlainString();
    }

    private byte[] broken(String line, byte[] bytes) {
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> with(bytes, random.nextInt(bytes.length), (byte) random.nextInt(256));
            case 2 -> line.getBytes(any(List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)));
            case 3 -> line.getBytes(Charset.forName(any(List.of("UTF-32LE", "UTF-32BE", "UTF-16"))));
            case 4 -> ("\uFEFF" + line).getBytes(StandardCharsets.UTF_8);
            case 5 -> line.replace("r", "å").getBytes(StandardCharsets.ISO_8859_1);
            // Overlong, and a half of a pair as if it were a letter: no UTF-8, though it looks like it.
            case 6 -> within(bytes, (byte) 0xC0, (byte) 0x80);
            case 7 -> within(bytes, (byte) 0xED, (byte) 0xA0, (byte) 0x80);
            default -> with(bytes, random.nextInt(bytes.length), (byte) "{}[]\",:\\0 \n".charAt(random.nextInt(11)));
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    /** Some bytes put in after a quotation mark, where a letter could stand. */
    private byte[] within(byte[] bytes, byte... more) {
        int at = random.nextInt(bytes.length);
        while (at < bytes.length - 1 && bytes[at] != '"') {
            at++;
        }
        byte[] changed = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, changed, 0, at + 1);
        System.arraycopy(more, 0, changed, at + 1, more.length);
        System.arraycopy(bytes, at + 1, changed, at + 1 + more.length, bytes.length - at - 1);
        return changed;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
