/**
 * {@link se.frid.scoring.Scorer} turns an administration into a {@link se.frid.scoring.ScoreReport}; start there.
 *
 * <p>One way through: the answers become an {@code AnswerSheet}; a rule over them becomes an {@code Expression}, in which only
 * unanswered items are left open; {@code Completions} tells what the expression can still become. Known answers fold to one
 * value, missing ones leave exact bounds.
 */
package se.frid.scoring;
