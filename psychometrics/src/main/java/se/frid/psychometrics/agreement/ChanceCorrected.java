package se.frid.psychometrics.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Agreement of any number of raters, some ratings missing, less what chance would give: (pa - pe)/(1 - pe).
 *
 * <p>pa is the mean share of agreeing pairs over the subjects that at least two rated; pe comes from the mean shares π of the
 * categories. Standard errors are linearised over subjects, the raters taken as fixed; intervals by t, not above 1.
 */
public final class ChanceCorrected {

    private ChanceCorrected() {}

    /** Where the chance agreement comes from. */
    private enum Chance {
        NONE,
        UNIFORM,
        FLEISS,
        GWET
    }

    /** Mean share of agreeing pairs of raters. */
    public static Estimate pairAgreement(Ratings ratings, Weighting weighting, double confidence) {
        return of(ratings, weighting, Chance.NONE, confidence, AgreementMethods.PAIR_AGREEMENT);
    }

    /** Gwet's AC1, with weights AC2. */
    public static Estimate gwet(Ratings ratings, Weighting weighting, double confidence) {
        return of(
                ratings,
                weighting,
                Chance.GWET,
                confidence,
                weighting == Weighting.NONE ? AgreementMethods.AC1 : AgreementMethods.AC2);
    }

    /** Brennan and Prediger's coefficient. */
    public static Estimate brennanPrediger(Ratings ratings, Weighting weighting, double confidence) {
        return of(ratings, weighting, Chance.UNIFORM, confidence, AgreementMethods.BRENNAN_PREDIGER);
    }

    /** Fleiss's kappa from all ratings there are. */
    public static Estimate fleiss(Ratings ratings, Weighting weighting, double confidence) {
        return of(ratings, weighting, Chance.FLEISS, confidence, AgreementMethods.FLEISS_AVAILABLE);
    }

    /** Fleiss's kappa of complete ratings under another name. */
    static Estimate fleiss(Coded coded, double confidence, Method method) {
        return of(coded, Weighting.NONE, Chance.FLEISS, confidence, method);
    }

    private static Estimate of(Ratings ratings, Weighting weighting, Chance chance, double confidence, Method method) {
        return ratings.categories().length > ItemScale.MOST_CATEGORIES
                ? NotEstimable.because(Reason.TOO_MANY_CATEGORIES, ratings.subjects(), method)
                : of(Coded.of(ratings), weighting, chance, confidence, method);
    }

    private static Estimate of(Coded coded, Weighting weighting, Chance kind, double confidence, Method method) {
        Parts parts = Parts.of(coded, weighting.weights(coded.categories()));
        Reason not = why(coded, parts, kind);
        if (not != null) {
            return NotEstimable.because(not, parts.paired, method);
        }
        double pe = parts.chance(kind);
        double value = (parts.pa - pe) / (1 - pe);
        if (parts.pa == 1) {
            return CohenKappa.perfect(pe, parts.paired, confidence, method);
        }
        double error = Math.sqrt(parts.variance(kind, pe, value));
        return Estimate.of(
                value,
                Double.isFinite(error) ? error : null,
                interval(value, error, parts.rated, confidence),
                parts.paired,
                method);
    }

    private static @Nullable Interval interval(double value, double error, int n, double confidence) {
        // A coefficient may lie below -1; then its interval is not cut off there.
        return n < 2
                ? null
                : Intervals.around(
                                value,
                                error,
                                Intervals.t(confidence, n - 1.0),
                                confidence,
                                "Gwet 2014, t, subjects drawn")
                        .map(of -> of.within(Math.min(-1, value), Math.max(1, value)))
                        .orElse(null);
    }

    private static @Nullable Reason why(Coded coded, Parts parts, Chance kind) {
        if (coded.raters() < 2) {
            return Reason.TOO_FEW_RATERS;
        }
        if (parts.paired == 0) {
            return Reason.NO_DATA;
        }
        if (kind != Chance.NONE && coded.categories().length < 2) {
            return Reason.NO_EXPECTED_DISAGREEMENT;
        }
        return kind != Chance.NONE && parts.chance(kind) >= 1 - 1e-15 ? Reason.NO_EXPECTED_DISAGREEMENT : null;
    }

    /**
     * What the coefficients are made of: how many subjects at least one ({@code rated}) and at least two ({@code paired}) rated,
     * the share of agreeing pairs of each (NaN where there is no pair), the shares of the categories within each rated subject
     * and their means {@code pi}.
     */
    private static final class Parts {

        private final double[][] weights;
        private final int rated;
        private final int paired;
        private final double[] agreement;
        private final double[][] shares;
        private final double[] pi;
        private final double pa;

        private Parts(
                double[][] weights,
                int rated,
                int paired,
                double[] agreement,
                double[][] shares,
                double[] pi,
                double pa) {
            this.weights = weights;
            this.rated = rated;
            this.paired = paired;
            this.agreement = agreement;
            this.shares = shares;
            this.pi = pi;
            this.pa = pa;
        }

        static Parts of(Coded coded, double[][] weights) {
            int n = coded.subjects();
            int q = weights.length;
            double[] agreement = new double[n];
            double[][] shares = new double[n][];
            double[] pi = new double[q];
            int rated = 0;
            int paired = 0;
            double sum = 0;
            for (int subject = 0; subject < n; subject++) {
                int[] counts = coded.counts(subject);
                int r = Arrays.stream(counts).sum();
                if (r == 0) {
                    continue;
                }
                shares[rated] = new double[q];
                for (int k = 0; k < q; k++) {
                    shares[rated][k] = (double) counts[k] / r;
                    pi[k] += shares[rated][k];
                }
                agreement[rated] = r < 2 ? Double.NaN : pairs(counts, weights) / (r * (r - 1.0));
                sum += r < 2 ? 0 : agreement[rated];
                paired += r < 2 ? 0 : 1;
                rated++;
            }
            for (int k = 0; k < q; k++) {
                pi[k] /= rated;
            }
            return new Parts(weights, rated, paired, agreement, shares, pi, sum / paired);
        }

        private static double pairs(int[] counts, double[][] weights) {
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                for (int l = 0; counts[k] > 0 && l < counts.length; l++) {
                    sum += weights[k][l] * counts[k] * (k == l ? counts[l] - 1 : counts[l]);
                }
            }
            return sum;
        }

        double chance(Chance kind) {
            return switch (kind) {
                case NONE -> 0;
                case UNIFORM -> weightSum() / (pi.length * (double) pi.length);
                case FLEISS -> dot(pi, marginal());
                case GWET -> gwetFactor() * dot(pi, rest());
            };
        }

        private double weightSum() {
            return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
        }

        private double gwetFactor() {
            return weightSum() / (pi.length * (pi.length - 1.0));
        }

        private double[] rest() {
            return Arrays.stream(pi).map(x -> 1 - x).toArray();
        }

        private double[] marginal() {
            return Arrays.stream(weights).mapToDouble(row -> dot(row, pi)).toArray();
        }

        private static double dot(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
            return sum;
        }

        double variance(Chance kind, double pe, double value) {
            double[] slope = switch (kind) {
                case NONE, UNIFORM -> new double[pi.length];
                case FLEISS -> marginal();
                case GWET -> Arrays.stream(rest()).map(x -> x * gwetFactor()).toArray();
            };
            boolean depends = kind == Chance.FLEISS || kind == Chance.GWET;
            double squares = 0;
            for (int i = 0; i < rated; i++) {
                double own = Double.isNaN(agreement[i]) ? 0 : (double) rated / paired * (agreement[i] - pe) / (1 - pe);
                double shift = depends ? 2 * (1 - value) * (dot(shares[i], slope) - pe) / (1 - pe) : 0;
                squares += (own - shift - value) * (own - shift - value);
            }
            return squares / (rated * (rated - 1.0));
        }
    }
}
