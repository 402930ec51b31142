package se.frid.psychometrics.reliability;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * The coefficients of internal consistency. k is the number of items, C their covariances, V the sum of all elements of C (the
 * variance of the total), R their correlations. No unit and at most 1 unless something else is said.
 */
public final class ReliabilityMethods {

    private static final MissingRule COMPLETE = MissingRule.COMPLETE_CASES;

    /** k/(k-1) (1 - tr C / V); interval by Feldt, standard error by Duhachek & Iacobucci. */
    public static final Method ALPHA = Method.of(
            "alpha.raw",
            COMPLETE,
            "psych::alpha raw_alpha",
            "Cronbach 1951, Psychometrika 16:297; Feldt 1965, Psychometrika 30:357");

    /** k/(k-1) (1 - k / sum R): alpha of standardised items; interval by Feldt. */
    public static final Method ALPHA_STANDARDISED =
            Method.of("alpha.standardised", COMPLETE, "psych::alpha std.alpha", "Cronbach 1951; Feldt 1965");

    /** Alpha of the other items; interval by Feldt. */
    public static final Method ALPHA_IF_DELETED =
            Method.of("alpha.if.deleted", COMPLETE, "psych::alpha alpha.drop raw_alpha", "Cronbach 1951; Feldt 1965");

    /** Standardised alpha of the other items; interval by Feldt. */
    public static final Method ALPHA_STANDARDISED_IF_DELETED = Method.of(
            "alpha.standardised.if.deleted",
            COMPLETE,
            "psych::alpha alpha.drop std.alpha",
            "Cronbach 1951; Feldt 1965");

    /** Alpha of the polychoric correlations: the reliability of the continuous variables behind the answers, not of their sum. */
    public static final Method ALPHA_ORDINAL = Method.of(
            "alpha.ordinal",
            COMPLETE,
            "lavaan::lavCor, Zumbo",
            "Zumbo, Gadermann & Zeisser 2007, J Mod Appl Stat Methods 6:21");

    /**
     * Correlation of an item with the total, where the item's own share is its squared multiple correlation: column sum of R with
     * smc on the diagonal over the root of its whole sum.
     */
    public static final Method ITEM_WHOLE_CORRECTED = Method.of(
            "item.whole.corrected.r",
            COMPLETE,
            "psych::alpha r.cor",
            "Cureton 1966, Psychometrika 31:93; Bechtoldt 1974");

    /** Kuder–Richardson 20, alpha of items scored 0 and 1: k/(k-1)(1 - Σpq/σ²) with the variance over n; interval by Feldt. */
    public static final Method KR20 = Method.of(
            "kr20", COMPLETE, "alpha of 0/1 items", "Kuder & Richardson 1937, Psychometrika 2:151; Feldt 1965");

    /** Kuder–Richardson 21, as if all items were equally hard: k/(k-1)(1 - M(k-M)/(kσ²)) with the variance over n. */
    public static final Method KR21 =
            Method.of("kr21", COMPLETE, "formula", "Kuder & Richardson 1937, Psychometrika 2:151");

    /** Guttman's λ1: 1 - tr C / V. */
    public static final Method LAMBDA1 = guttman("lambda1");

    /** Guttman's λ2: (Σ off + √(k/(k-1) Σ off²)) / V, off being the covariances of different items. */
    public static final Method LAMBDA2 = guttman("lambda2");

    /** Guttman's λ3, which is alpha. */
    public static final Method LAMBDA3 = guttman("lambda3");

    /** Guttman's λ4: the best of all split halves, 4 C_ab / V. It favours chance where there are many items and few persons. */
    public static final Method LAMBDA4 = guttman("lambda4");

    /** Guttman's λ5: λ1 + 2 √(largest column sum of squared covariances) / V. */
    public static final Method LAMBDA5 = guttman("lambda5");

    /** Guttman's λ6: 1 - Σ residual variance of each item regressed on the others / V. */
    public static final Method LAMBDA6 = guttman("lambda6");

    /** Ten Berge & Zegers' μ0 to μ3, a series of lower bounds from alpha (μ0) and λ2 (μ1) on. */
    public static final Method TEN_BERGE = Method.of(
            "ten.berge.mu",
            COMPLETE,
            "psych::guttman tenberge (on correlations)",
            "Ten Berge & Zegers 1978, Psychometrika 43:575");

    /** Correlation of two halves; interval by Fisher's z. */
    public static final Method SPLIT_HALF_R =
            Method.of("split.half.r", COMPLETE, "cor(odd, even)", "Spearman 1910; Brown 1910, Br J Psychol 3:271, 296");

    /** 2r/(1+r) of two halves, as if they were parallel and as long; interval from that of r. */
    public static final Method SPLIT_HALF_SPEARMAN_BROWN = Method.of(
            "split.half.spearman.brown", COMPLETE, "2r/(1+r)", "Spearman 1910; Brown 1910, Br J Psychol 3:271, 296");

    /** 2 (1 - (s²a + s²b)/s²) of two halves, alpha of two items; interval by Feldt for two parts. */
    public static final Method SPLIT_HALF_GUTTMAN = Method.of(
            "split.half.guttman",
            COMPLETE,
            "2(1-(var(a)+var(b))/var(a+b))",
            "Rulon 1939; Guttman 1945, Psychometrika 10:255");

    /** The best of all splits into halves: 4 R_ab / sum R. */
    public static final Method SPLIT_HALF_BEST = Method.of(
            "split.half.best", COMPLETE, "psych::splitHalf maxrb (even k)", "Guttman 1945, Psychometrika 10:255");

    /** The worst of all splits into halves. */
    public static final Method SPLIT_HALF_WORST =
            Method.of("split.half.worst", COMPLETE, "psych::splitHalf minrb (even k)", "Guttman 1945; Revelle 1979");

    /** The mean over all splits into halves, which for an even number of items is the standardised alpha. */
    public static final Method SPLIT_HALF_MEAN = Method.of(
            "split.half.mean", COMPLETE, "psych::splitHalf meanr (even k)", "Cronbach 1951, Psychometrika 16:297");

    /** Reliability of a test {@code f} times as long: f r / (1 + (f-1) r). */
    public static final Method SPEARMAN_BROWN = Method.of(
            "spearman.brown",
            MissingRule.NOT_APPLICABLE,
            "f*r/(1+(f-1)*r)",
            "Spearman 1910; Brown 1910, Br J Psychol 3:271, 296");

    /** How many items of the same kind would reach a wanted reliability, in items, not rounded. */
    public static final Method ITEMS_NEEDED = Method.of(
            "spearman.brown.items",
            MissingRule.NOT_APPLICABLE,
            "k*w*(1-r)/(r*(1-w))",
            "Spearman 1910; Brown 1910, Br J Psychol 3:271, 296");

    /** (Σλ)²/((Σλ)² + Σθ) of one factor by maximum likelihood on covariances. */
    public static final Method OMEGA_ML = Method.of(
            "omega.total.ml",
            COMPLETE,
            "lavaan::cfa, one factor",
            "McDonald 1999, Test Theory, ch. 6; Jöreskog 1971, Psychometrika 36:109");

    /** (Σλ)² of one factor by maximum likelihood over the observed variance of the total. */
    public static final Method OMEGA_OBSERVED = Method.of(
            "omega.total.ml.observed",
            COMPLETE,
            "semTools::compRelSEM default",
            "McDonald 1999; Bentler 2009, Psychometrika 74:137");

    /** (Σl)²/((Σl)² + Σ(1 - l²)) of standardised loadings of one factor by least squares off the diagonal. */
    public static final Method OMEGA_MINRES = Method.of(
            "omega.total.minres",
            COMPLETE,
            "psych::fa(x, 1), fm = minres",
            "McDonald 1999; Harman & Jones 1966, Psychometrika 31:351");

    /** The same of the polychoric correlations: of the continuous variables behind the answers, not of their sum. */
    public static final Method OMEGA_ORDINAL = Method.of(
            "omega.total.ordinal", COMPLETE, "psych::fa(lavaan::lavCor, 1)", "Gadermann, Guhn & Zumbo 2012, PARE 17:3");

    /** Standard error of measurement of the total, in points: s √(1 - reliability). */
    public static final Method SEM =
            Method.of("sem", COMPLETE, "sd(total)*sqrt(1-alpha)", "Lord & Novick 1968, Statistical Theories, 7.3");

    /** Least change of one person that is more than measurement error, in points: z √2 SEM. */
    public static final Method MDC =
            Method.of("mdc", COMPLETE, "qnorm()*sqrt(2)*sem", "de Vet et al. 2006, Health Qual Life Outcomes 4:54");

    /** Difference between the alphas of two groups of persons; interval by Zou's combination of Bonett's intervals. */
    public static final Method ALPHA_DIFFERENCE_INDEPENDENT = Method.of(
            "alpha.difference.independent",
            COMPLETE,
            "-",
            "Feldt 1969, Psychometrika 34:363; Bonett 2002; Zou 2007, Psychol Methods 12:399");

    /** Difference between the alphas of two scales answered by the same persons; interval and test by Feldt 1980. */
    public static final Method ALPHA_DIFFERENCE_DEPENDENT =
            Method.of("alpha.difference.dependent", COMPLETE, "-", "Feldt 1980, Psychometrika 45:99");

    private ReliabilityMethods() {}

    private static Method guttman(String name) {
        return Method.of(
                name,
                COMPLETE,
                "psych::guttman (on correlations); formula (on covariances)",
                "Guttman 1945, Psychometrika 10:255");
    }
}
