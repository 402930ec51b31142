/**
 * {@link se.frid.instrument.Instrument} is what a questionnaire or assessment tool is: its items, response scales, scores,
 * bands, cut-offs and critical items, each figure with its source; start there.
 *
 * <p>{@link se.frid.instrument.Instruments} reads and writes definitions; {@link se.frid.instrument.InstrumentLinter} finds
 * what is wrong with the meaning of one. What answers mean is worked out in the module {@code se.frid.scoring}.
 */
package se.frid.instrument;
