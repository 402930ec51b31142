/**
 * {@link se.frid.psychometrics.polychoric.PolychoricMatrix} estimates the correlations of the normal variables behind ordered
 * answers; start there. Tetrachoric correlations are those of answers with two categories.
 */
package se.frid.psychometrics.polychoric;
