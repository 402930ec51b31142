package se.frid.psychometrics;

/**
 * What was worked out, from which data and by whose formula. Each estimator has one constant of this type, whose Javadoc gives
 * formula and unit.
 *
 * @param name stable name, such as {@code alpha.raw}
 * @param missing which data it uses
 * @param peer the program whose figure it equals, such as {@code psych::alpha raw_alpha}; {@code -} where there is none
 * @param source where the formula is published
 */
public record Method(String name, MissingRule missing, String peer, String source) {

    /** A method with a peer. */
    public static Method of(String name, MissingRule missing, String peer, String source) {
        return new Method(name, missing, peer, source);
    }

    /** The same formula over other data. */
    public Method with(MissingRule other) {
        return new Method(name, other, peer, source);
    }
}
