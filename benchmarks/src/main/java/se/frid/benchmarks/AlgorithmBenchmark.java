package se.frid.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
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

/** Instruments with subscales, prorating and an algorithm, whole, beside a loop over maps. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class AlgorithmBenchmark {

    private static final int MAPS = 10_000;
    private static final List<String> ITQ = List.of("ptsdSum", "dsoSum", "ptsdCriteria", "dsoCriteria", "diagnosis");
    private static final List<String> SDQ =
            List.of("emotional", "conduct", "hyperactivity", "peer", "prosocial", "total", "impact");

    @Param({"sdq-p", "itq"})
    String id = "";

    @Param("100000")
    int rows;

    @Param({"0", "100"})
    int missingPerThousand;

    private ScoringPlan whole;
    private AnswerColumns wholeIn;
    private ScoreColumns wholeOut;
    private ScoringPlan scores;
    private AnswerColumns scoresIn;
    private ScoreColumns scoresOut;
    private List<Map<String, Integer>> maps;
    private ToIntFunction<Map<String, Integer>> byHand;

    @Setup
    public void fill() {
        Instrument instrument = Answers.instrument(id);
        Columns columns = new Columns(instrument, rows, 1, missingPerThousand);
        whole = ScoringPlan.compile(instrument);
        wholeIn = columns.of(whole);
        wholeOut = whole.scores(rows);
        scores = ScoringPlan.compileScores(instrument, id.equals("itq") ? ITQ : SDQ);
        scoresIn = columns.of(scores);
        scoresOut = scores.scores(rows);
        maps = columns.maps(MAPS);
        byHand = id.equals("itq") ? Yardsticks::itq : Yardsticks::sdq;
    }

    /** Everything: scores with bounds and bands by every scheme, findings and cut-offs. */
    @Benchmark
    public ScoreColumns planWhole(Rows counted) {
        whole.score(wholeIn, wholeOut);
        counted.rows += rows;
        return wholeOut;
    }

    /** The scores that the loop over maps works out, with bounds and bands by every scheme. */
    @Benchmark
    public ScoreColumns planScores(Rows counted) {
        scores.score(scoresIn, scoresOut);
        counted.rows += rows;
        return scoresOut;
    }

    /** The scores alone, without bounds. */
    @Benchmark
    public int hashMapLoop(Rows counted) {
        int sum = 0;
        for (Map<String, Integer> map : maps) {
            sum += byHand.applyAsInt(map);
        }
        counted.rows += maps.size();
        return sum;
    }
}
