package se.frid.instrument;

/**
 * Why an instrument cannot be scored here, and where a service finds what it takes to write a definition of its own.
 *
 * @param reason why it cannot be scored
 * @param obtain where the owner's material is had
 */
public record ReferenceEntry(Text reason, Text obtain) {}
