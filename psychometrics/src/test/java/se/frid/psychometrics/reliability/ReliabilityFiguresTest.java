package se.frid.psychometrics.reliability;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.items.ItemStatistics;
import se.frid.psychometrics.resampling.Bootstrap;

/** Reliability figures of R, data set by data set. */
class ReliabilityFiguresTest {

    private static final String MULTIFACTOR =
            "needs several factors, a rotation and Schmid and Leiman's step: comes with the latent-variable models";

    @ParameterizedTest
    @CsvSource({
        "acl, rel, 0, 4, 0, 10",
        "attitude, rel, 0, 100, 0, 7",
        "grm10x2000, rel, 0, 4, 0, 10",
        "lsat7, rel, 0, 1, 0, 5",
        "msq12, rel, 0, 3, 0, 12",
        "msq12, rel.energy, 0, 3, 0, 6",
        "msq12, rel.tension, 0, 3, 6, 12",
        "science4, rel, 1, 4, 0, 4",
        "verbal, rel, 0, 1, 0, 24",
        "promisanx, rel, 1, 5, 3, 32"
    })
    void of_answers_agree_with_r(String name, String prefix, int lowest, int highest, int from, int to) {
        SharedSet set = SharedSet.of(name);
        String[] columns = set.columns().subList(from, to).toArray(String[]::new);
        check(set, prefix, set.whole(lowest, highest, columns));
    }

    @ParameterizedTest
    @CsvSource("hs1939, rel, 4, 13")
    void of_scores_agree_with_r(String name, String prefix, int from, int to) {
        SharedSet set = SharedSet.of(name);
        check(set, prefix, set.continuous(set.columns().subList(from, to).toArray(String[]::new)));
    }

    private static void check(SharedSet set, String prefix, ResponseData data) {
        Answers answers = new Answers(set, prefix);
        answer(answers, prefix, data);
        if (prefix.equals("rel")) {
            CovarianceMatrix c = CovarianceMatrix.complete(data);
            answers.put("omega.total.cfa1", Omega.ml(c, 0.95))
                    .put("omega.total.semTools", Map.of("F", Omega.mlObserved(c)))
                    .put("omega.total.1factor.minres", Omega.minres(c));
        }
        for (String id : List.of("hierarchical", "total", "asymptotic", "schmid.sl", "ecv")) {
            answers.except("omega." + id, MULTIFACTOR);
        }
        answers.agree().covers(id -> isAsked(id, prefix));
    }

    private static boolean isAsked(String id, String prefix) {
        boolean part = id.startsWith("rel.energy.") || id.startsWith("rel.tension.");
        return prefix.equals("rel")
                ? id.startsWith("omega.") || (id.startsWith("rel.") && !part)
                : id.startsWith(prefix + ".");
    }

    private static void answer(Answers answers, String prefix, ResponseData data) {
        String p = prefix + ".";
        CovarianceMatrix c = CovarianceMatrix.complete(data);
        int k = c.items();
        Estimate alpha = Alpha.of(c, 0.95);
        double value = alpha.value().orElseThrow();
        Interval feldt = alpha.interval().orElseThrow();
        Interval bonett = Alpha.bonett(value, c.n(), k, 0.95).orElseThrow();
        Estimate sem = MeasurementError.sem(c, 0.95);
        Guttman covariances = Guttman.of(c);
        Guttman correlations = Guttman.standardised(c);
        SplitHalf.AllSplits splits = SplitHalf.allAsPsych(c);
        AlphaBootstrap bootstrap = AlphaBootstrap.of(data.complete(), Bootstrap.Options.of(2000, 1), 0.95);
        Interval percentile = bootstrap.percentile().interval().orElseThrow();
        List<String> codes = data.codes();
        answers.put(p + "alpha.raw", alpha)
                .put(p + "alpha.std", Alpha.standardised(c, 0.95))
                .put(p + "alpha.raw.pairwise", Alpha.of(CovarianceMatrix.pairwise(data), 0.95))
                .put(p + "alpha.ci.feldt", Map.of("lower", feldt.lower(), "upper", feldt.upper()))
                .put(p + "alpha.ci.feldt.psych", Map.of("lower.ci", feldt.lower(), "upper.ci", feldt.upper()))
                .put(p + "alpha.ci.bonett", Map.of("lower", bonett.lower(), "upper", bonett.upper()))
                .put(p + "alpha.ase.duhachek", ((Estimated) alpha).standardError())
                .putEach(p + "alpha.drop.raw", codes, Alpha.ifDeleted(c, 0.95))
                .putEach(p + "alpha.drop.std", codes, Alpha.standardisedIfDeleted(c, 0.95))
                .putEach(p + "r.cor", codes, Alpha.itemWhole(c))
                .putEach(
                        p + "r.drop",
                        codes,
                        ItemAnalysis.of(data).items().stream()
                                .map(ItemStatistics::itemRest)
                                .toList())
                .put(p + "sem", sem)
                .put(p + "mdc95", MeasurementError.mdc(sem, 0.95))
                .put(p + "mdc90", MeasurementError.mdc(sem, 0.90))
                .put(p + "alpha.ci.bootstrap.percentile", List.of(percentile.lower(), percentile.upper()))
                .put(p + "alpha.bootstrap.se", ((Estimated) bootstrap.percentile()).standardError())
                .put(p + "guttman.lambda1", correlations.lambda().get(0))
                .put(p + "guttman.lambda2.std", correlations.lambda().get(1))
                .put(p + "guttman.lambda3.std", correlations.lambda().get(2))
                .put(p + "guttman.lambda5.std", correlations.lambda().get(4))
                .put(p + "guttman.lambda6.std", correlations.lambda().get(5))
                .put(p + "lambda1.cov", covariances.lambda().get(0))
                .put(p + "lambda2.cov", covariances.lambda().get(1))
                .put(p + "lambda3.cov", covariances.lambda().get(2))
                .put(p + "lambda5.cov", covariances.lambda().get(4))
                .put(p + "lambda6.cov", covariances.lambda().get(5))
                .putEach(p + "tenberge.mu", List.of("mu0", "mu1", "mu2", "mu3"), correlations.mu())
                .put(p + "splithalf.max.lambda4", splits.best())
                .put(p + "splithalf.min", splits.worst())
                .put(p + "splithalf.mean", splits.mean())
                .put(p + "splithalf.oddeven.r", SplitHalf.oddEven(c, 0.95).r())
                .put(
                        p + "splithalf.oddeven.spearmanbrown",
                        SplitHalf.oddEven(c, 0.95).spearmanBrown())
                .put(p + "splithalf.oddeven.guttman", SplitHalf.oddEven(c, 0.95).guttman())
                .put(
                        p + "splithalf.firstsecond.spearmanbrown",
                        SplitHalf.firstSecond(c, 0.95).spearmanBrown())
                .put(p + "kr20", alpha)
                .put(p + "spearmanbrown.double.length", SpearmanBrown.lengthened(alpha, 2))
                .put(p + "spearmanbrown.items.for.0.90", SpearmanBrown.itemsFor(alpha, k, 0.9));
    }
}
