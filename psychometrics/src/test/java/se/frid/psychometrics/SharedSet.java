package se.frid.psychometrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data set with figures that R packages gave for it, read from {@code ../shared/psychometrics} (or {@code -Dfrid.shared=}).
 * The data are not ours to hand on; where the folder is not there, the test says so and is left out.
 */
public final class SharedSet {

    private static final Path HOME =
            Path.of(System.getProperty("frid.shared", "../../shared")).resolve("psychometrics");

    private final String name;
    private final Map<String, JsonNode> figures = new LinkedHashMap<>();

    private SharedSet(String name) {
        this.name = name;
        try {
            JsonNode root = new ObjectMapper()
                    .readTree(HOME.resolve(name).resolve("expected.json").toFile());
            root.get("results").forEach(figure -> figures.put(figure.get("id").asText(), figure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set; the test is left out if the shared folder is not there. */
    public static SharedSet of(String name) {
        assumeTrue(
                Files.isDirectory(HOME.resolve(name)),
                () -> "left out: the reference data are not there, looked in " + HOME.toAbsolutePath());
        return new SharedSet(name);
    }

    public String name() {
        return name;
    }

    /** Figures by id: {@code call}, {@code kind}, {@code tol}, {@code value}. */
    public Map<String, JsonNode> figures() {
        return figures;
    }

    /** Names of the columns of {@code data.csv}. */
    public List<String> columns() {
        return columns("data.csv");
    }

    public List<String> columns(String file) {
        return List.of(lines(file).get(0).split(",", -1));
    }

    /** The cells of a column as they stand in {@code data.csv}. */
    public List<String> texts(String column) {
        return texts("data.csv", column);
    }

    public List<String> texts(String file, String column) {
        List<String> lines = lines(file);
        int at = columns(file).indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        List<String> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            cells.add(line.split(",", -1)[at]);
        }
        return cells;
    }

    /** A column of numbers, NaN for an empty cell. */
    public double[] numbers(String column) {
        return numbers("data.csv", column);
    }

    public double[] numbers(String file, String column) {
        return texts(file, column).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** Some columns of whole numbers as items from {@code lowest} to {@code highest}; no names: every column. */
    public ResponseData whole(int lowest, int highest, String... names) {
        return wholeOf("data.csv", lowest, highest, names);
    }

    public ResponseData wholeOf(String file, int lowest, int highest, String... names) {
        List<String> codes = names.length == 0 ? columns(file) : List.of(names);
        return ResponseData.ofWhole(
                codes,
                lowest,
                highest,
                codes.stream().map(code -> numbers(file, code)).toArray(double[][]::new));
    }

    /** Some columns as continuous scores. */
    public ResponseData continuous(String... names) {
        List<String> codes = names.length == 0 ? columns() : List.of(names);
        double[][] cells = codes.stream().map(this::numbers).toArray(double[][]::new);
        List<ItemScale> scales = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            double[] known =
                    Arrays.stream(cells[i]).filter(cell -> !Double.isNaN(cell)).toArray();
            scales.add(ItemScale.continuous(
                    codes.get(i),
                    Arrays.stream(known).min().orElseThrow(),
                    Arrays.stream(known).max().orElseThrow()));
        }
        return ResponseData.of(scales, cells);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(HOME.resolve(name).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
