/**
 * Numerics that Commons Math lacks; {@link se.frid.psychometrics.numerics.BivariateNormal} and
 * {@link se.frid.psychometrics.numerics.Bootstrap} are the ones most others build on. Plain numbers in and out: an
 * {@code Estimate} is made where the figure is known.
 */
package se.frid.psychometrics.numerics;
