package se.frid.psychometrics.agreement;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Kappas of several raters that are made of all pairs of raters: Conger's and Light's. Over the subjects whom all rated; standard
 * errors by the jackknife over subjects.
 */
public final class PairwiseKappa {

    private PairwiseKappa() {}

    /** Conger's exact kappa: mean agreement and mean chance agreement of the pairs. */
    public static Estimate conger(Ratings ratings, double confidence) {
        return of(ratings, confidence, AgreementMethods.CONGER, Counts::conger);
    }

    /** Light's kappa: the mean of the pairs' kappas. */
    public static Estimate light(Ratings ratings, double confidence) {
        return of(ratings, confidence, AgreementMethods.LIGHT, Counts::light);
    }

    private static Estimate of(Ratings given, double confidence, Method method, ToDoubleFunction<Counts> figure) {
        Ratings ratings = given.complete();
        int n = ratings.subjects();
        Reason not = why(ratings);
        if (not != null) {
            return NotEstimable.because(not, n, method);
        }
        Counts counts = new Counts(Coded.of(ratings));
        double value = figure.applyAsDouble(counts);
        if (!Double.isFinite(value)) {
            return NotEstimable.because(Reason.NO_EXPECTED_DISAGREEMENT, n, method);
        }
        if (counts.isPerfect()) {
            return CohenKappa.perfect(counts.chance(), n, confidence, method);
        }
        double error = counts.jackknife(figure);
        Interval interval = CohenKappa.interval(value, error, confidence, "jackknife over subjects, normal");
        return Estimate.of(value, Double.isFinite(error) ? error : null, cut(interval), n, method);
    }

    private static @Nullable Interval cut(@Nullable Interval interval) {
        return interval == null ? null : interval.within(-1, 1);
    }

    private static @Nullable Reason why(Ratings complete) {
        if (complete.raters() < 2) {
            return Reason.TOO_FEW_RATERS;
        }
        if (complete.subjects() < 2) {
            return complete.subjects() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS;
        }
        return complete.categories().length > ItemScale.MOST_CATEGORIES ? Reason.TOO_MANY_CATEGORIES : null;
    }

    /** How often each rater gave each category and each pair agrees; a subject can be taken out and put back. */
    private static final class Counts {

        private final Coded coded;
        private final int[][] margins;
        private final int[][] agreements;
        private int n;

        Counts(Coded coded) {
            this.coded = coded;
            this.margins = new int[coded.raters()][coded.categories().length];
            this.agreements = new int[coded.raters()][coded.raters()];
            for (int subject = 0; subject < coded.subjects(); subject++) {
                add(subject, 1);
            }
        }

        private void add(int subject, int sign) {
            n += sign;
            for (int a = 0; a < margins.length; a++) {
                int place = coded.place(a, subject);
                margins[a][place] += sign;
                for (int b = 0; b < a; b++) {
                    agreements[a][b] += coded.place(b, subject) == place ? sign : 0;
                }
            }
        }

        boolean isPerfect() {
            for (int a = 0; a < margins.length; a++) {
                for (int b = 0; b < a; b++) {
                    if (agreements[a][b] < n) {
                        return false;
                    }
                }
            }
            return true;
        }

        private double chance(int a, int b) {
            double sum = 0;
            for (int k = 0; k < margins[a].length; k++) {
                sum += (double) margins[a][k] * margins[b][k];
            }
            return sum / n / n;
        }

        double chance() {
            double sum = 0;
            for (int a = 0; a < margins.length; a++) {
                for (int b = 0; b < a; b++) {
                    sum += chance(a, b);
                }
            }
            return sum / pairs();
        }

        private double pairs() {
            return margins.length * (margins.length - 1) / 2.0;
        }

        double conger() {
            double observed = 0;
            for (int a = 0; a < margins.length; a++) {
                for (int b = 0; b < a; b++) {
                    observed += agreements[a][b];
                }
            }
            double expected = chance();
            return (observed / pairs() / n - expected) / (1 - expected);
        }

        double light() {
            double sum = 0;
            for (int a = 0; a < margins.length; a++) {
                for (int b = 0; b < a; b++) {
                    double expected = chance(a, b);
                    sum += ((double) agreements[a][b] / n - expected) / (1 - expected);
                }
            }
            return sum / pairs();
        }

        double jackknife(ToDoubleFunction<Counts> figure) {
            double[] without = new double[n];
            double mean = 0;
            int all = n;
            for (int subject = 0; subject < all; subject++) {
                add(subject, -1);
                without[subject] = figure.applyAsDouble(this);
                mean += without[subject] / all;
                add(subject, 1);
            }
            double squares = 0;
            for (double value : without) {
                squares += (value - mean) * (value - mean);
            }
            return Math.sqrt((all - 1.0) / all * squares);
        }
    }
}
