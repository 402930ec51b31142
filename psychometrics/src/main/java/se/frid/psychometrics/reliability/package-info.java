/**
 * {@link se.frid.psychometrics.reliability.InternalConsistency} tells how well the items of a scale hang together; start there.
 * Each coefficient can be had by itself, from answers or from a covariance matrix.
 */
package se.frid.psychometrics.reliability;
