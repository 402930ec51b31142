/**
 * How many persons a study needs. {@link se.frid.psychometrics.samplesize.IntervalWidth} answers for an interval of a wanted width;
 * start there. {@link se.frid.psychometrics.samplesize.Power} answers for a test, and
 * {@link se.frid.psychometrics.samplesize.KappaSize} for kappa.
 */
package se.frid.psychometrics.samplesize;
