package se.frid.psychometrics.accuracy;

import org.jspecify.annotations.Nullable;

/**
 * A point of the curve.
 *
 * @param cut the score at which positive begins; absent where nobody is positive
 * @param table who is positive and who is not
 */
public record RocPoint(@Nullable Double cut, CrossTable table) {}
