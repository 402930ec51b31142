/**
 * {@link se.frid.instrument.score.ScoreRule} is the closed algebra of scoring rules; it is data, and says nothing of how it is
 * evaluated.
 */
package se.frid.instrument.score;
