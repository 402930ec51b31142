package se.frid.psychometrics.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Norms of several groups at once, smoothed over scores and groups (continuous norming). Immutable.
 *
 * <p>Every person gets a normal score by the mean rank in the own group (rankits); raw scores are then a polynomial of normal score
 * and group, fitted by least squares. The powers are lowered until, in every group, a higher normal score means a higher raw score.
 * Groups are numbers in order, such as ages in years or grades; a group between two others can be asked for as well. A rank says
 * something only among others: exact ages, of which everyone has one of their own, have to be made into groups first, and where
 * groups hold fewer than ten persons on average there are no norms.
 */
public final class SmoothedNorms {

    /** Highest powers that are tried of the normal score and of the group. */
    private static final int MOST_POWERS = 4;

    private static final int MOST_GROUP_POWERS = 3;

    /** Persons that a group must hold on average. */
    private static final int LEAST_IN_GROUP = 10;

    private final @Nullable NormSurface surface;
    private final Reason not;
    private final int n;
    private final List<Double> groups;

    private SmoothedNorms(@Nullable NormSurface surface, Reason not, int n, List<Double> groups) {
        this.surface = surface;
        this.not = not;
        this.n = n;
        this.groups = List.copyOf(groups);
    }

    /**
     * From scores of persons in groups.
     *
     * @param scores NaN where there is none
     * @param groupOf the group of each person, NaN where it is not known
     */
    public static SmoothedNorms of(double[] scores, double[] groupOf) {
        if (scores.length != groupOf.length) {
            throw new IllegalArgumentException("as many scores as groups");
        }
        int[] known = IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]) && !Double.isNaN(groupOf[i]))
                .toArray();
        double[] x = Arrays.stream(known).mapToDouble(i -> scores[i]).toArray();
        double[] g = Arrays.stream(known).mapToDouble(i -> groupOf[i]).toArray();
        return of(NormGroups.of(x, g));
    }

    private static SmoothedNorms of(NormGroups data) {
        int n = data.n();
        if (n == 0) {
            return new SmoothedNorms(null, Reason.NO_DATA, n, data.groups());
        }
        if (n < LEAST_IN_GROUP) {
            return new SmoothedNorms(null, Reason.TOO_FEW_PERSONS, n, data.groups());
        }
        if (!data.varies()) {
            return new SmoothedNorms(null, Reason.NO_VARIANCE, n, data.groups());
        }
        if (n < LEAST_IN_GROUP * (long) data.groups().size()) {
            return new SmoothedNorms(null, Reason.TOO_FEW_PERSONS, n, data.groups());
        }
        int groupPowers = Math.min(MOST_GROUP_POWERS, data.groups().size() - 1);
        for (int less = 0; less <= MOST_POWERS + groupPowers; less++) {
            for (int fewer = 0; fewer <= Math.min(less, groupPowers); fewer++) {
                int powers = MOST_POWERS - (less - fewer);
                if (powers < 1) {
                    continue;
                }
                Optional<NormSurface> surface = NormSurface.fit(data, powers, groupPowers - fewer);
                if (surface.isPresent() && surface.get().isRising(data.groups())) {
                    return new SmoothedNorms(surface.get(), Reason.NOT_CONVERGED, n, data.groups());
                }
            }
        }
        return new SmoothedNorms(null, Reason.NOT_CONVERGED, n, data.groups());
    }

    /** How many persons. */
    public int n() {
        return n;
    }

    /** The groups, in increasing order. */
    public List<Double> groups() {
        return groups;
    }

    /** How much of the raw scores' variance the polynomials give back. */
    public Estimate fit() {
        return surface == null
                ? NotEstimable.because(not, n, NormMethods.R_SQUARED)
                : Estimate.of(surface.rSquared(), n, NormMethods.R_SQUARED);
    }

    /** T of a raw score in a group, from 20 to 80. */
    public Estimate t(double score, double group) {
        return surface == null
                ? NotEstimable.because(not, n, NormMethods.T_SMOOTHED)
                : Estimate.of(50 + 10 * surface.normalScore(score, group), n, NormMethods.T_SMOOTHED);
    }

    /** Raw score of a T in a group. */
    public Estimate raw(double t, double group) {
        return surface == null
                ? NotEstimable.because(not, n, NormMethods.RAW_SMOOTHED)
                : Estimate.of(surface.raw((t - 50) / 10, group), n, NormMethods.RAW_SMOOTHED);
    }

    /**
     * Norms of one group.
     *
     * @param group the group
     * @param scores raw scores
     * @param t the T of each
     */
    public record GroupTable(double group, List<Double> scores, List<Estimate> t) {

        public GroupTable {
            scores = List.copyOf(scores);
            t = List.copyOf(t);
        }
    }

    /**
     * T of raw scores in every group, with intervals by drawing persons within their groups and smoothing anew.
     *
     * @param raw raw scores that the table shall have
     */
    public static List<GroupTable> drawn(
            double[] scores, double[] groupOf, double[] raw, Bootstrap.Options options, double confidence) {
        SmoothedNorms norms = of(scores, groupOf);
        List<List<Estimate>> estimates = new ArrayList<>();
        List<Bootstrap> drawn = norms.surface == null ? List.of() : draws(scores, groupOf, raw, options, norms.groups);
        for (int group = 0; group < norms.groups.size(); group++) {
            List<Estimate> row = new ArrayList<>();
            for (int k = 0; k < raw.length; k++) {
                Estimate plain = norms.t(raw[k], norms.groups.get(group));
                row.add(
                        drawn.isEmpty()
                                ? plain
                                : drawn.get(group * raw.length + k).with(plain, confidence));
            }
            estimates.add(row);
        }
        List<Double> asked = Arrays.stream(raw).boxed().toList();
        return IntStream.range(0, norms.groups.size())
                .mapToObj(group -> new GroupTable(norms.groups.get(group), asked, estimates.get(group)))
                .toList();
    }

    private static List<Bootstrap> draws(
            double[] scores, double[] groupOf, double[] raw, Bootstrap.Options options, List<Double> groups) {
        int[] order = IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]) && !Double.isNaN(groupOf[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(groupOf[a], groupOf[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] sizes = groups.stream()
                .mapToInt(group -> (int)
                        Arrays.stream(order).filter(i -> groupOf[i] == group).count())
                .toArray();
        return Bootstrap.drawAll(sizes, options, groups.size() * raw.length, () -> (times, into) -> {
            Optional<NormSurface> again = again(scores, groupOf, order, times);
            for (int group = 0; group < groups.size(); group++) {
                for (int k = 0; k < raw.length; k++) {
                    double at = groups.get(group);
                    double score = raw[k];
                    into[group * raw.length + k] =
                            again.map(of -> 50 + 10 * of.normalScore(score, at)).orElse(Double.NaN);
                }
            }
        });
    }

    /** A sample smoothed anew, its powers chosen anew as well. */
    private static Optional<NormSurface> again(double[] scores, double[] groupOf, int[] order, int[] times) {
        double[] x = new double[order.length];
        double[] g = new double[order.length];
        int used = 0;
        for (int i = 0; i < order.length; i++) {
            for (int time = 0; time < times[i]; time++) {
                x[used] = scores[order[i]];
                g[used++] = groupOf[order[i]];
            }
        }
        return Optional.ofNullable(of(NormGroups.of(x, g)).surface);
    }
}
