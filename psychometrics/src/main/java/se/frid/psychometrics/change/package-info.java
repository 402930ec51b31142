/**
 * {@link se.frid.psychometrics.change.PairedScores} holds a score before and after; start there. What a group's change amounts to
 * is {@link se.frid.psychometrics.change.ChangeStatistics}, what one person's does
 * {@link se.frid.psychometrics.change.ReliableChange}, and how much change matters
 * {@link se.frid.psychometrics.change.MinimalImportantChange}.
 */
package se.frid.psychometrics.change;
