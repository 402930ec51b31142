/**
 * {@link se.frid.instrument.wording.Wording} gives every rendering of an instrument its texts, and says whose they are; start
 * there.
 *
 * <p>The catalogue holds keys and topic labels of our own. The owner's wording comes in a
 * {@link se.frid.instrument.wording.TextPack} that the user has the right to, read and checked by
 * {@link se.frid.instrument.wording.TextPacks} and chosen from a {@link se.frid.instrument.wording.TextPackShelf}.
 */
package se.frid.instrument.wording;
