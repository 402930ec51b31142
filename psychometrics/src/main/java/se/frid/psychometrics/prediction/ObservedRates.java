package se.frid.psychometrics.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.accuracy.ReferenceStandard;

/**
 * What happened in each risk band.
 *
 * @param bands from the lowest band to the highest
 * @param rising whether no band has a lower rate than the band below it; bands without anyone are passed over
 * @param trend Cochran and Armitage's test that the rate rises (or falls) with the band; absent where there is none
 */
public record ObservedRates(
        List<Band> bands, boolean rising, @Nullable SignificanceTest trend) {

    public ObservedRates {
        bands = List.copyOf(bands);
    }

    /**
     * One band.
     *
     * @param name its name
     * @param n how many persons with a known outcome
     * @param events how many had it
     * @param rate share of them with its interval
     * @param unknown how many more whose outcome is not known
     */
    public record Band(String name, int n, int events, Estimate rate, int unknown) {}

    /**
     * By bands.
     *
     * @param names of the bands, lowest first
     * @param bandOf each person's band, counted from 0; below 0 for none
     * @param outcome of as many persons
     */
    public static ObservedRates of(List<String> names, int[] bandOf, ReferenceStandard outcome, double confidence) {
        if (bandOf.length != outcome.size()) {
            throw new IllegalArgumentException("as many bands as outcomes");
        }
        int[][] counts = new int[names.size()][3];
        for (int person = 0; person < bandOf.length; person++) {
            if (bandOf[person] >= 0) {
                counts[bandOf[person]][outcome.isPresent(person) ? 0 : outcome.isAbsent(person) ? 1 : 2]++;
            }
        }
        List<Band> bands = new ArrayList<>();
        boolean rising = true;
        double last = 0;
        for (int band = 0; band < counts.length; band++) {
            int n = counts[band][0] + counts[band][1];
            bands.add(new Band(
                    names.get(band),
                    n,
                    counts[band][0],
                    HosmerLemeshow.rate(counts[band][0], n, confidence),
                    counts[band][2]));
            double rate = n == 0 ? last : (double) counts[band][0] / n;
            rising = rising && rate >= last;
            last = rate;
        }
        return new ObservedRates(bands, rising, trend(bands));
    }

    /** Armitage 1955, Biometrics 11:375, with scores 0, 1, 2, …; as {@code prop.trend.test}. */
    private static @Nullable SignificanceTest trend(List<Band> bands) {
        double n = 0;
        double events = 0;
        double weighted = 0;
        double weightedEvents = 0;
        double squares = 0;
        for (int band = 0; band < bands.size(); band++) {
            Band of = bands.get(band);
            n += of.n();
            events += of.events();
            weighted += (double) band * of.n();
            weightedEvents += (double) band * of.events();
            squares += (double) band * band * of.n();
        }
        double rate = events / n;
        double spread = Math.sqrt(rate * (1 - rate) * (squares - weighted * weighted / n));
        double z = (weightedEvents - rate * weighted) / spread;
        return SignificanceTest.z("Cochran-Armitage z", z).orElse(null);
    }
}
