package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.Passing;

/** One test of a result, as findings and cut-offs have it. A test of a band is a test for each scheme that it asks about. */
final class Atom {

    private final AtomWay[] ways;
    /** How each way is used, by kind of person; empty where the result itself is tested. */
    private final byte[][] uses;

    private final boolean[] outside;

    private Atom(List<AtomWay> ways, List<byte[]> uses, boolean[] outside) {
        this.ways = ways.toArray(new AtomWay[0]);
        this.uses = uses.toArray(new byte[0][]);
        this.outside = outside;
    }

    /** A test of the result itself. */
    static Atom of(ScoreWriter score, ScoreIs test, @Nullable Passing profiles) {
        Measure measure = score.kernel().measure();
        Predicate<Scalar> passes = FormulaBuilder.passing(test.atLeast(), test.atMost(), test.in());
        Scalar best = best(measure);
        AtomWay way = AtomWay.limits(
                score,
                profiles == null ? FormulaBuilder.numbers(test) : profiles,
                measure.words().stream().map(passes::test).toList(),
                best != null && passes.test(best));
        return new Atom(List.of(way), List.of(), new boolean[0]);
    }

    /**
     * A test of the band.
     *
     * @param outside which kinds of persons are outside the ages of the instrument
     */
    static Atom of(ScoreWriter score, BandIs test, boolean[] outside) {
        Measure measure = score.kernel().measure();
        Scalar best = best(measure);
        List<AtomWay> ways = new ArrayList<>();
        List<byte[]> uses = new ArrayList<>();
        List<BandScheme> all = measure.score().bands();
        for (int i = 0; i < all.size(); i++) {
            BandScheme scheme = all.get(i);
            List<Boolean> in = scheme.bands().stream()
                    .map(band -> test.in().contains(band.level()))
                    .toList();
            boolean named = (test.scheme() == null || scheme.id().equals(test.scheme())) && in.contains(true);
            if (named) {
                boolean bestPasses = best instanceof Scalar.Num num
                        && scheme.band(num.number())
                                .filter(band -> test.in().contains(band.level()))
                                .isPresent();
                uses.add(score.uses()[i]);
                ways.add(AtomWay.bands(score, score.bands().get(i), in, bestPasses));
            }
        }
        return new Atom(ways, uses, outside);
    }

    /** The result that worries least; absent where a result has no better and worse. */
    private static @Nullable Scalar best(Measure measure) {
        Score score = measure.score();
        if (measure.kind() == ScoreKind.CRITERION) {
            return Scalar.of(false);
        } else if (score.rule() instanceof Category category) {
            return Scalar.of(category.otherwise());
        }
        ValueRange range = score.range();
        if (range == null) {
            return null;
        }
        return Scalar.of(score.direction() == Direction.LOWER_IS_WORSE ? range.max() : range.min());
    }

    /** Puts what is known of the test in each row of a block. */
    void run(Block block, byte[] can, byte[] must, int rows) {
        for (int i = 0; i < rows; i++) {
            int truth = uses.length == 0 && ways.length == 1 ? ways[0].truth(block, i) : band(block, i);
            can[i] = (byte) ((truth + 1) >> 1);
            must[i] = (byte) (truth >> 1);
        }
    }

    /** Where it was not told whether a scheme holds, its bands can be reached but never are for certain. */
    private int band(Block block, int row) {
        int kind = block.results.kinds[row];
        if (outside[kind]) {
            return AtomWay.UNKNOWN;
        }
        int used = -1;
        int mayHold = AtomWay.FALSE;
        for (int way = 0; way < ways.length; way++) {
            byte use = uses[way][kind];
            if (use == Persons.USED) {
                used = Math.max(used, ways[way].truth(block, row));
            } else if (use == Persons.MAY_HOLD) {
                mayHold = Math.max(mayHold, Math.min(AtomWay.UNKNOWN, ways[way].truth(block, row)));
            }
        }
        return Math.max(used < 0 ? AtomWay.UNKNOWN : used, mayHold);
    }
}
