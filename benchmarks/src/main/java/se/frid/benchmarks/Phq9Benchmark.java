package se.frid.benchmarks;

import java.util.List;
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
import se.frid.instrument.Instrument;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.ScoreColumns;
import se.frid.scoring.batch.ScoringPlan;

/** A short questionnaire by columns, beside the loops that one would write by hand. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class Phq9Benchmark {

    private static final int MAPS = 10_000;

    @Param({"10000", "1000000", "10000000"})
    int rows;

    @Param({"0", "100"})
    int missingPerThousand;

    private ScoringPlan total;
    private AnswerColumns totalIn;
    private ScoreColumns totalOut;
    private ScoringPlan whole;
    private AnswerColumns wholeIn;
    private ScoreColumns wholeOut;
    private int[][] ints;
    private Yardsticks.Totals byHand;
    private List<Map<String, Integer>> maps;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument("phq-9");
        Columns columns = new Columns(instrument, rows, 1, missingPerThousand);
        total = ScoringPlan.compileScores(instrument, List.of("total"));
        totalIn = columns.of(total);
        totalOut = total.scores(rows);
        whole = ScoringPlan.compile(instrument);
        wholeIn = columns.of(whole);
        wholeOut = whole.scores(rows);
        ints = columns.ints(9);
        byHand = new Yardsticks.Totals(rows);
        maps = columns.maps(MAPS);
    }

    /** The total with its bounds, status, counts, band and the critical item. */
    @Benchmark
    public ScoreColumns planTotal(Rows counted) {
        total.score(totalIn, totalOut);
        counted.rows += rows;
        return totalOut;
    }

    /** All six scores, findings, cut-offs and the critical item. */
    @Benchmark
    public ScoreColumns planWhole(Rows counted) {
        whole.score(wholeIn, wholeOut);
        counted.rows += rows;
        return wholeOut;
    }

    /** Sum, band and missing check. */
    @Benchmark
    public Object intLoop(Rows counted) {
        Yardsticks.phq9(ints, byHand, rows);
        counted.rows += rows;
        return byHand;
    }

    /** Sum, bounds, band, counts and the critical item. */
    @Benchmark
    public Object intLoopBounded(Rows counted) {
        Yardsticks.phq9Bounded(ints, byHand, rows);
        counted.rows += rows;
        return byHand;
    }

    /** Sum, band and missing check, from maps; over the same ten thousand rows whatever the size. */
    @Benchmark
    public int hashMapLoop(Rows counted) {
        int sum = 0;
        for (Map<String, Integer> map : maps) {
            sum += Yardsticks.phq9(map);
        }
        counted.rows += maps.size();
        return sum;
    }
}
