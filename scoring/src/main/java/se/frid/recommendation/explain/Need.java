package se.frid.recommendation.explain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Truth;

/**
 * What a condition lacks: only the parts that decide. What holds already, or does not matter, is not there.
 *
 * <p>If everything it names were turned, the condition would be as wanted. Where fewer are enough, that is said.
 */
public sealed interface Need {

    /**
     * So many of some parts must turn.
     *
     * @param turn how many; as many as there are parts: all of them
     * @param of the parts
     */
    record Some(int turn, List<Need> of) implements Need {
        public Some {
            of = List.copyOf(of);
        }

        /** Whether every part must turn. */
        public boolean isAll() {
            return turn >= of.size();
        }
    }

    /**
     * A finding is not as it should be.
     *
     * @param finding what is known of it
     * @param test what is asked of it, such as "at least high"
     * @param wanted whether the test must hold, or must not
     * @param now whether it holds now
     * @param through what its own condition lacks, for a finding that follows from others; it may also be told
     */
    record OfFinding(
            FindingLink finding,
            Text test,
            boolean wanted,
            Truth now,
            @Nullable Need through) implements Need {}

    /**
     * A level is not as it should be; why not is explained with the domain.
     *
     * @param domain risk domain
     * @param names its name for people
     * @param test what is asked of it
     * @param wanted whether the test must hold, or must not
     * @param now whether it holds now
     * @param levels the levels that count, without how they came about; none: the domain concerns nobody of the case
     */
    record OfLevel(String domain, Text names, Text test, boolean wanted, Truth now, List<Why.OfLevel> levels)
            implements Need {
        public OfLevel {
            levels = List.copyOf(levels);
        }
    }

    /** The single tests in it, in order; not those a finding follows from. */
    default Stream<Need> single() {
        return this instanceof Some some ? some.of().stream().flatMap(Need::single) : Stream.of(this);
    }

    /** How many single tests must turn at least. */
    default int fewest() {
        return this instanceof Some some
                ? some.of().stream()
                        .map(Need::fewest)
                        .sorted()
                        .limit(some.turn())
                        .mapToInt(Integer::intValue)
                        .sum()
                : 1;
    }
}
