package se.frid.psychometrics.samplesize;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.numerics.Fisher;

/**
 * How many persons give an interval of a wanted width, at a planned value. Widths are from end to end unless they are called half.
 */
public final class IntervalWidth {

    private IntervalWidth() {}

    /** Alpha of so many items, by Bonett's first step. */
    public static Estimate alpha(double alpha, int items, double width, double confidence) {
        if (items < 2 || !(alpha < 1) || !(width > 0)) {
            return Needed.outside(SampleSizeMethods.ALPHA_WIDTH);
        }
        double ratio = Intervals.z(confidence) / width;
        return Needed.up(
                8.0 * items / (items - 1) * (1 - alpha) * (1 - alpha) * ratio * ratio + 2,
                SampleSizeMethods.ALPHA_WIDTH);
    }

    /** Alpha of so many items: the least number that does it. */
    public static Estimate alphaExact(double alpha, int items, double width, double confidence) {
        if (items < 2 || !(alpha < 1) || !(width > 0)) {
            return Needed.outside(SampleSizeMethods.ALPHA_WIDTH_EXACT);
        }
        double z = Intervals.z(confidence);
        return Needed.least(
                3,
                n -> 2 * (1 - alpha) * Math.sinh(z * Math.sqrt(2.0 * items / ((items - 1.0) * (n - 2.0)))) <= width,
                SampleSizeMethods.ALPHA_WIDTH_EXACT);
    }

    /** Intraclass correlation of one rating of so many raters, by Bonett's formula. */
    public static Estimate icc(double icc, int raters, double width, double confidence) {
        return isPlan(icc, raters, width)
                ? Needed.up(bonett(icc, raters, width, confidence), SampleSizeMethods.ICC_WIDTH)
                : Needed.outside(SampleSizeMethods.ICC_WIDTH);
    }

    /** The same with Bonett's correction for two raters. */
    public static Estimate iccCorrected(double icc, int raters, double width, double confidence) {
        double more = raters == 2 && icc >= 0.7 ? 5 * icc : 0;
        return isPlan(icc, raters, width)
                ? Needed.up(bonett(icc, raters, width, confidence) + more, SampleSizeMethods.ICC_WIDTH_CORRECTED)
                : Needed.outside(SampleSizeMethods.ICC_WIDTH_CORRECTED);
    }

    private static boolean isPlan(double icc, int raters, double width) {
        return raters >= 2 && icc < 1 && icc > -1.0 / (raters - 1) && width > 0;
    }

    private static double bonett(double icc, int raters, double width, double confidence) {
        double z = Intervals.z(confidence);
        double part = z * (1 - icc) * (1 + (raters - 1) * icc) / width;
        return 8 * part * part / (raters * (raters - 1.0)) + 1;
    }

    /** Intraclass correlation of one rating, consistency: the least number that does it by the F interval. */
    public static Estimate iccExact(double icc, int raters, double width, double confidence) {
        return isPlan(icc, raters, width)
                ? Needed.least(
                        2, n -> widthOfIcc(icc, n, raters, confidence) <= width, SampleSizeMethods.ICC_WIDTH_EXACT)
                : Needed.outside(SampleSizeMethods.ICC_WIDTH_EXACT);
    }

    private static double widthOfIcc(double icc, int n, int k, double confidence) {
        double f = (1 + (k - 1) * icc) / (1 - icc);
        double df1 = n - 1.0;
        double df2 = df1 * (k - 1);
        double low = f / Fisher.quantile((1 + confidence) / 2, df1, df2);
        double high = f * Fisher.quantile((1 + confidence) / 2, df2, df1);
        return (high - 1) / (high + k - 1) - (low - 1) / (low + k - 1);
    }

    /**
     * Cases and others that an area under the ROC curve needs.
     *
     * @param cases how many have the condition
     * @param controls how many have not
     */
    public record Groups(Estimate cases, Estimate controls) {}

    /**
     * Area under the ROC curve.
     *
     * @param auc planned, above one half and below 1
     * @param ratio controls for each case
     */
    public static Groups auc(double auc, double width, double ratio, double confidence) {
        if (!(auc > 0.5 && auc < 1) || !(width > 0) || !(ratio > 0)) {
            return new Groups(Needed.outside(SampleSizeMethods.AUC_WIDTH), Needed.outside(SampleSizeMethods.AUC_WIDTH));
        }
        double z = Intervals.z(confidence);
        Estimate cases = Needed.least(
                2,
                n -> 2 * z * Auc.hanleyMcNeil(auc, n, (int) Math.ceil(ratio * n - 1e-9)) <= width,
                SampleSizeMethods.AUC_WIDTH);
        return new Groups(cases, cases.map(SampleSizeMethods.AUC_WIDTH, n -> Math.ceil(ratio * n - 1e-9)));
    }

    /**
     * All persons of whom enough have the condition, for a sensitivity.
     *
     * @param sensitivity planned
     * @param halfWidth from the value to either end
     * @param prevalence share of persons who have the condition
     */
    public static Estimate sensitivity(double sensitivity, double halfWidth, double prevalence, double confidence) {
        return buderer(sensitivity, halfWidth, prevalence, confidence, SampleSizeMethods.SENSITIVITY_WIDTH);
    }

    /** All persons of whom enough do not have the condition, for a specificity. */
    public static Estimate specificity(double specificity, double halfWidth, double prevalence, double confidence) {
        return buderer(specificity, halfWidth, 1 - prevalence, confidence, SampleSizeMethods.SPECIFICITY_WIDTH);
    }

    private static Estimate buderer(double planned, double halfWidth, double share, double confidence, Method method) {
        if (!Needed.isShare(planned) || !Needed.isShare(share) || !(halfWidth > 0)) {
            return Needed.outside(method);
        }
        double ratio = Intervals.z(confidence) / halfWidth;
        Estimate group = Needed.up(ratio * ratio * planned * (1 - planned), method);
        return group.value().isPresent() ? Needed.up(group.value().getAsDouble() / share, method) : group;
    }

    /** A share, such as a sensitivity among cases: the least number that does it by Wilson's interval. */
    public static Estimate share(double share, double width, double confidence) {
        if (!(share >= 0 && share <= 1) || !(width > 0)) {
            return Needed.outside(SampleSizeMethods.SHARE_WIDTH);
        }
        double z = Intervals.z(confidence);
        return Needed.least(
                1,
                n -> 2 * z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n) <= width,
                SampleSizeMethods.SHARE_WIDTH);
    }

    /** A limit of agreement: half width in standard deviations of the differences. */
    public static Estimate limitOfAgreement(double halfWidth, double confidence) {
        double ratio = Intervals.z(confidence) / halfWidth;
        return halfWidth > 0
                ? Needed.up(3 * ratio * ratio, SampleSizeMethods.LIMIT_WIDTH)
                : Needed.outside(SampleSizeMethods.LIMIT_WIDTH);
    }
}
