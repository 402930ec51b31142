package se.frid.psychometrics.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;

/** Figures as people read them: never a value without its interval (or that there is none), its n and its method. */
public final class EstimateText {

    private static final int MOST_DECIMALS = 6;

    private EstimateText() {}

    /** The whole figure on one line, in both languages. */
    public static Text of(Estimate estimate) {
        return Text.of(of(estimate, Language.SV), of(estimate, Language.EN));
    }

    /** The whole figure on one line. */
    public static String of(Estimate estimate, Language language) {
        String n = isWithoutData(estimate) ? "" : ", n = " + estimate.n();
        return value(estimate, language) + " " + interval(estimate, language) + n + ", "
                + estimate.method().name();
    }

    /** A planned or published figure, which has no n. */
    private static boolean isWithoutData(Estimate estimate) {
        return estimate.n() == 0 && estimate.method().missing() == MissingRule.NOT_APPLICABLE;
    }

    /** The value, or that there is none. */
    public static String value(Estimate estimate, Language language) {
        return estimate.value().isPresent()
                ? number(estimate.value().getAsDouble())
                : language == Language.SV ? "kan inte anges" : "not estimable";
    }

    /** The interval with its confidence and method, the standard error, that there is neither, or why there is no value. */
    public static String interval(Estimate estimate, Language language) {
        boolean sv = language == Language.SV;
        if (estimate instanceof NotEstimable not) {
            return (sv ? "eftersom " : "because ") + not.words().in(language);
        }
        if (isWithoutData(estimate)) {
            return sv ? "(vilar inte på dessa data)" : "(rests on no data here)";
        }
        if (estimate.interval().isPresent()) {
            Interval interval = estimate.interval().get();
            return "[" + number(interval.lower()) + ", " + number(interval.upper()) + "] ("
                    + percent(interval.confidence()) + (sv ? " KI, " : " CI, ") + interval.method() + ")";
        }
        if (estimate.error().isPresent()) {
            return "(" + (sv ? "medelfel " : "standard error ")
                    + number(estimate.error().getAsDouble()) + ")";
        }
        return sv ? "(inget intervall)" : "(no interval)";
    }

    /** A number with two decimals at least, four where it is close to 0; whole numbers as they are. */
    public static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        return rounded(number, Math.abs(number) < 0.01 ? 4 : Math.abs(number) < 10 ? 3 : 2);
    }

    /** A number with as many decimals as it takes to see on which side of a limit it lies. */
    static String against(double number, double limit) {
        for (int decimals = 2; decimals < MOST_DECIMALS; decimals++) {
            double shown = Double.parseDouble(rounded(number, decimals));
            if (shown >= limit == number >= limit) {
                return rounded(number, decimals);
            }
        }
        return rounded(number, MOST_DECIMALS);
    }

    static String limit(double limit) {
        return rounded(limit, 2);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String rounded(double number, int decimals) {
        return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
