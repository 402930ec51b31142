/**
 * Numerics that Commons Math lacks, plain numbers in and out: an estimate is made where the figure is known.
 * {@link se.frid.psychometrics.numerics.Descriptives}, {@link se.frid.psychometrics.numerics.Normal} and
 * {@link se.frid.psychometrics.numerics.Symmetric} are those most others build on; start there.
 */
package se.frid.psychometrics.numerics;
