package se.frid.psychometrics.numerics;

/**
 * The standard normal distribution to full double precision, also far out in the tails.
 *
 * <p>Distribution by the rational approximations of Cody 1969 (Math. Comp. 23:631–638), relative error below 1e-15; quantile
 * by Wichura 1988, algorithm AS 241 (Appl. Statist. 37:477–484), about 16 figures.
 */
public final class Normal {

    private static final double INV_SQRT_2PI = 0.3989422804014327;
    private static final double SQRT_32 = 5.656854249492381;

    private static final double[] CENTRE_P = {
        0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356
    };
    private static final double[] CENTRE_Q = {
        1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673
    };
    private static final double[] MIDDLE_P = {
        1.0765576773720192e-08,
        0.39894151208813466,
        8.883149794388377,
        93.50665613217785,
        597.2702763948002,
        2494.5375852903726,
        6848.190450536283,
        11602.65143764735,
        9842.714838383978
    };
    private static final double[] MIDDLE_Q = {
        1,
        22.266688044328117,
        235.387901782625,
        1519.3775994075547,
        6485.558298266761,
        18615.571640885097,
        34900.95272114598,
        38912.00328609327,
        19685.429676859992
    };
    private static final double[] TAIL_P = {
        0.023073441764940174,
        0.215898534057957,
        0.12740116116024736,
        0.022235277870649807,
        0.0014216191932278934,
        2.9112874951168793e-05
    };
    private static final double[] TAIL_Q = {
        1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-05
    };

    private static final double[] NEAR_P = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };
    private static final double[] NEAR_Q = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] FAR_P = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };
    private static final double[] FAR_Q = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };
    private static final double[] FARTHEST_P = {
        2.0103343992922881e-07,
        2.7115555687434876e-05,
        0.0012426609473880784,
        0.026532189526576124,
        0.29656057182850487,
        1.7848265399172913,
        5.463784911164114,
        6.657904643501103
    };
    private static final double[] FARTHEST_Q = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private Normal() {}

    /** Density at {@code x}. */
    public static double density(double x) {
        return INV_SQRT_2PI * Math.exp(-0.5 * x * x);
    }

    /** Probability of a value at or below {@code x}; 0 and 1 at the infinities. */
    public static double cdf(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double y = Math.abs(x);
        if (y <= 0.67448975) {
            return 0.5 + centre(x);
        }
        double tail = tail(y);
        return x > 0 ? 1 - tail : tail;
    }

    /** Probability of a value above {@code x}, without loss far out. */
    public static double upper(double x) {
        return cdf(-x);
    }

    /** The value below which a share {@code p} lies; infinite at 0 and 1, NaN outside. */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            return Double.NaN;
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(r, NEAR_P, NEAR_Q);
        }
        double share = q < 0 ? p : 1 - p;
        if (share == 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-Math.log(share));
        double value = r <= 5 ? ratio(r - 1.6, FAR_P, FAR_Q) : ratio(r - 5, FARTHEST_P, FARTHEST_Q);
        return q < 0 ? -value : value;
    }

    private static double centre(double x) {
        double square = x * x;
        return x * ratio(square, CENTRE_P, CENTRE_Q);
    }

    private static double tail(double y) {
        if (y > 38.6) {
            return 0;
        }
        double factor;
        if (y <= SQRT_32) {
            factor = ratio(y, MIDDLE_P, MIDDLE_Q);
        } else {
            double square = 1 / (y * y);
            factor = (INV_SQRT_2PI - square * ratio(square, TAIL_P, TAIL_Q)) / y;
        }
        // exp(-y²/2) in two steps, so that the rounding of y² does not show.
        double coarse = Math.floor(y * 16) / 16;
        double rest = (y - coarse) * (y + coarse);
        return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * rest) * factor;
    }

    private static double ratio(double x, double[] p, double[] q) {
        double numerator = p[0];
        double denominator = q[0];
        for (int i = 1; i < p.length; i++) {
            numerator = numerator * x + p[i];
            denominator = denominator * x + q[i];
        }
        return numerator / denominator;
    }
}
