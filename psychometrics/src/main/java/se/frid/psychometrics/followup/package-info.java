/**
 * Outcomes that take time: {@link se.frid.psychometrics.followup.FollowUp} holds how long each person was followed and whether the
 * outcome came; start there. {@link se.frid.psychometrics.followup.KaplanMeier} tells how many are spared until when,
 * {@link se.frid.psychometrics.followup.Concordance} and {@link se.frid.psychometrics.followup.TimeAuc} whether a score tells who is
 * not.
 *
 * <p>Whoever was lost sight of is taken to be like those who were not, whatever the score.
 */
package se.frid.psychometrics.followup;
