package se.frid.instrument;

/** Sex as used by published bands and norms; leave it out where it is not known or not given. */
public enum Sex {
    FEMALE,
    MALE
}
