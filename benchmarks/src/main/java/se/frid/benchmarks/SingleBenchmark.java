package se.frid.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.ScoreResult;
import se.frid.scoring.Scorer;

/** One explained result of phq-9: the report as it is given, the report with every step read, and numbers alone by hand. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SingleBenchmark {

    private static final int SHEETS = 1024;
    private static final String[] CODES = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};

    @Param({"0", "100"})
    int missingPerThousand;

    private final Administration[] sheets = new Administration[SHEETS];
    private final int[][] rows = new int[SHEETS][CODES.length];
    private final Map<?, ?>[] maps = new Map<?, ?>[SHEETS];
    private Scorer scorer;
    private int next;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument("phq-9");
        Answers answers = Answers.to(instrument, 1, missingPerThousand);
        for (int i = 0; i < SHEETS; i++) {
            sheets[i] = answers.next();
            Map<String, Integer> map = new HashMap<>();
            for (int item = 0; item < CODES.length; item++) {
                rows[i][item] = -1;
                if (sheets[i].answers().get(CODES[item]) instanceof Answer.Given given
                        && given.value() instanceof Scalar.Num num) {
                    rows[i][item] = num.number().intValueExact();
                    map.put(CODES[item], rows[i][item]);
                }
            }
            maps[i] = map;
        }
        scorer = Scorer.of(instrument);
    }

    @Benchmark
    public ScoreReport report() {
        return scorer.score(sheets[next++ & SHEETS - 1]);
    }

    /** One result of the six in the report, explained: that of the total, with its steps. */
    @Benchmark
    public void reportWithOneResultRead(Blackhole reader) {
        scorer.score(sheets[next++ & SHEETS - 1]).scores().get(0).steps().forEach(reader::consume);
    }

    @Benchmark
    public void reportWithEveryStepRead(Blackhole reader) {
        ScoreReport report = scorer.score(sheets[next++ & SHEETS - 1]);
        for (ScoreResult score : report.scores()) {
            score.steps().forEach(reader::consume);
        }
    }

    @Benchmark
    public long yardstickArray() {
        int[] answers = rows[next++ & SHEETS - 1];
        int total = 0;
        int missing = 0;
        int core = 0;
        int symptoms = 0;
        for (int item = 0; item < answers.length; item++) {
            int answer = answers[item];
            if (answer < 0 || answer > 3) {
                missing++;
            } else {
                total += answer;
                core += item < 2 && answer >= 2 ? 1 : 0;
                symptoms += answer >= (item == 8 ? 1 : 2) ? 1 : 0;
            }
        }
        return numbers(total, missing, core, symptoms, answers[8]);
    }

    @Benchmark
    public long yardstickMap() {
        Map<?, ?> answers = maps[next++ & SHEETS - 1];
        int total = 0;
        int missing = 0;
        int core = 0;
        int symptoms = 0;
        int ninth = -1;
        for (int item = 0; item < CODES.length; item++) {
            Integer answer = (Integer) answers.get(CODES[item]);
            if (answer == null || answer < 0 || answer > 3) {
                missing++;
            } else {
                total += answer;
                core += item < 2 && answer >= 2 ? 1 : 0;
                symptoms += answer >= (item == 8 ? 1 : 2) ? 1 : 0;
                ninth = item == 8 ? answer : -1;
            }
        }
        return numbers(total, missing, core, symptoms, ninth);
    }

    /** Total with bounds and band, both criteria and the flag, in one number. */
    private static long numbers(int total, int missing, int core, int symptoms, int ninth) {
        int upper = total + 3 * missing;
        int low = band(total);
        int band = low == band(upper) ? low : -1;
        int criteria = core > 0 ? (symptoms >= 5 ? 2 : symptoms >= 2 ? 1 : 0) : 0;
        return (((long) total << 8 | upper) << 8 | band & 0xF) << 8
                | (missing == 0 ? criteria : 3) << 2
                | (ninth > 0 ? 1 : 0);
    }

    private static int band(int total) {
        return total <= 4 ? 0 : total <= 9 ? 1 : total <= 14 ? 2 : total <= 19 ? 3 : 4;
    }
}
