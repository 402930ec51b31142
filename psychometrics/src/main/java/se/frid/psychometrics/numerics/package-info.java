/**
 * Numerics that Commons Math lacks; {@link se.frid.psychometrics.numerics.BivariateNormal} is the one most others build on. Plain
 * numbers in and out: an estimate is made where the figure is known.
 */
package se.frid.psychometrics.numerics;
