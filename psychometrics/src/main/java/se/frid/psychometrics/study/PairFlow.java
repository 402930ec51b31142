package se.frid.psychometrics.study;

/**
 * What became of the rows of a second measurement.
 *
 * @param rows what became of their scores
 * @param matched how many are of a person of the first
 * @param scored how many of these have a score both times
 * @param unknown how many have an id that the first does not have; they are left out
 * @param unnamed how many have no id; they are left out
 */
public record PairFlow(Flow rows, int matched, int scored, int unknown, int unnamed) {}
