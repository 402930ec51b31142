/**
 * {@link se.frid.recommendation.CaseAssessor} takes a whole case to scores, findings, risk and recommendations; start there.
 * {@link se.frid.recommendation.Recommender} is its last step: what must, should and may be done, by when and why.
 */
package se.frid.recommendation;
