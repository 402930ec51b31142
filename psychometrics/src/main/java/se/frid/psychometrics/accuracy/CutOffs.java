package se.frid.psychometrics.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Cut-offs chosen from data. Among equals the most sensitive is taken: a missed case is dearer than a false alarm; of those that
 * find as many cases, the one with the fewest false alarms.
 */
public final class CutOffs {

    private static final int FIGURES = 7;

    private CutOffs() {}

    /** The best cut-off by a rule; empty where there is no curve or where no cut-off keeps the rule. */
    public static Optional<CutOff> best(Roc roc, CutRule rule) {
        if (Auc.why(roc) != null) {
            return Optional.empty();
        }
        Choice choice = choose(roc.counts(), rule);
        if (choice.places.isEmpty()) {
            return Optional.empty();
        }
        List<Double> tied = new ArrayList<>();
        for (int place : choice.places) {
            tied.add(roc.score(place));
        }
        return Optional.of(new CutOff(roc.score(choice.place), roc.positive(), rule, tied, choice.table));
    }

    /**
     * The best cut-off, chosen anew in samples drawn from cases and controls apart.
     *
     * <p>The interval of the cut-off goes from observed score to observed score, outwards. What the rule judges by, sensitivity and
     * specificity are corrected by how much worse the cut-offs chosen in the samples do in the data than in their own sample
     * (Efron's optimism); their percentile intervals are moved by the same amount.
     */
    public static CutOffEstimate drawn(Roc roc, CutRule rule, Bootstrap.Options options, double confidence) {
        Optional<CutOff> found = best(roc, rule);
        if (found.isEmpty()) {
            Reason why = Auc.why(roc);
            return CutOffEstimate.none(why == null ? Reason.OUTSIDE_RANGE : why, roc.n());
        }
        CutOff best = found.get();
        RocDraws draws = new RocDraws(roc.counts());
        CrossTable[] tables = tables(roc.counts());
        List<Bootstrap> drawn = Bootstrap.drawAll(draws.groups(), options, FIGURES, () -> {
            RocDraws.Replicate replicate = draws.replicate();
            return (times, into) -> figures(replicate.counts(times), rule, tables, into);
        });
        return new CutOffEstimate(
                Optional.of(best),
                cut(roc, best, drawn.get(0), confidence),
                corrected(
                        rule.merit(best.table()), drawn, 1, AccuracyMethods.CUT_OFF_MERIT, roc.n(), confidence, false),
                corrected(
                        (double) best.table().tp() / roc.cases(),
                        drawn,
                        3,
                        AccuracyMethods.CUT_OFF_SENSITIVITY,
                        roc.n(),
                        confidence,
                        true),
                corrected(
                        (double) best.table().tn() / roc.controls(),
                        drawn,
                        5,
                        AccuracyMethods.CUT_OFF_SPECIFICITY,
                        roc.n(),
                        confidence,
                        true),
                stability(roc, best, drawn.get(0), options));
    }

    /** Place chosen; then merit, sensitivity and specificity in the sample, each followed by its excess over that in the data. */
    private static void figures(Counts sample, CutRule rule, CrossTable[] data, double[] into) {
        Choice choice = choose(sample, rule);
        if (choice.places.isEmpty()) {
            Arrays.fill(into, Double.NaN);
            return;
        }
        int place = choice.place;
        CrossTable there = data[place];
        CrossTable here = choice.table;
        into[0] = place;
        into[1] = rule.merit(here);
        into[2] = into[1] - rule.merit(there);
        into[3] = (double) here.tp() / here.cases();
        into[4] = into[3] - (double) there.tp() / there.cases();
        into[5] = (double) here.tn() / here.controls();
        into[6] = into[5] - (double) there.tn() / there.controls();
    }

    private static Estimate cut(Roc roc, CutOff best, Bootstrap places, double confidence) {
        Interval interval = places.percentile(confidence)
                .map(of -> {
                    double a = roc.score((int) Math.floor(of.lower()));
                    double b = roc.score((int) Math.ceil(of.upper()));
                    return new Interval(Math.min(a, b), Math.max(a, b), confidence, of.method() + ", observed scores");
                })
                .orElse(null);
        return Estimate.of(best.cut(), interval, roc.n(), AccuracyMethods.CUT_OFF);
    }

    private static Estimate corrected(
            double apparent, List<Bootstrap> drawn, int at, Method method, int n, double confidence, boolean share) {
        Bootstrap own = drawn.get(at);
        if (drawn.get(at + 1).bias(0).isEmpty()) {
            return NotEstimable.because(Reason.NUMERICAL, n, method);
        }
        double optimism = drawn.get(at + 1).bias(0).getAsDouble();
        double value = share ? Math.min(1, Math.max(0, apparent - optimism)) : apparent - optimism;
        Interval interval = own.percentile(confidence)
                .map(of -> {
                    double low = of.lower() - optimism;
                    double high = of.upper() - optimism;
                    return new Interval(
                            share ? Math.min(1, Math.max(0, low)) : low,
                            share ? Math.min(1, Math.max(0, high)) : high,
                            confidence,
                            of.method() + ", less optimism");
                })
                .orElse(null);
        Double error = own.standardError().isPresent() ? own.standardError().getAsDouble() : null;
        return Estimate.of(value, error, interval, n, method);
    }

    private static Estimate stability(Roc roc, CutOff best, Bootstrap places, Bootstrap.Options options) {
        int place = 0;
        while (roc.score(place) != best.cut()) {
            place++;
        }
        long same = places.count(place);
        double share = (double) same / options.replicates();
        return Estimate.of(
                share,
                Intervals.wilson(same, options.replicates(), 0.95).orElse(null),
                roc.n(),
                AccuracyMethods.CUT_OFF_STABILITY);
    }

    private static CrossTable[] tables(Counts counts) {
        CrossTable[] tables = new CrossTable[counts.size()];
        int tp = counts.totalCases();
        int fp = counts.totalControls();
        for (int place = 0; place < tables.length; place++) {
            tables[place] = table(counts, tp, fp);
            tp -= counts.cases(place);
            fp -= counts.controls(place);
        }
        return tables;
    }

    /**
     * What a rule chose.
     *
     * @param places every place as good as the best, least first
     * @param place the one taken of them
     * @param table at it
     */
    private record Choice(List<Integer> places, int place, CrossTable table) {}

    /** Only scores that someone has are looked at. */
    private static Choice choose(Counts counts, CutRule rule) {
        int[] places = new int[counts.size()];
        int[] found = new int[counts.size()];
        int[] alarms = new int[counts.size()];
        double[] merits = new double[counts.size()];
        double best = Double.NEGATIVE_INFINITY;
        int used = 0;
        int tp = counts.totalCases();
        int fp = counts.totalControls();
        for (int place = 0; place < counts.size(); place++) {
            int cases = counts.cases(place);
            int controls = counts.controls(place);
            if (cases + controls == 0) {
                continue;
            }
            double merit = rule.merit(table(counts, tp, fp));
            best = Math.max(best, merit);
            places[used] = place;
            found[used] = tp;
            alarms[used] = fp;
            merits[used++] = merit;
            tp -= cases;
            fp -= controls;
        }
        List<Integer> kept = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < used; i++) {
            if (merits[i] >= best - rule.slack() && merits[i] > Double.NEGATIVE_INFINITY) {
                // Further along there are fewer false alarms: as good as the first as long as no case is lost.
                taken = kept.isEmpty() || found[i] == found[taken] ? i : taken;
                kept.add(places[i]);
            }
        }
        return used == 0
                ? new Choice(kept, 0, table(counts, tp, fp))
                : new Choice(kept, places[taken], table(counts, found[taken], alarms[taken]));
    }

    private static CrossTable table(Counts counts, int tp, int fp) {
        return new CrossTable(tp, fp, counts.totalCases() - tp, counts.totalControls() - fp);
    }
}
