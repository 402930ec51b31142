/**
 * How far stated risks come true: {@link se.frid.psychometrics.prediction.Calibration} of
 * {@link se.frid.psychometrics.prediction.Predictions}; start there. {@link se.frid.psychometrics.prediction.DecisionCurve} tells whether
 * acting on them does more good than harm, {@link se.frid.psychometrics.prediction.ObservedRates} what happened in each risk band.
 *
 * <p>Outcomes that take time, with persons who are followed for different lengths of time, belong in
 * {@code se.frid.psychometrics.followup}.
 */
package se.frid.psychometrics.prediction;
