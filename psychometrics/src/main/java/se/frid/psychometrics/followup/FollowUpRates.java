package se.frid.psychometrics.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.SignificanceTest;

/**
 * What happened in each risk band until a time, with persons followed for different lengths of time.
 *
 * @param time until when
 * @param bands from the lowest band to the highest
 * @param logRank whether outcomes come equally fast in all bands, over the whole time; empty where there is no test
 */
public record FollowUpRates(double time, List<Band> bands, Optional<SignificanceTest> logRank) {

    public FollowUpRates {
        bands = List.copyOf(bands);
    }

    /**
     * One band.
     *
     * @param name its name
     * @param n how many persons
     * @param events to how many of them the outcome came until the time
     * @param followed how many were followed until the time and spared
     * @param risk share to whom it comes until the time, losses allowed for
     */
    public record Band(String name, int n, int events, int followed, Estimate risk) {}

    /**
     * By bands.
     *
     * @param names of the bands, lowest first
     * @param bandOf each person's band, counted from 0; below 0 for none
     */
    public static FollowUpRates of(
            List<String> names, int[] bandOf, FollowUp followUp, double time, double confidence) {
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < names.size(); band++) {
            int here = band;
            KaplanMeier curve = KaplanMeier.of(
                    followUp,
                    IntStream.range(0, bandOf.length)
                            .filter(i -> bandOf[i] == here)
                            .toArray());
            int events = curve.steps().stream()
                    .filter(step -> step.time() <= time)
                    .mapToInt(KaplanMeier.Step::events)
                    .sum();
            bands.add(new Band(names.get(band), curve.n(), events, curve.atRisk(time), curve.risk(time, confidence)));
        }
        return new FollowUpRates(time, bands, LogRank.of(followUp, bandOf, names.size()));
    }
}
