/**
 * Where a score stands among others: {@link se.frid.psychometrics.norms.NormTable} of one group; start there.
 * {@link se.frid.psychometrics.norms.SmoothedNorms} is of several groups at once, {@link se.frid.psychometrics.norms.SingleCase} against
 * a published mean. {@link se.frid.psychometrics.norms.NormWriter} writes them as an instrument definition holds them.
 */
package se.frid.psychometrics.norms;
