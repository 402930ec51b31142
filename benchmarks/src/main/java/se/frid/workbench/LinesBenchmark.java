package se.frid.workbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.frid.benchmarks.Answers;
import se.frid.instrument.Instrument;
import se.frid.json.Json;

/**
 * JSON line in, JSON line out, as {@code frid score} does it: the quick way, the thorough way that says what is wrong with a
 * line, and what a programmer would write with a mapper and maps.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class LinesBenchmark {

    private static final int LINES = 1000;

    /** How many answers of a hundred are missing. */
    @Param({"0", "10"})
    int missing;

    private final List<byte[]> lines = new ArrayList<>();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    private LineScorer scorer;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument("phq-9");
        scorer = new LineScorer(instrument, null);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder("{\"id\":\"r").append(i).append("\",\"answers\":{");
            for (int item = 1; item <= 10; item++) {
                boolean given = random.nextInt(100) >= missing;
                String none = random.nextBoolean() ? "null" : "{\"missing\":\"declined\"}";
                line.append('"')
                        .append(item)
                        .append("\":")
                        .append(given ? random.nextInt(4) : none)
                        .append(',');
            }
            line.setLength(line.length() - 1);
            line.append("},\"respondent\":\"self\",\"age\":").append(18 + random.nextInt(70));
            line.append(",\"sex\":\"female\",\"date\":\"2026-11-01\"}");
            lines.add(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int quick() throws IOException {
        out.reset();
        try (LineWriter writer = new LineWriter(out)) {
            for (int i = 0; i < LINES; i++) {
                writer.write(scorer.score(i, lines.get(i)).line());
            }
        }
        return out.size();
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int thorough() {
        out.reset();
        for (int i = 0; i < LINES; i++) {
            byte[] line =
                    (Json.line(scorer.scoreClosely(i, lines.get(i)).line()) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(line, 0, line.length);
        }
        return out.size();
    }

    /** Total, band and flag alone, with the mapper's maps. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public int yardstickMapper() throws IOException {
        out.reset();
        for (byte[] line : lines) {
            Map<?, ?> read = mapper.readValue(line, Map.class);
            Map<?, ?> answers = (Map<?, ?>) read.get("answers");
            int total = 0;
            int answered = 0;
            for (int item = 1; item <= 9; item++) {
                if (answers.get(Integer.toString(item)) instanceof Integer answer && answer >= 0 && answer <= 3) {
                    total += answer;
                    answered++;
                }
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("id", read.get("id"));
            result.put("total", answered == 9 ? total : null);
            result.put("band", answered == 9 ? total / 5 : null);
            result.put("flag", answers.get("9") instanceof Integer ninth && ninth > 0);
            byte[] written = mapper.writeValueAsBytes(result);
            out.write(written, 0, written.length);
        }
        return out.size();
    }
}
