/**
 * {@link se.frid.guidance.Guidance} holds what findings, risk policies, interventions, legal provisions and rules ARE; start
 * there. What they mean for a case is worked out in {@code se.frid.risk} and {@code se.frid.recommendation}.
 */
package se.frid.guidance;
