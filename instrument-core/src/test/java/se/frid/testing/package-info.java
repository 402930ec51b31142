/** {@link se.frid.testing.Samples} holds good documents; {@link se.frid.testing.Edits} breaks them. */
package se.frid.testing;
