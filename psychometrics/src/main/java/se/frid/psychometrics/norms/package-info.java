/**
 * Where a score stands among others: {@link se.frid.psychometrics.norms.NormTable} of one group,
 * {@link se.frid.psychometrics.norms.SmoothedNorms} of several groups at once, {@link se.frid.psychometrics.norms.SingleCase} against a
 * published mean. {@link se.frid.psychometrics.norms.NormWriter} writes them as an instrument definition holds them.
 */
package se.frid.psychometrics.norms;
