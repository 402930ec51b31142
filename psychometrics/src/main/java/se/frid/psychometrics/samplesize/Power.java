package se.frid.psychometrics.samplesize;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Noncentral;
import se.frid.psychometrics.numerics.Normal;

/** How many persons a test needs to find a planned difference. */
public final class Power {

    private Power() {}

    /**
     * How often a test may be wrong.
     *
     * @param level probability of finding what is not there, such as .05
     * @param power probability of finding what is there, such as .80
     */
    public record Risks(double level, double power) {

        /** Five per cent and eighty. */
        public static final Risks USUAL = new Risks(0.05, 0.80);

        public Risks {
            if (!(level > 0 && level < 1) || !(power > 0 && power < 1)) {
                throw new IllegalArgumentException("level and power lie between 0 and 1");
            }
        }

        double oneSided() {
            return Normal.quantile(1 - level);
        }

        double twoSided() {
            return Normal.quantile(1 - level / 2);
        }

        double beta() {
            return Normal.quantile(power);
        }
    }

    /** Alpha of so many items, planned against another value, two-sided. */
    public static Estimate alpha(double planned, double against, int items, Risks risks) {
        if (items < 2 || !(planned < 1) || !(against < 1) || planned == against) {
            return Needed.outside(SampleSizeMethods.ALPHA_TEST);
        }
        double ratio = (risks.twoSided() + risks.beta()) / Math.log((1 - against) / (1 - planned));
        return Needed.up(2.0 * items / (items - 1) * ratio * ratio + 2, SampleSizeMethods.ALPHA_TEST);
    }

    /** Intraclass correlation of so many raters, planned against a lower value, one-sided. */
    public static Estimate icc(double planned, double against, int raters, Risks risks) {
        if (raters < 2 || !Needed.isShare(planned) || !(against >= 0 && against < planned)) {
            return Needed.outside(SampleSizeMethods.ICC_TEST);
        }
        double theta = planned / (1 - planned);
        double theta0 = against / (1 - against);
        double log = Math.log((1 + raters * theta0) / (1 + raters * theta));
        double sum = risks.oneSided() + risks.beta();
        return Needed.up(1 + 2 * sum * sum * raters / (log * log * (raters - 1)), SampleSizeMethods.ICC_TEST);
    }

    /**
     * Area under the ROC curve against one half, two-sided; not rounded, as its peer.
     *
     * @param planned above one half, below 1
     * @param ratio controls for each case
     */
    public static IntervalWidth.Groups auc(double planned, double ratio, Risks risks) {
        if (!(planned > 0.5 && planned < 1) || !(ratio > 0)) {
            Estimate not = Needed.outside(SampleSizeMethods.AUC_TEST);
            return new IntervalWidth.Groups(not, not);
        }
        double sum = risks.twoSided() * Math.sqrt(obuchowski(0.5, ratio))
                + risks.beta() * Math.sqrt(obuchowski(planned, ratio));
        double cases = sum * sum / ((planned - 0.5) * (planned - 0.5));
        return new IntervalWidth.Groups(
                Estimate.of(cases, 0, SampleSizeMethods.AUC_TEST),
                Estimate.of(ratio * cases, 0, SampleSizeMethods.AUC_TEST));
    }

    /** Variance of an area times the number of cases, of normal scores. */
    private static double obuchowski(double area, double ratio) {
        double a = 1.414 * Normal.quantile(area);
        return 0.0099 * Math.exp(-a * a / 2) * (5 * a * a + 8 + (a * a + 8) / ratio);
    }

    /** A correlation against 0, two-sided. */
    public static Estimate correlation(double planned, Risks risks) {
        if (!(Math.abs(planned) < 1) || planned == 0) {
            return Needed.outside(SampleSizeMethods.CORRELATION_TEST);
        }
        double z = 0.5 * Math.log((1 + planned) / (1 - planned));
        double ratio = (risks.twoSided() + risks.beta()) / z;
        return Needed.up(ratio * ratio + 3, SampleSizeMethods.CORRELATION_TEST);
    }

    /**
     * Power of the test of close fit (or, where the alternative fits better, of not-close fit).
     *
     * @param against root mean square error of approximation under the hypothesis
     * @param planned under the alternative
     * @param df degrees of freedom of the model
     * @param n persons
     */
    public static Estimate rmseaPower(double against, double planned, int df, int n, double level) {
        if (!(against >= 0) || !(planned >= 0) || against == planned || df < 1 || n < 2 || !Needed.isShare(level)) {
            return NotEstimable.because(Reason.OUTSIDE_RANGE, 0, SampleSizeMethods.RMSEA_POWER);
        }
        return Estimate.of(closeFit(against, planned, df, n, level), 0, SampleSizeMethods.RMSEA_POWER);
    }

    private static double closeFit(double against, double planned, int df, int n, double level) {
        double ncp0 = (n - 1.0) * df * against * against;
        double ncp = (n - 1.0) * df * planned * planned;
        return against < planned
                ? Noncentral.chiSquareUpper(Noncentral.chiSquareQuantile(1 - level, df, ncp0), df, ncp)
                : Noncentral.chiSquareCdf(Noncentral.chiSquareQuantile(level, df, ncp0), df, ncp);
    }

    /** The least number of persons, 5 or more, with which the test of close fit has the power. */
    public static Estimate rmsea(double against, double planned, int df, Risks risks) {
        if (!(against >= 0) || !(planned >= 0) || against == planned || df < 1) {
            return Needed.outside(SampleSizeMethods.RMSEA_TEST);
        }
        return Needed.least(
                5, n -> closeFit(against, planned, df, n, risks.level()) > risks.power(), SampleSizeMethods.RMSEA_TEST);
    }
}
