package se.frid.instrument;

/** What an instrument is for. */
public enum Domain {
    EXPOSURE,
    RISK,
    TRAUMA,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    WELLBEING,
    FUNCTION,
    CHILD_EXPOSURE,
    CHILD_MENTAL_HEALTH,
    PARENTING,
    PERPETRATION,
    NEEDS,
    ORGANISATION
}
