package se.frid.benchmarks;

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
import se.frid.administration.Administration;
import se.frid.instrument.Instrument;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.Scorer;

/** One administration in, one explained report out. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class ExplainedBenchmark {

    private static final int SHEETS = 1024;

    @Param({"phq-9", "sdq-p", "itq"})
    String id = "";

    @Param({"0", "100"})
    int missingPerThousand;

    private final Administration[] sheets = new Administration[SHEETS];
    private Scorer scorer;
    private int next;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument(id);
        Answers answers = Answers.to(instrument, 1, missingPerThousand);
        for (int i = 0; i < SHEETS; i++) {
            sheets[i] = answers.next();
        }
        scorer = Scorer.of(instrument);
    }

    @Benchmark
    public ScoreReport explained() {
        return scorer.score(sheets[next++ & SHEETS - 1]);
    }
}
