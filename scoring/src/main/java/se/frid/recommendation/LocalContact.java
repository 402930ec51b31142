package se.frid.recommendation;

import se.frid.instrument.Text;

/**
 * How someone is reached here, as the municipality or unit says.
 *
 * @param names the intervention or the provider it is for
 * @param text phone number, place, hours
 */
public record LocalContact(Text names, Text text) {}
