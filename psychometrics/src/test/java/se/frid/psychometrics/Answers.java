package se.frid.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Our answers to the figures of one shared set, held to them by key with the tolerance given there:
 * {@code |ours - theirs| <= tol * max(1, |theirs|)}.
 *
 * <p>An answer is shaped like the figure: a number, an {@link Estimate}, a list or array, a map by name, a matrix by rows.
 * {@link #covers} makes sure that every figure of an area was answered or is named with the reason why not.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SharedSet set;
    private final String part;
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();
    private final Map<String, String> exceptions = new LinkedHashMap<>();

    public Answers(SharedSet set) {
        this(set, "all");
    }

    /**
     * @param part which part of the set's figures, where several tests share the set; names the note that is left
     */
    public Answers(SharedSet set, String part) {
        this.set = set;
        this.part = part;
    }

    /** Answers a figure; one that the set does not have is left alone, so that one area can answer for many sets. */
    public Answers put(String id, @Nullable Object answer) {
        if (set.figures().containsKey(id)) {
            answers.put(id, JSON.valueToTree(plain(answer)));
        }
        return this;
    }

    /** Answers a figure that has one value for each item, by name or in order as the figure has it. */
    public Answers putEach(String id, List<String> codes, List<?> values) {
        JsonNode figure = set.figures().get(id);
        if (figure == null) {
            return this;
        }
        if (figure.get("value").isArray()) {
            return put(id, values);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            named.put(codes.get(i), values.get(i));
        }
        return put(id, named);
    }

    /** Names a figure of the set that is not answered, or answered otherwise, and why. */
    public Answers except(String id, String why) {
        if (set.figures().containsKey(id)) {
            exceptions.put(id, why);
        }
        return this;
    }

    /** Every answer agrees with its figure. */
    public Answers agree() {
        List<String> wrong = new ArrayList<>();
        answers.forEach((id, answer) -> {
            if (!exceptions.containsKey(id)) {
                compare(id, answer).ifPresent(wrong::add);
            }
        });
        note();
        assertThat(wrong).as("figures of %s that do not agree", set.name()).isEmpty();
        return this;
    }

    /** Every figure whose id is of the area was answered or is an exception with its reason. */
    public void covers(Predicate<String> area) {
        assertThat(set.figures().keySet().stream()
                        .filter(area)
                        .filter(id -> !answers.containsKey(id) && !exceptions.containsKey(id)))
                .as("figures of %s that nobody answers", set.name())
                .isEmpty();
    }

    private Optional<String> compare(String id, JsonNode answer) {
        JsonNode figure = figure(id);
        double tol = figure.get("tol").asDouble();
        Map<String, JsonNode> theirs = new LinkedHashMap<>();
        Map<String, JsonNode> ours = new LinkedHashMap<>();
        flatten("", figure.get("value"), theirs);
        flatten("", answer, ours);
        for (Map.Entry<String, JsonNode> entry : theirs.entrySet()) {
            JsonNode our = ours.get(entry.getKey());
            if (!same(our, entry.getValue(), tol)) {
                return Optional.of("%s %s (tol %s) at %s: theirs %s, ours %s"
                        .formatted(set.name(), id, tol, entry.getKey(), entry.getValue(), our));
            }
        }
        return Optional.empty();
    }

    private JsonNode figure(String id) {
        return Objects.requireNonNull(set.figures().get(id), id);
    }

    private static boolean same(@Nullable JsonNode our, JsonNode their, double tol) {
        if (their.isNull()) {
            return our == null || our.isNull() || (our.isNumber() && !Double.isFinite(our.asDouble()));
        }
        if (our == null || our.isNull()) {
            return false;
        }
        if (their.isNumber()) {
            return our.isNumber()
                    && Math.abs(our.asDouble() - their.asDouble())
                            <= tol * Math.max(1, Math.abs(their.asDouble())) + 1e-15;
        }
        return our.asText().equals(their.asText());
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!field.getKey().equals("rows") && !field.getKey().equals("cols")) {
                    flatten(path + "/" + field.getKey(), field.getValue(), into);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                flatten(path + "/" + i, array.get(i), into);
            }
        } else {
            into.put(path, node);
        }
    }

    /** Estimates become numbers or null; a two-dimensional array becomes a matrix. */
    private static @Nullable Object plain(@Nullable Object answer) {
        if (answer instanceof Estimate estimate) {
            return estimate.value().isPresent() ? estimate.value().getAsDouble() : null;
        }
        if (answer instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key.toString(), plain(value)));
            return plain;
        }
        if (answer instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(value -> plain.add(plain(value)));
            return plain;
        }
        if (answer instanceof double[][] matrix) {
            return Map.of("matrix", matrix);
        }
        return answer;
    }

    /** Leaves a line for each tolerance in {@code target/figures}, from which the note takes its counts. */
    private void note() {
        Map<String, Integer> counts = new TreeMap<>();
        answers.keySet().stream()
                .filter(id -> !exceptions.containsKey(id))
                .forEach(id -> counts.merge(
                        figure(id).get("kind").asText() + " "
                                + figure(id).get("tol").asText(),
                        1,
                        Integer::sum));
        String area = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type != Answers.class)
                        .findFirst()
                        .orElseThrow()
                        .getSimpleName());
        List<String> lines = new ArrayList<>();
        counts.forEach((key, count) -> lines.add("%s %s %s %d".formatted(area, set.name(), key, count)));
        exceptions.forEach((id, why) -> lines.add("%s %s exception %s: %s".formatted(area, set.name(), id, why)));
        try {
            Path folder = Files.createDirectories(Path.of("target", "figures"));
            Files.write(folder.resolve(area + "-" + set.name() + "-" + part + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
