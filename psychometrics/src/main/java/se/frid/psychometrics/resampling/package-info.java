/** {@link se.frid.psychometrics.resampling.Bootstrap} draws samples from the persons there are; the same on any number of threads. */
package se.frid.psychometrics.resampling;
