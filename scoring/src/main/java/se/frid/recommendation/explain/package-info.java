/**
 * {@link se.frid.recommendation.explain.CaseExplainer} says why a level, rule, intervention or duty came, why it did not, and
 * what alone would change it; start there. {@link se.frid.recommendation.explain.ExplanationText} says it in plain words.
 */
package se.frid.recommendation.explain;
