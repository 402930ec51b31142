package se.frid.psychometrics.study;

import se.frid.psychometrics.Estimate;

/**
 * What became of those with a score, until the time at which the score is judged, with small counts hidden.
 *
 * @param name of what came
 * @param until when it is judged
 * @param events to how many it came until then
 * @param spared how many were followed until then without it
 * @param lost how many were followed for a shorter time without it
 * @param unknown how many more of whom nothing is known; they are left out
 * @param risk share to whom it comes until then, those lost allowed for
 */
public record LaterTable(String name, double until, Cell events, Cell spared, Cell lost, int unknown, Estimate risk) {}
