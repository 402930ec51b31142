/**
 * {@link se.frid.risk.RiskAssessor} turns findings into a level for each risk domain and person, with its reasons and what must
 * still be asked; start there. {@link se.frid.risk.Findings} holds what is known of a case.
 */
package se.frid.risk;
