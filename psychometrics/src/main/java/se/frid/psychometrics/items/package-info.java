/** {@link se.frid.psychometrics.items.ItemAnalysis} tells how each item and the total behave; start there. */
package se.frid.psychometrics.items;
