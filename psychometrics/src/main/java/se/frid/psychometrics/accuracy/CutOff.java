package se.frid.psychometrics.accuracy;

import java.util.List;

/**
 * A cut-off that a rule chose from data. Chosen and judged on the same persons, it looks better than it is: see
 * {@link CutOffs#drawn}.
 *
 * @param cut a score that someone had; positive is that score and beyond
 * @param positive which way is beyond
 * @param rule what made it the best
 * @param tied every score that is as good, the most sensitive first; {@code cut} is the first of them, or the most specific of
 *     those that find as many cases as the first
 * @param table who is positive and who is not
 */
public record CutOff(double cut, Positive positive, CutRule rule, List<Double> tied, CrossTable table) {

    public CutOff {
        tied = List.copyOf(tied);
    }
}
