package se.frid.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.frid.instrument.Instrument;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.BatchMonitor;
import se.frid.scoring.batch.ScoreColumns;
import se.frid.scoring.batch.ScoringPlan;

/** The same rows on one thread and on two. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SplitBenchmark {

    @Param({"phq-9", "sdq-p"})
    String id = "";

    @Param("2000000")
    int rows;

    @Param({"1", "2"})
    int tasks;

    private ScoringPlan plan;
    private AnswerColumns in;
    private ScoreColumns out;
    private ExecutorService threads;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument(id);
        plan = ScoringPlan.compile(instrument);
        in = new Columns(instrument, rows, 1, 100).of(plan);
        out = plan.scores(rows);
        threads = Executors.newFixedThreadPool(tasks);
    }

    @TearDown
    public void stop() {
        threads.shutdown();
    }

    @Benchmark
    public boolean split(Rows counted) throws InterruptedException {
        counted.rows += rows;
        return plan.score(in, out, threads, tasks, BatchMonitor.NONE);
    }
}
