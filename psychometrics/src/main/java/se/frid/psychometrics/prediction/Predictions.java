package se.frid.psychometrics.prediction;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;

/** Stated probabilities and what came of them, in increasing order of probability. Immutable. */
public final class Predictions {

    private final double[] probabilities;
    private final byte[] outcomes;
    private final int events;

    Predictions(double[] probabilities, byte[] outcomes) {
        this.probabilities = probabilities;
        this.outcomes = outcomes;
        int count = 0;
        for (byte outcome : outcomes) {
            count += outcome;
        }
        this.events = count;
    }

    /**
     * Persons without a probability or without a known outcome are left out.
     *
     * @param probabilities from 0 to 1, NaN where there is none
     * @param outcome as many
     * @throws IllegalArgumentException if the numbers differ or a probability lies outside 0 to 1
     */
    public static Predictions of(double[] probabilities, ReferenceStandard outcome) {
        if (probabilities.length != outcome.size()) {
            throw new IllegalArgumentException("as many probabilities as outcomes");
        }
        int[] known = IntStream.range(0, probabilities.length)
                .filter(i -> !Double.isNaN(probabilities[i]) && !outcome.isUnknown(i))
                .boxed()
                .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] p = new double[known.length];
        byte[] y = new byte[known.length];
        for (int i = 0; i < known.length; i++) {
            p[i] = probabilities[known[i]];
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1");
            }
            y[i] = (byte) (outcome.isPresent(known[i]) ? 1 : 0);
        }
        return new Predictions(p, y);
    }

    /** How many persons. */
    public int n() {
        return probabilities.length;
    }

    /** How many had the outcome. */
    public int events() {
        return events;
    }

    /** A probability; they increase. */
    public double probability(int place) {
        return probabilities[place];
    }

    /** 1 if that person had the outcome, else 0. */
    public int outcome(int place) {
        return outcomes[place];
    }

    /** Share with the outcome; NaN of nobody. */
    public double rate() {
        return (double) events / n();
    }

    /** How well they part those with the outcome from those without. */
    public Roc roc() {
        boolean[] present = new boolean[n()];
        for (int i = 0; i < present.length; i++) {
            present[i] = outcomes[i] == 1;
        }
        return Roc.of(probabilities, ReferenceStandard.of(present));
    }

    /** The same with each probability cut down to one of some equal steps. */
    Predictions binned(int steps) {
        return new Predictions(
                Arrays.stream(probabilities)
                        .map(p -> Math.floor(toLogitAndBack(p) * steps) / steps)
                        .toArray(),
                outcomes);
    }

    /** The same but for rounding, which moves some risks that lie on a border of two steps to the lower one, as in rms. */
    private static double toLogitAndBack(double p) {
        return p > 0 && p < 1 ? 1 / (1 + Math.exp(-Math.log(p / (1 - p)))) : p;
    }

    /** Whether no probability is 0 or 1, so that each has a logit. */
    boolean haveLogits() {
        return n() > 0 && probabilities[0] > 0 && probabilities[n() - 1] < 1;
    }

    double[] probabilities() {
        return probabilities;
    }

    byte[] outcomes() {
        return outcomes;
    }

    /** A sample in which each person comes a number of times. */
    Predictions drawn(int[] times) {
        double[] p = new double[n()];
        byte[] y = new byte[n()];
        int used = 0;
        for (int person = 0; person < times.length; person++) {
            for (int i = 0; i < times[person]; i++) {
                p[used] = probabilities[person];
                y[used++] = outcomes[person];
            }
        }
        return new Predictions(p, y);
    }
}
