package se.frid.psychometrics.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.agreement.Krippendorff.Metric;
import se.frid.psychometrics.resampling.Bootstrap;

/** Agreement figures of R, data set by data set. */
class AgreementFiguresTest {

    private static final Bootstrap.Options FEW = Bootstrap.Options.of(50, 1);

    @ParameterizedTest
    @CsvSource({
        "anxiety, rater1 rater2 rater3",
        "ratersim, R1 R2 R3",
        "basim, a b",
        "affectchange, NA1 NA2",
    })
    void intraclass_correlations_agree_with_r(String name, String columns) {
        SharedSet set = SharedSet.of(name);
        Answers answers = new Answers(set, "icc");
        icc(answers, ratings(set, columns));
        answers.agree().covers(id -> id.startsWith("icc."));
    }

    private static Ratings ratings(SharedSet set, String columns) {
        return Ratings.of(List.of(columns.split(" ")).stream().map(set::numbers).toArray(double[][]::new));
    }

    private static void icc(Answers answers, Ratings ratings) {
        IntraclassCorrelation icc = IntraclassCorrelation.of(ratings, 0.95);
        MeanSquares ms = Objects.requireNonNull(icc.meanSquares());
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : ratings.complete().categories()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        KendallW w = KendallW.of(ratings, FEW, 0.95);
        SignificanceTest concordance = Objects.requireNonNull(w.test());
        answers.put("icc.psych", psych(icc))
                .put("icc.irr.oneway.consistency.single", irr(icc.form(IccForm.ONE_WAY_SINGLE)))
                .put("icc.irr.oneway.consistency.average", irr(icc.form(IccForm.ONE_WAY_AVERAGE)))
                .put("icc.irr.twoway.consistency.single", irr(icc.form(IccForm.FIXED_SINGLE)))
                .put("icc.irr.twoway.consistency.average", irr(icc.form(IccForm.FIXED_AVERAGE)))
                .put("icc.irr.twoway.agreement.single", irr(icc.agreementSingle()))
                .put("icc.irr.twoway.agreement.average", irr(icc.agreementAverage()))
                .put(
                        "icc.anova.ms",
                        Map.of("MSR", ms.subjects(), "MSC", ms.raters(), "MSE", ms.error(), "MSW", ms.within()))
                .put(
                        "icc.sem.agreement",
                        Map.of(
                                "sem",
                                icc.error().semAgreement(),
                                "mdc95",
                                icc.error().mdcAgreement()))
                .put(
                        "icc.sem.consistency",
                        Map.of(
                                "sem",
                                icc.error().semConsistency(),
                                "mdc95",
                                icc.error().mdcConsistency()))
                .put("icc.psych.lmer.missing", lmer(IntraclassCorrelation.withGaps(ratings, 0.95)))
                .put("icc.kendall.w", Map.of("W", w.w(), "chisq", concordance.statistic(), "p", concordance.p()))
                .put("icc.mean.pearson", MeanCorrelation.pearson(ratings, 0.95))
                .put("icc.mean.spearman", MeanCorrelation.spearman(ratings, 0.95))
                .put("icc.finn.twoway", OlderIndices.finn(ratings, most - least + 1, 0.95))
                .put("icc.robinson.A", OlderIndices.robinson(ratings, 0.95));
    }

    private static Map<String, Object> irr(Icc icc) {
        Interval interval = icc.estimate().interval().orElseThrow();
        SignificanceTest test = Objects.requireNonNull(icc.test());
        return Map.of(
                "icc",
                icc.estimate(),
                "lower",
                interval.lower(),
                "upper",
                interval.upper(),
                "F",
                test.statistic(),
                "df1",
                test.df1(),
                "df2",
                test.df2(),
                "p",
                test.p());
    }

    private static final List<String> TYPES = List.of("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k");

    private static Map<String, Object> psych(IntraclassCorrelation icc) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("type", TYPES);
        columns.put("ICC", each(icc, Icc::estimate));
        columns.put("F", each(icc, x -> Objects.requireNonNull(x.test()).statistic()));
        columns.put("df1", each(icc, x -> Objects.requireNonNull(x.test()).df1()));
        columns.put("df2", each(icc, x -> Objects.requireNonNull(x.test()).df2()));
        columns.put("p", each(icc, x -> Objects.requireNonNull(x.test()).p()));
        columns.put(
                "lower bound",
                each(icc, x -> x.estimate().interval().orElseThrow().lower()));
        columns.put(
                "upper bound",
                each(icc, x -> x.estimate().interval().orElseThrow().upper()));
        return Map.of("columns", columns);
    }

    private static Map<String, Object> lmer(IntraclassCorrelation icc) {
        return Map.of("columns", Map.of("type", TYPES, "ICC", each(icc, Icc::estimate)));
    }

    private static List<Object> each(IntraclassCorrelation icc, Function<Icc, Object> part) {
        return icc.forms().stream().map(part).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "anxiety, kappa, rater1 rater2",
        "anxiety, kappa13, rater1 rater3",
        "diagnoses, kappa, rater1 rater2",
        "ratersim, kappa, R1 R2",
    })
    void kappas_of_two_raters_agree_with_r(String name, String prefix, String columns) {
        SharedSet set = SharedSet.of(name);
        Answers answers = new Answers(set, prefix);
        kappa(answers, prefix + ".", ratings(set, columns).complete());
        answers.agree().covers(id -> id.startsWith(prefix + "."));
    }

    private static void kappa(Answers answers, String p, Ratings ratings) {
        RatingTable table = RatingTable.of(ratings);
        PairAgreement pair = PairAgreement.of(table, 0.95);
        Estimate psych = CohenKappa.asPsych(table, 0.95);
        Interval plain = pair.kappa().interval().orElseThrow();
        Interval weighted = psych.interval().orElseThrow();
        double[][] counts = new double[table.size()][table.size()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[i][j] = table.count(i, j);
            }
        }
        SignificanceTest margins = MarginalHomogeneity.asIrr(table).orElseThrow();
        answers.put(p + "table", counts)
                .put(p + "percent.agreement", pair.percent())
                .put(p + "irr.unweighted", tested(pair.kappa(), Objects.requireNonNull(pair.kappaTest())))
                .put(p + "irr.equal", tested(pair.linear(), Objects.requireNonNull(pair.linearTest())))
                .put(p + "irr.squared", tested(pair.quadratic(), Objects.requireNonNull(pair.quadraticTest())))
                .put(p + "vcd", new double[][] {withError(pair.kappa()), withError(pair.linear())})
                .put(p + "vcd.quadratic", Map.of("value", pair.quadratic(), "ASE", withError(pair.quadratic())[1]))
                .put(p + "psych", new double[][] {
                    {plain.lower(), pair.kappa().value().orElseThrow(), plain.upper()},
                    {weighted.lower(), psych.value().orElseThrow(), weighted.upper()}
                })
                .put(p + "gwet.ac1", ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95))
                .put(p + "gwet.ac1.q", ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95))
                .put(p + "stuart.maxwell", Map.of("chisq", margins.statistic(), "p", margins.p()))
                .put(p + "kripp.nominal", Krippendorff.of(ratings, Metric.NOMINAL, FEW, 0.95))
                .put(p + "kripp.ordinal", Krippendorff.of(ratings, Metric.ORDINAL, FEW, 0.95))
                .put(p + "kripp.interval", Krippendorff.of(ratings, Metric.INTERVAL, FEW, 0.95));
    }

    private static Map<String, Object> tested(Estimate kappa, SignificanceTest test) {
        return Map.of("kappa", kappa, "z", test.statistic(), "p", test.p());
    }

    private static double[] withError(Estimate estimate) {
        return new double[] {estimate.value().orElseThrow(), estimate.error().orElseThrow()};
    }

    @ParameterizedTest
    @ValueSource(strings = {"anxiety", "diagnoses", "ratersim"})
    void coefficients_of_several_raters_agree_with_r(String name) {
        SharedSet set = SharedSet.of(name);
        Ratings ratings = ratings(set, String.join(" ", set.columns()));
        FleissKappa fleiss = FleissKappa.of(ratings, 0.95);
        SignificanceTest test = Objects.requireNonNull(fleiss.test());
        double[][] categories = fleiss.categories().stream()
                .map(one -> new double[] {
                    one.kappa().value().orElseThrow(),
                    Objects.requireNonNull(one.test()).statistic(),
                    Objects.requireNonNull(one.test()).p()
                })
                .toArray(double[][]::new);
        new Answers(set, "raters")
                .put("raters.fleiss", Map.of("kappa", fleiss.kappa(), "z", test.statistic(), "p", test.p()))
                .put("raters.fleiss.exact.conger", PairwiseKappa.conger(ratings, 0.95))
                .put("raters.fleiss.categories", categories)
                .put("raters.light", PairwiseKappa.light(ratings, 0.95))
                .put("raters.agree.all", RaterAgreement.percentAll(ratings, 0.95))
                .put("raters.kripp.nominal", Krippendorff.asIrr(ratings, Metric.NOMINAL))
                .put("raters.kripp.ordinal", Krippendorff.asIrr(ratings, Metric.ORDINAL))
                .put("raters.kripp.interval", Krippendorff.asIrr(ratings, Metric.INTERVAL))
                .put("raters.kripp.ratio", Krippendorff.asIrr(ratings, Metric.RATIO))
                .agree()
                .covers(id -> id.startsWith("raters."));
    }

    @ParameterizedTest
    @ValueSource(strings = "krippendorff")
    void alphas_with_gaps_agree_with_r_and_with_print(String name) {
        SharedSet set = SharedSet.of(name);
        Ratings ratings = ratings(set, String.join(" ", set.columns()));
        new Answers(set, "kripp")
                .put("kripp.nominal", Krippendorff.of(ratings, Metric.NOMINAL, FEW, 0.95))
                .put("kripp.ordinal", Krippendorff.of(ratings, Metric.ORDINAL, FEW, 0.95))
                .put("kripp.interval", Krippendorff.of(ratings, Metric.INTERVAL, FEW, 0.95))
                .put("kripp.ratio", Krippendorff.of(ratings, Metric.RATIO, FEW, 0.95))
                .agree()
                .covers(id -> id.startsWith("kripp."));
    }

    @ParameterizedTest
    @CsvSource({"anxiety, rater1, rater2", "basim, a, b", "affectchange, PA1, PA2"})
    void limits_of_agreement_agree_with_r(String name, String one, String two) {
        SharedSet set = SharedSet.of(name);
        double[] a = set.numbers(one);
        double[] b = set.numbers(two);
        BlandAltman ba = BlandAltman.of(a, b);
        Interval bias = ba.bias().interval().orElseThrow();
        Interval lower = ba.lower().interval().orElseThrow();
        Interval upper = ba.upper().interval().orElseThrow();
        Interval lowerExact = ba.lowerExact().interval().orElseThrow();
        Interval upperExact = ba.upperExact().interval().orElseThrow();
        SignificanceTest t = Objects.requireNonNull(ba.pairedT());
        new Answers(set, "ba")
                .put(
                        "ba.bias",
                        Map.of(
                                "n",
                                ba.bias().n(),
                                "bias",
                                ba.bias(),
                                "sd",
                                ba.sd(),
                                "lower",
                                bias.lower(),
                                "upper",
                                bias.upper()))
                .put("ba.loa", Map.of("lower", ba.lower(), "upper", ba.upper()))
                .put("ba.loa.se.1986", ba.lower1986().error().orElseThrow())
                .put("ba.loa.se.1999", ba.lower().error().orElseThrow())
                .put("ba.loa.ci.1999", ends(lower, upper))
                .put("ba.loa.ci.exact.carkeet", ends(lowerExact, upperExact))
                .put(
                        "ba.proportional.bias",
                        Map.of(
                                "intercept",
                                ba.intercept(),
                                "slope",
                                ba.slope(),
                                "slope.se",
                                ba.slope().error().orElseThrow(),
                                "p",
                                Objects.requireNonNull(ba.slopeTest()).p()))
                .put("ba.cor.diff.mean", ba.differenceMeanCorrelation())
                .put("ba.paired.t", Map.of("t", t.statistic(), "df", t.df1(), "p", t.p()))
                .put("ba.ccc", ccc(LinConcordance.of(a, b, 0.95)))
                .put("ba.within.sd", ba.withinSd())
                .agree()
                .covers(id -> id.startsWith("ba."));
    }

    private static Map<String, Object> ends(Interval lower, Interval upper) {
        return Map.of(
                "lower.lo",
                lower.lower(),
                "lower.hi",
                lower.upper(),
                "upper.lo",
                upper.lower(),
                "upper.hi",
                upper.upper());
    }

    private static Map<String, Object> ccc(LinConcordance ccc) {
        Interval interval = ccc.coefficient().interval().orElseThrow();
        return Map.of(
                "est",
                ccc.coefficient(),
                "lower",
                interval.lower(),
                "upper",
                interval.upper(),
                "scale.shift",
                ccc.scaleShift(),
                "location.shift",
                ccc.locationShift(),
                "C.b",
                ccc.biasCorrection());
    }
}
