package se.frid.psychometrics.numerics;

/**
 * A smooth line through points: at each place a straight line fitted to the nearest points, the nearest counting most.
 *
 * <p>Cleveland 1979, J. Amer. Statist. Assoc. 74:829–836, without robustness steps; places closer together than {@code delta} are
 * joined by straight lines (Cleveland 1981, Amer. Statist. 35:54). As R's {@code lowess(iter = 0)}.
 */
public final class Lowess {

    /** Share of the points that a local line looks at, where nothing else is asked for. */
    public static final double USUAL_SPAN = 2.0 / 3;

    private final double[] x;
    private final double[] y;
    private final double[] fitted;
    private final double[] weights;

    private Lowess(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.fitted = new double[x.length];
        this.weights = new double[x.length];
    }

    /**
     * The height of the line at each point.
     *
     * @param x in increasing order; ties are allowed
     * @param y as many
     */
    public static double[] of(double[] x, double[] y) {
        return of(x, y, USUAL_SPAN, x.length == 0 ? 0 : 0.01 * (x[x.length - 1] - x[0]));
    }

    /** The same with a span and with a distance within which lines are joined. */
    public static double[] of(double[] x, double[] y, double span, double delta) {
        int n = x.length;
        if (n < 2) {
            return y.clone();
        }
        Lowess lowess = new Lowess(x, y);
        lowess.run(Math.max(2, Math.min(n, (int) (span * n + 1e-7))), delta);
        return lowess.fitted;
    }

    private void run(int near, double delta) {
        int n = x.length;
        int left = 0;
        int last = -1;
        int at = 0;
        while (last < n - 1) {
            // The window of the nearest points moves on as long as the next point on the right is nearer than the
            // leftmost.
            while (left + near < n && x[at] - x[left] > x[left + near] - x[at]) {
                left++;
            }
            fitted[at] = line(at, left, left + near - 1);
            for (int between = last + 1; last >= 0 && between < at; between++) {
                double share = (x[between] - x[last]) / (x[at] - x[last]);
                fitted[between] = share * fitted[at] + (1 - share) * fitted[last];
            }
            last = at;
            double reach = x[last] + delta;
            int next = last + 1;
            while (next < n && x[next] <= reach) {
                if (x[next] == x[last]) {
                    fitted[next] = fitted[last];
                    last = next;
                }
                next++;
            }
            at = Math.max(last + 1, next - 1);
        }
    }

    /** The local line at one point, by tricube weights; the value itself where nothing else is near. */
    private double line(int at, int left, int right) {
        int n = x.length;
        double here = x[at];
        double radius = Math.max(here - x[left], x[right] - here);
        double total = 0;
        int end = left;
        for (int j = left; j < n; j++) {
            double away = Math.abs(x[j] - here);
            weights[j] = 0;
            if (away <= 0.999 * radius) {
                double part = away / radius;
                double cube = 1 - part * part * part;
                weights[j] = away <= 0.001 * radius ? 1 : cube * cube * cube;
                total += weights[j];
            } else if (x[j] > here) {
                break;
            }
            end = j;
        }
        if (total <= 0) {
            return y[at];
        }
        double mean = 0;
        for (int j = left; j <= end; j++) {
            weights[j] /= total;
            mean += weights[j] * x[j];
        }
        double squares = 0;
        for (int j = left; j <= end; j++) {
            squares += weights[j] * (x[j] - mean) * (x[j] - mean);
        }
        double slope = Math.sqrt(squares) > 0.001 * (x[n - 1] - x[0]) && radius > 0 ? (here - mean) / squares : 0;
        double height = 0;
        for (int j = left; j <= end; j++) {
            height += weights[j] * (1 + slope * (x[j] - mean)) * y[j];
        }
        return height;
    }
}
