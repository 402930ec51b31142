package se.frid.instrument;

import java.math.BigDecimal;

/**
 * The lowest and highest value of a score.
 *
 * @param min lowest
 * @param max highest
 */
public record ValueRange(BigDecimal min, BigDecimal max) {}
