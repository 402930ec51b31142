package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring holds no more than a few pieces of its input and its result in memory, however long they are. */
class StreamingTest {

    private static final String HEAP = "-Xmx32m";
    private static final int LINES = 80_000;

    @TempDir
    private Path folder;

    @Test
    void eighty_thousand_lines_of_json_pass_through_a_heap_half_as_large_as_the_result() throws Exception {
        Path in = write(i -> "{\"id\":\"" + i + "\",\"answers\":{\"1\":" + i % 4 + ",\"2\":3,\"9\":null}}");
        Path out = folder.resolve("out.jsonl");
        assertThat(run("--in", in.toString(), "--out", out.toString())).isEmpty();
        try (BufferedReader lines = Files.newBufferedReader(out)) {
            for (int i = 0; i < LINES; i++) {
                assertThat(lines.readLine()).startsWith("{\"id\":\"" + i + "\",\"instrument\":\"phq-9\"");
            }
            assertThat(lines.readLine()).isNull();
        }
        assertThat(Files.size(out)).isGreaterThan(58_000_000);
    }

    @Test
    void lines_of_nothing_but_problems_do_not_fill_the_memory() throws Exception {
        String unknown = Stream.iterate(0, i -> i + 1)
                .limit(1500)
                .map(i -> "\"x" + i + "\":1")
                .collect(Collectors.joining(","));
        Path in = folder.resolve("in.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(in)) {
            for (int i = 0; i < 300; i++) {
                lines.write("{\"answers\":{" + unknown + "}}\n");
            }
        }
        Path out = folder.resolve("out.jsonl");
        // One line for each of the first thousand problems, that there are more, and how many lines are bad.
        assertThat(run("--in", in.toString(), "--out", out.toString())).hasSize(1002);
        assertThat(Files.size(out)).isGreaterThan(60_000_000);
    }

    @Test
    void a_reader_who_goes_away_stops_the_run() throws Exception {
        Path in = write(i -> "{\"answers\":{\"1\":" + i % 4 + "}}");
        Process process = start("--in", in.toString());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"instrument\":\"phq-9\"");
        }
        assertThat(process.waitFor()).isEqualTo(ExitCode.FILE);
        assertThat(errors()).hasSize(1).first().asString().startsWith("frid: stdout: ");
    }

    private Path write(IntFunction<String> line) throws IOException {
        Path file = folder.resolve("in.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < LINES; i++) {
                lines.write(line.apply(i) + "\n");
            }
        }
        return file;
    }

    /** Scores in a process of its own; what it wrote on standard error. */
    private List<String> run(String... args) throws Exception {
        int code = start(args).waitFor();
        assertThat(code).as(() -> String.join("\n", errors())).isLessThan(ExitCode.USAGE);
        return errors();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC", "-cp"));
        command.add(Stream.of("jdk.module.path", "java.class.path")
                .map(path -> System.getProperty(path, ""))
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(Main.class.getName(), "score", "--instrument", "phq-9", "--threads", "2"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private List<String> errors() {
        try {
            return Files.readAllLines(folder.resolve("errors.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
