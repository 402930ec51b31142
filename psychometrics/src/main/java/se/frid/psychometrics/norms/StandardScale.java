package se.frid.psychometrics.norms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.frid.instrument.Text;
import se.frid.psychometrics.numerics.Normal;

/** The scales on which norm scores are given, in whole numbers. */
public enum StandardScale {
    /** Mean 50, standard deviation 10, from 20 to 80. */
    T("T-poäng", "T score", 20, 80),
    /** Per cent below, half of the ties counted, from 1 to 99. */
    PERCENTILE("percentil", "percentile", 1, 99),
    /** From 1 to 9, mean 5, standard deviation 2. */
    STANINE("stanine", "stanine", 1, 9),
    /** From 1 to 10, mean 5.5, standard deviation 2. */
    STEN("sten", "sten", 1, 10);

    private final Text names;
    private final int lowest;
    private final int highest;

    StandardScale(String sv, String en, int lowest, int highest) {
        this.names = Text.of(sv, en);
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Its name for people. */
    public Text names() {
        return names;
    }

    /** The value of a normal score, halves up, within the scale. */
    public BigDecimal of(double z) {
        double value = switch (this) {
            case T -> 50 + 10 * z;
            case PERCENTILE -> 100 * Normal.cdf(z);
            case STANINE -> NormTable.stanine(z);
            case STEN -> NormTable.sten(z);
        };
        // A millionth first, so that what should be a half is one.
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.HALF_UP);
        return rounded.max(BigDecimal.valueOf(lowest)).min(BigDecimal.valueOf(highest));
    }
}
