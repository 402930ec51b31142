/**
 * {@link se.frid.administration.Administration} is one filling-in of an instrument; a {@link se.frid.administration.Case}
 * holds the persons, their administrations and what is known of the situation. Start with the first.
 */
package se.frid.administration;
