package se.frid.psychometrics.agreement;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.SignificanceTest;

/**
 * One intraclass correlation.
 *
 * @param label as it is usually written, such as {@code ICC(2,1)}
 * @param estimate the value with its interval
 * @param test F of no differences between subjects, one-sided; absent where it cannot be had
 */
public record Icc(String label, Estimate estimate, @Nullable SignificanceTest test) {}
