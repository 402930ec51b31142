package se.frid.psychometrics.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;

/** Survival figures of R. */
class FollowUpFiguresTest {

    private static final double[] TIMES = {180, 365, 540};

    @Test
    void of_lung_cancer_agree_with_r() {
        SharedSet set = SharedSet.of("lung");
        double[] status = set.numbers("status");
        boolean[] events = new boolean[status.length];
        IntStream.range(0, events.length).forEach(i -> events[i] = status[i] == 1);
        FollowUp followUp = FollowUp.of(set.numbers("time"), events);
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("ecog", set.numbers("ecog"));
        scores.put(
                "badkarno",
                Arrays.stream(set.numbers("karno")).map(x -> 100 - x).toArray());
        scores.put("age", set.numbers("age"));
        Answers answers = new Answers(set);
        scores.forEach((name, score) -> score(answers, "surv." + name + ".", followUp, score));
        compare(answers, followUp, scores);
        groups(answers, followUp, set.numbers("ecog"));
        answers.agree().covers(id -> id.startsWith("surv."));
    }

    private static void score(Answers answers, String p, FollowUp followUp, double[] score) {
        Concordance harrell = Concordance.harrell(followUp, score, 0.95);
        Concordance uno = Concordance.uno(followUp, score, 0.95);
        Cox cox = Cox.of(followUp, score, Cox.Ties.EFRON, 0.95);
        Interval ratio = cox.hazardRatio().interval().orElseThrow();
        List<Estimate> areas = Arrays.stream(TIMES)
                .mapToObj(time -> TimeAuc.at(followUp, score, time, 0.95))
                .toList();
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("C", harrell.c());
        pairs.put("se", error(harrell.c()));
        pairs.put("concordant", harrell.concordant());
        pairs.put("discordant", harrell.discordant());
        pairs.put("tied.x", harrell.tiedScore());
        pairs.put("tied.y", harrell.tiedTime());
        pairs.put("tied.xy", harrell.tiedBoth());
        answers.put(p + "harrell.c", pairs)
                .put(p + "uno.c", Map.of("C", uno.c(), "se", error(uno.c())))
                .put(
                        p + "cox",
                        Map.of(
                                "beta",
                                cox.beta(),
                                "hr",
                                cox.hazardRatio(),
                                "se",
                                error(cox.beta()),
                                "lower",
                                ratio.lower(),
                                "upper",
                                ratio.upper(),
                                "p",
                                Objects.requireNonNull(cox.wald()).p()))
                .put(
                        p + "cox.breslow",
                        Map.of(
                                "s",
                                Cox.of(followUp, score, Cox.Ties.BRESLOW, 0.95).beta()))
                .put(
                        p + "auc.t",
                        Map.of(
                                "times",
                                Arrays.stream(TIMES).boxed().toList(),
                                "auc",
                                areas,
                                "se",
                                areas.stream().map(FollowUpFiguresTest::error).toList(),
                                "lower",
                                areas.stream()
                                        .map(area ->
                                                area.interval().orElseThrow().lower())
                                        .toList(),
                                "upper",
                                areas.stream()
                                        .map(area ->
                                                area.interval().orElseThrow().upper())
                                        .toList()));
    }

    private static double error(Estimate estimate) {
        return estimate.error().orElseThrow();
    }

    private static void compare(Answers answers, FollowUp followUp, Map<String, double[]> scores) {
        List<String> names = List.copyOf(scores.keySet());
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (double time : TIMES) {
            for (int reference = 0; reference < names.size(); reference++) {
                for (int model = reference + 1; model < names.size(); model++) {
                    TimeAuc.Comparison one = TimeAuc.compare(
                                    followUp,
                                    Objects.requireNonNull(scores.get(names.get(model))),
                                    Objects.requireNonNull(scores.get(names.get(reference))),
                                    new double[] {time},
                                    0.95)
                            .get(0);
                    Interval interval = one.difference().interval().orElseThrow();
                    add(columns, "times", time);
                    add(columns, "model", names.get(model));
                    add(columns, "reference", names.get(reference));
                    add(columns, "delta.AUC", one.difference());
                    add(columns, "se", error(one.difference()));
                    add(columns, "lower", interval.lower());
                    add(columns, "upper", interval.upper());
                    add(columns, "p", Objects.requireNonNull(one.test()).p());
                }
            }
        }
        answers.put("surv.compare.auc.t", Map.of("columns", columns));
    }

    private static void add(Map<String, List<Object>> columns, String key, @Nullable Object value) {
        columns.computeIfAbsent(key, k -> new ArrayList<>()).add(Objects.requireNonNull(value));
    }

    /** Tertiles coincide: above the median, and at or below it. */
    private static void groups(Answers answers, FollowUp followUp, double[] score) {
        double[] sorted = Arrays.stream(score).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        int[] group = Arrays.stream(score).mapToInt(x -> x > median ? 0 : 1).toArray();
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (int g = 0; g < 2; g++) {
            int here = g;
            KaplanMeier curve = KaplanMeier.of(
                    followUp,
                    IntStream.range(0, group.length)
                            .filter(i -> group[i] == here)
                            .toArray());
            for (double time : TIMES) {
                Estimate share = curve.survivalExtended(time, 0.95);
                Interval interval = share.interval().orElseThrow();
                add(columns, "group", g == 0 ? "g=high" : "g=low");
                add(columns, "time", time);
                add(columns, "n.risk", curve.atRisk(time));
                add(columns, "surv", share);
                add(columns, "se", error(share));
                add(columns, "lower", interval.lower());
                add(columns, "upper", interval.upper());
            }
        }
        SignificanceTest test = LogRank.of(followUp, group, 2).orElseThrow();
        answers.put("surv.km.groups", columns)
                .put("surv.logrank", Map.of("chisq", test.statistic(), "df", test.df1(), "p", test.p()));
    }
}
