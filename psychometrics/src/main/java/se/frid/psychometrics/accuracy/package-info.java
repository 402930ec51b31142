/**
 * How well a score tells who has a condition: {@link se.frid.psychometrics.accuracy.Roc} of scores and a
 * {@link se.frid.psychometrics.accuracy.ReferenceStandard}; start there. {@link se.frid.psychometrics.accuracy.Auc} sums the curve up,
 * {@link se.frid.psychometrics.accuracy.CutOffs} finds a cut-off and {@link se.frid.psychometrics.accuracy.CrossTable} tells what it
 * does.
 *
 * <p>A cut-off is always a score that someone can have, with "at least" (or "at most") said; never a number between two scores.
 */
package se.frid.psychometrics.accuracy;
