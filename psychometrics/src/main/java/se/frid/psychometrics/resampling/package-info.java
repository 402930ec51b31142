/**
 * How sure a figure is that has no formula for it: {@link se.frid.psychometrics.resampling.Bootstrap} draws samples from the persons
 * there are, the same to the last bit on any number of threads; start there.
 */
package se.frid.psychometrics.resampling;
