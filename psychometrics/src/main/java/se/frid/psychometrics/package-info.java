/**
 * {@link se.frid.psychometrics.DataGate} turns a table of answers into {@link se.frid.psychometrics.ResponseData}; start there.
 *
 * <p>Every figure is an {@link se.frid.psychometrics.Estimate}: either a value with its n, its method and its interval, or the
 * reason why there is none. Figures are pure functions of data, options and seed.
 */
package se.frid.psychometrics;
