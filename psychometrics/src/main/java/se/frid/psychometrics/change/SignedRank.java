package se.frid.psychometrics.change;

import java.util.Arrays;
import java.util.Optional;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Normal;

/**
 * Wilcoxon's signed-rank test, normal approximation with corrections for ties and continuity, unchanged persons left out: as R's
 * {@code wilcox.test(post, pre, paired = TRUE, exact = FALSE)}. Wilcoxon 1945, Biometrics Bull. 1:80–83.
 */
final class SignedRank {

    private SignedRank() {}

    /** The statistic is V, the sum of ranks of the rises. */
    static Optional<SignificanceTest> of(double[] changes) {
        double[] changed = Arrays.stream(changes).filter(d -> d != 0).toArray();
        double n = changed.length;
        double[] ranks =
                Descriptives.ranks(Arrays.stream(changed).map(Math::abs).toArray());
        double v = 0;
        for (int i = 0; i < changed.length; i++) {
            v += changed[i] > 0 ? ranks[i] : 0;
        }
        double away = v - n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ties(ranks) / 48;
        double z = (away - Math.signum(away) * 0.5) / Math.sqrt(variance);
        return Double.isFinite(z)
                ? Optional.of(new SignificanceTest(
                        "Wilcoxon signed rank V", v, 0, 0, Math.min(1, 2 * Normal.upper(Math.abs(z)))))
                : Optional.empty();
    }

    /** Sum of t³ - t over ties. */
    private static double ties(double[] ranks) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                double t = i - from;
                sum += t * t * t - t;
                from = i;
            }
        }
        return sum;
    }
}
