package se.frid.psychometrics.study;

import se.frid.psychometrics.followup.FollowUp;

/**
 * What came later, which the score should foretell.
 *
 * @param name what came
 * @param followUp of each person, in the order of the data
 * @param time at which the score is judged, in the unit of the follow-up
 */
public record Outcome(String name, FollowUp followUp, double time) {}
