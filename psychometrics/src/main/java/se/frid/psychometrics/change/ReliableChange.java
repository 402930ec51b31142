package se.frid.psychometrics.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Direction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Proportions;
import se.frid.psychometrics.Reason;

/**
 * Which persons changed more than measurement error explains, and who crossed over to the healthy side: Jacobson & Truax 1991.
 *
 * @param reliability that was used, taken as known
 * @param sem standard error of measurement
 * @param standardErrorOfDifference √2 times it
 * @param threshold least change that is reliable
 * @param cutoffs where the healthy begin; absent where no norm was given
 * @param persons each person who has both scores; empty where there is no index
 * @param counts how many persons are in each class
 * @param shares the same in percent
 */
public record ReliableChange(
        double reliability,
        Estimate sem,
        Estimate standardErrorOfDifference,
        Estimate threshold,
        @Nullable Cutoffs cutoffs,
        List<Person> persons,
        Map<Outcome, Integer> counts,
        Map<Outcome, Estimate> shares) {

    /** As Jacobson and Truax print it. */
    private static final double AS_PRINTED = 1.96;

    public ReliableChange {
        persons = List.copyOf(persons);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    /** What became of a person. */
    public enum Outcome {
        /** Reliably better, and from the ill to the healthy side of cut-off c. Only where a norm is given. */
        RECOVERED,
        /** Reliably better. */
        IMPROVED,
        /** No reliable change. */
        UNCHANGED,
        /** Reliably worse. */
        DETERIORATED
    }

    /**
     * The healthy.
     *
     * @param mean of their scores
     * @param sd standard deviation of their scores, above 0
     */
    public record Norm(double mean, double sd) {

        public Norm {
            if (!Double.isFinite(mean) || !(sd > 0)) {
                throw new IllegalArgumentException("a norm has a mean and a standard deviation above 0");
            }
        }
    }

    /**
     * Three ways to draw the line between ill and healthy.
     *
     * @param a outside what is usual among the ill
     * @param b within what is usual among the healthy
     * @param c nearer to the healthy; the one that the classes use
     */
    public record Cutoffs(Estimate a, Estimate b, Estimate c) {}

    /**
     * One person.
     *
     * @param row in the data that came in, counted from 0
     * @param index reliable change index, positive where the score rose
     * @param gulliksenLordNovick index that allows for regression to the mean, positive where the score is above what was expected
     * @param outcome the class
     */
    public record Person(int row, double index, double gulliksenLordNovick, Outcome outcome) {}

    /** How many persons are in a class. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Without a norm: nobody is called recovered. */
    public static ReliableChange of(PairedScores scores, double reliability, Direction direction) {
        return of(scores, reliability, direction, null, Intervals.USUAL);
    }

    /**
     * With every choice made.
     *
     * @param reliability of the score in such persons, from 0 below 1
     * @param direction which end of the score is the worse; not {@link Direction#NONE}
     * @param norm the healthy; null where they are not known
     */
    public static ReliableChange of(
            PairedScores scores, double reliability, Direction direction, @Nullable Norm norm, double confidence) {
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException("a score without a worse end has no reliable change");
        }
        int n = scores.n();
        Reason not = why(scores, reliability);
        if (not != null) {
            return none(reliability, not, n);
        }
        Estimate sem = Spread.sd(scores.sdBefore(), n, confidence, ChangeMethods.SD_BEFORE)
                .transformed(ChangeMethods.SEM, s -> s * Math.sqrt(1 - reliability));
        Estimate difference = sem.transformed(ChangeMethods.S_DIFF, x -> Math.sqrt(2) * x);
        Cutoffs cutoffs = norm == null ? null : cutoffs(scores, direction, norm, confidence);
        double worse = direction == Direction.HIGHER_IS_WORSE ? 1 : -1;
        double line = cutoffs == null ? Double.NaN : cutoffs.c().value().orElse(Double.NaN);
        List<Person> persons =
                persons(scores, reliability, worse, line, difference.value().orElseThrow());
        Map<Outcome, Integer> counts = new TreeMap<>();
        Map<Outcome, Estimate> shares = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            int count = (int) persons.stream()
                    .filter(person -> person.outcome() == outcome)
                    .count();
            counts.put(outcome, count);
            shares.put(outcome, Proportions.percent(count, n, confidence, ChangeMethods.CLASS_SHARE));
        }
        return new ReliableChange(
                reliability,
                sem,
                difference,
                difference.transformed(ChangeMethods.RCI_THRESHOLD, x -> AS_PRINTED * x),
                cutoffs,
                persons,
                counts,
                shares);
    }

    private static @Nullable Reason why(PairedScores scores, double reliability) {
        if (scores.n() < 2) {
            return scores.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS;
        }
        if (!(reliability >= 0 && reliability < 1)) {
            return Reason.OUTSIDE_RANGE;
        }
        return scores.sdBefore() > 0 ? null : Reason.NO_VARIANCE;
    }

    private static List<Person> persons(
            PairedScores scores, double reliability, double worse, double line, double difference) {
        double[] before = scores.before();
        double[] after = scores.after();
        double mean = scores.meanBefore();
        double spread = scores.sdBefore() * Math.sqrt(1 - reliability * reliability);
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            double index = (after[i] - before[i]) / difference;
            double expected = mean + reliability * (before[i] - mean);
            // A comparison with NaN is false: without a norm nobody crosses.
            boolean crossed = worse * after[i] < worse * line && worse * before[i] >= worse * line;
            persons.add(
                    new Person(scores.row(i), index, (after[i] - expected) / spread, outcome(worse * index, crossed)));
        }
        return persons;
    }

    private static Outcome outcome(double worsening, boolean crossed) {
        if (worsening <= -AS_PRINTED) {
            return crossed ? Outcome.RECOVERED : Outcome.IMPROVED;
        }
        return worsening >= AS_PRINTED ? Outcome.DETERIORATED : Outcome.UNCHANGED;
    }

    private static Cutoffs cutoffs(PairedScores scores, Direction direction, Norm norm, double confidence) {
        double worse = direction == Direction.HIGHER_IS_WORSE ? 1 : -1;
        double mean = scores.meanBefore();
        double sd = scores.sdBefore();
        int n = scores.n();
        double ofMean = sd / Math.sqrt(n);
        double ofSd = sd / Math.sqrt(2 * (n - 1.0));
        double both = sd + norm.sd();
        double weight = norm.sd() / both;
        return new Cutoffs(
                line(mean - worse * 2 * sd, Math.hypot(ofMean, 2 * ofSd), n, confidence, ChangeMethods.CUTOFF_A),
                Estimate.of(norm.mean() + worse * 2 * norm.sd(), n, ChangeMethods.CUTOFF_B),
                line(
                        (sd * norm.mean() + norm.sd() * mean) / both,
                        Math.hypot(weight * ofMean, weight * (norm.mean() - mean) / both * ofSd),
                        n,
                        confidence,
                        ChangeMethods.CUTOFF_C));
    }

    /** The norm is taken as known; mean and standard deviation before as independent, as they are of normal scores. */
    private static Estimate line(double value, double error, int n, double confidence, Method method) {
        return Estimate.of(
                value,
                error,
                Intervals.around(value, error, Intervals.z(confidence), confidence, "delta method, normal")
                        .orElse(null),
                n,
                method);
    }

    private static ReliableChange none(double reliability, Reason reason, int n) {
        return new ReliableChange(
                reliability,
                not(reason, n, ChangeMethods.SEM),
                not(reason, n, ChangeMethods.S_DIFF),
                not(reason, n, ChangeMethods.RCI_THRESHOLD),
                null,
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Estimate not(Reason reason, int n, Method method) {
        return NotEstimable.because(reason, n, method);
    }
}
