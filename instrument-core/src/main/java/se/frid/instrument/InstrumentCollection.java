package se.frid.instrument;

/**
 * Instruments of one use. An embedder takes the collections it needs and leaves out the others: health scales may make a
 * product a medical device by law, the instruments on violence and need do not by themselves.
 */
public enum InstrumentCollection {
    VIOLENCE,
    RISK,
    CHILD,
    TRAUMA,
    HEALTH,
    SUBSTANCE,
    FUNCTION,
    PARENTING,
    ORGANISATION
}
