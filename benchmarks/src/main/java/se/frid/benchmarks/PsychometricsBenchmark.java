package se.frid.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.agreement.IntraclassCorrelation;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.polychoric.PolychoricMatrix;
import se.frid.psychometrics.reliability.AlphaBootstrap;
import se.frid.psychometrics.reliability.OmegaBootstrap;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * The figures of a validation study that take time, each on data of the shape that R was timed with. Times are of whole calls, data in
 * memory; what is drawn runs on two threads.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PsychometricsBenchmark {

    /** Answers to items. */
    @State(Scope.Benchmark)
    public static class Items {

        @Param({"100000x20", "1000000x9"})
        String shape;

        ResponseData data;

        @Setup
        public void fill() {
            String[] sides = shape.split("x", 2);
            data = StudyData.answers(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 1);
        }
    }

    /** A score and a reference standard of a million persons. */
    @State(Scope.Benchmark)
    public static class Scores {

        @Param({"continuous", "whole"})
        String kind;

        double[] scores;
        ReferenceStandard reference;

        @Setup
        public void fill() {
            boolean[] present = StudyData.present(1_000_000, 2);
            reference = ReferenceStandard.of(present);
            scores = StudyData.scores(present, "whole".equals(kind), 3);
        }
    }

    /** Smaller data, and two threads to draw on. */
    @State(Scope.Benchmark)
    public static class Drawn {

        ResponseData answers;
        ResponseData ordinal;
        Roc roc;
        Ratings ratings;
        private ExecutorService threads;

        @Setup(Level.Trial)
        public void fill() {
            threads = Executors.newFixedThreadPool(2);
            answers = StudyData.answers(1000, 20, 4);
            ordinal = StudyData.answers(10_000, 20, 5);
            boolean[] present = StudyData.present(5000, 6);
            roc = Roc.of(StudyData.scores(present, false, 7), ReferenceStandard.of(present));
            ratings = StudyData.ratings(10_000, 4, 8);
        }

        Bootstrap.Options times(int replicates) {
            return new Bootstrap.Options(replicates, 1, threads);
        }

        @TearDown(Level.Trial)
        public void stop() {
            threads.shutdown();
        }
    }

    @Benchmark
    public ItemAnalysis itemAnalysis(Items items) {
        return ItemAnalysis.of(items.data);
    }

    @Benchmark
    public Estimate rocDeLong(Scores of) {
        return Auc.deLong(Roc.of(of.scores, of.reference));
    }

    @Benchmark
    public Estimate aucBootstrap2000(Drawn drawn) {
        return Auc.bootstrap(drawn.roc, drawn.times(2000), Intervals.USUAL);
    }

    @Benchmark
    public PolychoricMatrix polychoric(Drawn drawn) {
        return PolychoricMatrix.of(drawn.ordinal);
    }

    @Benchmark
    public AlphaBootstrap alphaBootstrap1000(Drawn drawn) {
        return AlphaBootstrap.of(drawn.answers, drawn.times(1000), Intervals.USUAL);
    }

    @Benchmark
    public OmegaBootstrap omegaBootstrap1000(Drawn drawn) {
        return OmegaBootstrap.of(drawn.answers, drawn.times(1000), Intervals.USUAL);
    }

    @Benchmark
    public IntraclassCorrelation icc(Drawn drawn) {
        return IntraclassCorrelation.of(drawn.ratings);
    }
}
