package se.frid.psychometrics.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.instrument.Direction;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.change.ReliableChange.Outcome;
import se.frid.psychometrics.resampling.Bootstrap;

/** Figures of change of R, data set by data set. */
class ChangeFiguresTest {

    @ParameterizedTest
    @CsvSource({"ta, TA1, TA2, 0.80", "pa, PA1, PA2, 0.85"})
    void change_of_mood_agrees_with_r(String prefix, String before, String after, double reliability) {
        SharedSet set = SharedSet.of("affectchange");
        PairedScores scores = PairedScores.of(set.numbers(before), set.numbers(after));
        Answers answers = new Answers(set, prefix);
        answer(answers, prefix + ".", scores, reliability, null);
        answers.agree().covers(id -> id.startsWith(prefix + "."));
    }

    @Test
    void change_under_treatment_agrees_with_r() {
        SharedSet set = SharedSet.of("changesim");
        PairedScores scores = PairedScores.of(set.numbers("pre"), set.numbers("post"));
        Answers answers = new Answers(set, "change");
        answer(answers, "change.", scores, 0.88, new ReliableChange.Norm(12, 7));
        double[] stable = set.numbers("stable");
        double[] changes = scores.changes();
        answers.put(
                "change.guyatt",
                Responsiveness.guyatt(some(scores, changes, stable, 0), some(scores, changes, stable, 1), 0.95));
        anchor(answers, scores, set.numbers("anchor"));
        answers.agree().covers(id -> id.startsWith("change."));
    }

    private static double[] some(PairedScores scores, double[] changes, double[] groups, int group) {
        return IntStream.range(0, changes.length)
                .filter(i -> groups[scores.row(i)] == group)
                .mapToDouble(i -> changes[i])
                .toArray();
    }

    private static void answer(
            Answers answers, String p, PairedScores scores, double reliability, ReliableChange.@Nullable Norm norm) {
        ChangeStatistics change = ChangeStatistics.of(scores);
        SignificanceTest t = Objects.requireNonNull(change.pairedT());
        SignificanceTest v = Objects.requireNonNull(change.wilcoxon());
        Interval mean = change.meanChange().interval().orElseThrow();
        Map<String, Object> moments = new LinkedHashMap<>();
        moments.put("pre.mean", change.meanBefore());
        moments.put("pre.sd", change.sdBefore());
        moments.put("post.mean", change.meanAfter());
        moments.put("post.sd", change.sdAfter());
        moments.put("diff.mean", change.meanChange());
        moments.put("diff.sd", change.sdChange());
        moments.put("r", change.correlation());
        answers.put(p + "n", scores.n())
                .put(p + "mean.sd", moments)
                .put(
                        p + "paired.t",
                        Map.of(
                                "t",
                                t.statistic(),
                                "df",
                                t.df1(),
                                "p",
                                t.p(),
                                "lower",
                                mean.lower(),
                                "upper",
                                mean.upper()))
                .put(p + "wilcoxon", Map.of("V", v.statistic(), "p", v.p()))
                .put(p + "es.glass", change.effectSize())
                .put(p + "srm", change.responseMean())
                .put(p + "cohen.dav", change.cohenDav())
                .put(p + "hedges.g.av", change.hedgesGav());
        reliable(answers, p, ReliableChange.of(scores, reliability, Direction.HIGHER_IS_WORSE, norm, 0.95));
    }

    private static void reliable(Answers answers, String p, ReliableChange reliable) {
        List<Double> indices =
                reliable.persons().stream().map(ReliableChange.Person::index).toList();
        List<Double> expected = reliable.persons().stream()
                .map(ReliableChange.Person::gulliksenLordNovick)
                .toList();
        int recovered = reliable.count(Outcome.RECOVERED);
        int improved = reliable.count(Outcome.IMPROVED);
        answers.put(p + "reliability.used", reliable.reliability())
                .put(p + "sem", reliable.sem())
                .put(p + "sdiff", reliable.standardErrorOfDifference())
                .put(p + "rci.first20", indices.subList(0, 20))
                .put(
                        p + "rci.counts",
                        Map.of(
                                "decrease",
                                recovered + improved,
                                "none",
                                reliable.count(Outcome.UNCHANGED),
                                "increase",
                                reliable.count(Outcome.DETERIORATED)))
                .put(p + "rci.threshold", reliable.threshold())
                .put(p + "gulliksen.lord.nunally", expected.subList(0, 10))
                .put(
                        p + "jt.class",
                        Map.of(
                                "recovered",
                                recovered,
                                "improved",
                                improved,
                                "unchanged",
                                reliable.count(Outcome.UNCHANGED),
                                "deteriorated",
                                reliable.count(Outcome.DETERIORATED)));
        ReliableChange.Cutoffs cutoffs = reliable.cutoffs();
        if (cutoffs != null) {
            answers.put(p + "jt.cutoffs", Map.of("a", cutoffs.a(), "b", cutoffs.b(), "c", cutoffs.c()));
        }
    }

    /** R has changes as after less before; ours are improvements, so two figures change their sign. */
    private static void anchor(Answers answers, PairedScores scores, double[] anchor) {
        MinimalImportantChange mic = MinimalImportantChange.of(
                scores, anchor, Direction.HIGHER_IS_WORSE, Bootstrap.Options.of(100, 1), 0.95);
        answers.put("change.mcid.mean.change", -value(mic.meanChange()))
                .put("change.mcid.cor.anchor", -value(mic.anchorCorrelation()))
                .put("change.mcid.roc.auc", mic.auc())
                .put(
                        "change.mcid.roc.youden",
                        Map.of(
                                "threshold", mic.roc(),
                                "sensitivity", mic.sensitivity(),
                                "specificity", mic.specificity()))
                .put("change.mcid.predictive", mic.predictive())
                .put("change.mcid.predictive.adjusted", mic.adjusted());
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}
