package se.frid.psychometrics.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Direction;
import se.frid.instrument.Text;
import se.frid.instrument.ValueRange;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.numerics.SplitMix64;

/**
 * A made-up study whose truth is known. True scores are normal with mean 50 and standard deviation 10 (60 for those with the
 * condition); each measurement adds an error with standard deviation 5. So ICC = σ²/(σ² + 25), σ² the variance of true scores.
 */
final class MadeUp {

    static final Text NAME = Text.of("påhittad", "made up");
    static final StudiedScore SCORE = StudiedScore.of(
            "total",
            NAME,
            Direction.HIGHER_IS_WORSE,
            new ValueRange(BigDecimal.valueOf(-200), BigDecimal.valueOf(300)));

    private final SplitMix64 random;
    private final double[] truth;
    private final boolean[] condition;
    private final ResponseData items;

    private MadeUp(SplitMix64 random, double[] truth, boolean[] condition, ResponseData items) {
        this.random = random;
        this.truth = truth;
        this.condition = condition;
        this.items = items;
    }

    /** Every fourth person has the condition. */
    static MadeUp of(int persons, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[] truth = new double[persons];
        boolean[] condition = new boolean[persons];
        double[][] answers = new double[4][persons];
        for (int i = 0; i < persons; i++) {
            condition[i] = i % 4 == 0;
            truth[i] = (condition[i] ? 60 : 50) + 10 * random.nextNormal();
            for (double[] item : answers) {
                double z = (truth[i] - 52.5) / 11 + random.nextNormal();
                item[i] = Math.max(0, Math.min(3, Math.floor(z + 2)));
            }
        }
        return new MadeUp(random, truth, condition, ResponseData.ofWhole(List.of("a", "b", "c", "d"), 0, 3, answers));
    }

    int persons() {
        return truth.length;
    }

    /** Measured once more, with a change for each person. */
    Occasion measured(IntToDoubleFunction change) {
        double[] scores = new double[truth.length];
        Arrays.setAll(scores, i -> truth[i] + change.applyAsDouble(i) + 5 * random.nextNormal());
        return Occasion.of(SCORE, ids(), items, scores);
    }

    Occasion measured() {
        return measured(i -> 0);
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            ids.add("secret-" + i);
        }
        return ids;
    }

    Reference.Condition reference() {
        return new Reference.Condition("diagnosis", "1", ReferenceStandard.of(condition));
    }

    KnownGroups groups(KnownGroups.@Nullable Hypothesis hypothesis) {
        List<String> groups = new ArrayList<>();
        for (boolean has : condition) {
            groups.add(has ? "ill" : "well");
        }
        return new KnownGroups("group", groups, hypothesis);
    }

    /** Every second person improved. */
    double[] anchor() {
        double[] anchor = new double[truth.length];
        Arrays.setAll(anchor, i -> i % 2);
        return anchor;
    }

    /** Each rater rates everyone. */
    RaterScores raters(int number) {
        List<String> ids = new ArrayList<>();
        List<String> raters = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int rater = 0; rater < number; rater++) {
            for (int i = 0; i < truth.length; i++) {
                ids.add("secret-" + i);
                raters.add("rater-" + rater);
                scores.add(truth[i] + 5 * random.nextNormal());
            }
        }
        return RaterScores.of(rows(ids, scores), raters);
    }

    static Occasion rows(List<String> ids, List<Double> scores) {
        return Occasion.of(
                SCORE,
                ids,
                ResponseData.ofWhole(List.of("a"), 0, 3, new double[][] {new double[scores.size()]}),
                scores.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
