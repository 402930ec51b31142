/**
 * {@link se.frid.scoring.Scorer} turns an administration into a {@link se.frid.scoring.ScoreReport}; start there.
 *
 * <p>One way through: the answers become an {@code AnswerSheet}; a rule over them becomes an {@code Expression}, in which only
 * unanswered items are left open; {@code Completions} tells what the expression can still become. Known answers fold to one
 * value, missing ones leave exact bounds. What does not depend on the answers is looked up once, in a {@code ScoringKey}: each
 * rule as a {@code Formula} that makes the expression, and as a {@code Telling} that makes the steps.
 */
package se.frid.scoring;
