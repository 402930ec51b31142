package se.frid.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/estimates.md names every method of every room. Write it anew with {@code -Dfrid.docs.write=true}; what is in it comes from
 * the constants, so that the list cannot promise another peer than the figures carry.
 */
class EstimatesListTest {

    private static final Path LIST = Path.of("..", "docs", "estimates.md");
    private static final Path CLASSES = Path.of("target", "classes", "se", "frid", "psychometrics");
    private static final String INTRODUCTION = """
            # Estimates

            Every figure of `psychometrics` carries a method, `estimate.method()`: a stable name, which data it uses where answers are
            missing, the program whose figure it equals (an R package's function, or an expression in R), and where the formula is
            published. This is all of them, by room. The formula and unit of each stand in the Javadoc of its constant, in the class
            that is named under the room. Nothing is filled in where an answer is missing.

            | missing data | which are used |
            |---|---|
            | complete cases | persons who answered everything that the figure looks at |
            | pairwise | each pair of variables over the persons who have both |
            | available | each variable over the persons who have it |
            | all available data | all data that are there, by likelihood or by a formula that allows for gaps |
            | not applicable | the data cannot have gaps, or the figure is a function of other figures |
            """;

    @Test
    void the_list_in_the_documentation_is_that_of_the_code() throws IOException {
        String list = list();
        if (Boolean.getBoolean("frid.docs.write")) {
            Files.writeString(LIST, list);
        }
        assertThat(Files.readString(LIST)).isEqualTo(list);
    }

    @Test
    void no_two_methods_have_one_name() throws IOException {
        List<String> names = rooms().values().stream()
                .flatMap(type -> methods(type).stream())
                .map(Method::name)
                .toList();
        assertThat(names).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void every_method_says_where_its_formula_is_published() throws IOException {
        assertThat(rooms().values().stream().flatMap(type -> methods(type).stream()))
                .allSatisfy(
                        method -> assertThat(method.source()).as(method.name()).isNotBlank());
    }

    private static String list() throws IOException {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        rooms().forEach((room, type) -> {
            text.append("\n## ").append(room).append("\n\n");
            text.append("`").append(type.getName()).append("`\n\n");
            text.append("| method | missing data | equals | source |\n|---|---|---|---|\n");
            methods(type).forEach(method -> text.append(row(method)));
        });
        return text.toString();
    }

    private static String row(Method method) {
        String missing = method.missing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String peer = method.peer();
        String equals =
                peer.equals("-") ? "" : peer.startsWith("formula") ? "the published formula" : "`" + cell(peer) + "`";
        return "| `" + method.name() + "` | " + missing + " | " + equals + " | " + cell(method.source()) + " |\n";
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }

    /** The classes of methods by room. */
    private static Map<String, Class<?>> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Methods.class"))
                    .collect(Collectors.toMap(
                            EstimatesListTest::room, EstimatesListTest::type, (one, other) -> one, TreeMap::new));
        }
    }

    private static String room(Path file) {
        String type = file.getFileName().toString().replace(".class", "");
        String room = CLASSES.relativize(file.getParent()).toString();
        return type.toLowerCase(Locale.ROOT).startsWith(room.substring(0, 4))
                ? room
                : room + ", " + type.replace("Methods", "").toLowerCase(Locale.ROOT);
    }

    private static Class<?> type(Path file) {
        try {
            return Class.forName("se.frid.psychometrics." + CLASSES.relativize(file.getParent()) + "."
                    + file.getFileName().toString().replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Method.class && Modifier.isPublic(field.getModifiers()))
                .forEach(field -> {
                    try {
                        methods.add((Method) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        methods.sort(Comparator.comparing(Method::name));
        return methods;
    }
}
