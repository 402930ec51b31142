package se.frid.scoring.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.Passing;

/**
 * Which whole numbers of a unit pass a test.
 *
 * @param atLeast lowest number that passes
 * @param atMost highest number that passes
 * @param in the numbers between them that pass, in order; absent: all
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Limits(long atLeast, long atMost, long @Nullable [] in) {

    static final Limits ALL = new Limits(-Unit.MOST, Unit.MOST, null);

    static Limits of(Passing passing, Unit unit) {
        long[] in = passing.in() == null
                ? null
                : passing.in().stream()
                        .filter(number -> Unit.digits(number) <= unit.digits())
                        .mapToLong(unit::atLeast)
                        .sorted()
                        .toArray();
        return new Limits(
                passing.atLeast() == null ? -Unit.MOST : unit.atLeast(passing.atLeast()),
                passing.atMost() == null ? Unit.MOST : unit.atMost(passing.atMost()),
                in);
    }

    boolean pass(long number) {
        return number >= atLeast && number <= atMost && (in == null || Arrays.binarySearch(in, number) >= 0);
    }
}
