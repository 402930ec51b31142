package se.frid.scoring.batch;

/** What kind of result a score gives, and with that which arrays of its column are used. */
public enum ScoreKind {
    /** A number: {@code value}, {@code lower} and {@code upper}. */
    NUMBER,
    /** Yes or no: {@code choice} is 1 or 0. */
    CRITERION,
    /** A category: {@code choice} is its place among the words. */
    CATEGORY,
    /** A professional's rating: {@code choice} is its place among the words. */
    RATING,
    /** Answers written one after the other: {@code profile} is a number that stands for them. */
    PROFILE
}
