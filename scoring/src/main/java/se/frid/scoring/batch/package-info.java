/**
 * Scoring by the million: the answers of many rows as columns of small integers, and the results as columns. Start at
 * {@link se.frid.scoring.batch.ScoringPlan}; for one row that is explained, use {@link se.frid.scoring.Scorer}.
 *
 * <p><b>One row, from answers to result.</b> Take a sum of three items from 0 to 3 with a band from 5, a finding from 5 on, and a
 * row with the answers 3, 2 and none.
 *
 * <ol>
 *   <li>Compiled once: {@code FormulaBuilder} makes of the rule a {@code Formula}, the sum of three tables, one for each item with
 *       a number for each answer. {@code FormulaFields} makes of the sum two {@code Field}s: the lowest it can come to, where an
 *       open item adds 0, and the highest, where it adds 3. {@code Counts} adds fields of its own: answered, missing, off the
 *       scale. {@code Layout} packs all fields side by side into one {@code long}, and {@code ProgramBuilder} makes the loops.
 *   <li>{@code Workspace} takes the row in a {@code Block} of a thousand. {@code WordStep} looks up one word for each answer and
 *       adds the three: lowest 5, highest 8, answered 2, missing 1, all at once. {@code NumberSteps.FromFields} takes the two
 *       ends out of the word.
 *   <li>{@code ScoreKernel} sees that something is missing. {@code FillRule}, the published rule for that, gives no value here;
 *       the ends differ; so the row is bounded. With all answered, the lowest would have been the value.
 *   <li>{@code ScoreWriter} writes the status, 5 and 8, the counts, and the band, since both ends lie in it.
 *   <li>{@code FindingKernel} has an {@code Atom} for "5 or more": every number from 5 to 8 passes, so {@code EmissionKernel} writes
 *       that the finding is present.
 * </ol>
 *
 * <p><b>What is not so plain.</b>
 *
 * <ul>
 *   <li>Scores that read others stand in a formula with the rules of those, so that the ends are exact. Where two parts of a
 *       formula read the same open item and do not move the same way with it, they are not: {@code Sharing} tells, {@code Splitting}
 *       mends what it can, and {@code Trials} tries the answers of that item one by one, as rows of its own through the same loops.
 *   <li>An item with a skip rule: {@code ResolveStep} writes whether it is asked into its code, and the words that read it are added
 *       up after those that its skip rule reads.
 *   <li>Missing answers that the published rule allows: {@code FillRule} runs the rule once more, with what is missing left out and
 *       other scores by the values that they have.
 *   <li>Who the person is: {@code Persons} numbers the kinds of persons that the band schemes tell apart.
 *   <li>Decimals: whole numbers of one {@code Unit}; {@code Ranges} finds it and sees to it that no number is too large for it.
 *   <li>Some rows go to {@code Scorer} by the {@code ReadablePath}, and are counted.
 * </ul>
 */
package se.frid.scoring.batch;
