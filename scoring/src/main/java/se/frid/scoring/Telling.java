package se.frid.scoring;

/** How the steps of a rule, or of a part of it, are told; names and words are looked up already. */
@FunctionalInterface
interface Telling {

    /**
     * Adds the steps to an explanation.
     *
     * @param counted whether the values run up its subtotal
     */
    void tell(Explainer explanation, boolean counted);
}
