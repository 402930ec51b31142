/**
 * How items and totals behave, before anything is made of them: {@link se.frid.psychometrics.items.ItemAnalysis}; start there.
 * {@link se.frid.psychometrics.items.InterItem} holds each item against each other one.
 */
package se.frid.psychometrics.items;
