package se.frid.psychometrics;

import se.frid.instrument.Text;

/** Why a figure cannot be had from the data. The constants are stable: a program may act on them. */
public enum Reason {
    NO_DATA("det finns inga svar att räkna på", "there are no data to work on"),
    TOO_FEW_PERSONS("det är för få personer", "there are too few persons"),
    TOO_FEW_ITEMS("det är för få frågor", "there are too few items"),
    TOO_FEW_CATEGORIES("färre än två svarsalternativ används", "fewer than two categories are used"),
    TOO_MANY_CATEGORIES(
            "svaren är inte ordnade i några få svarsalternativ", "the answers are not ordered in a few categories"),
    TOO_FEW_RATERS("det är för få bedömare", "there are too few raters"),
    NO_VARIANCE("alla värden är lika", "all values are equal"),
    NO_TOTAL_VARIANCE("summan varierar inte mellan personer", "the total does not vary between persons"),
    AN_ITEM_WITHOUT_VARIANCE(
            "minst en fråga har samma svar av alla", "at least one item has the same answer from everyone"),
    SINGULAR(
            "frågor är linjärt beroende av varandra, så att matrisen inte kan inverteras",
            "items depend on each other linearly, so that the matrix cannot be inverted"),
    NOT_POSITIVE(
            "korrelationerna kan inte höra ihop (matrisen är inte positivt definit)",
            "the correlations cannot go together (the matrix is not positive definite)"),
    NOT_CONVERGED("beräkningen hittade ingen stabil lösning", "the computation found no stable solution"),
    EMPTY_GROUP("en grupp är tom", "one group is empty"),
    PERFECT("överensstämmelsen eller åtskillnaden är fullständig", "agreement or separation is complete"),
    NO_EXPECTED_DISAGREEMENT(
            "alla använde samma svar, så det finns ingen oenighet att jämföra med",
            "everyone used the same category, so there is no disagreement to compare with"),
    DIVISION_BY_ZERO("nämnaren är noll", "the denominator is zero"),
    OUTSIDE_RANGE(
            "värdet ligger utanför det område där formeln gäller",
            "the value lies outside the range in which the formula holds"),
    TOO_MANY_ITEMS("det är för många frågor för metoden", "there are too many items for the method"),
    NUMERICAL("beräkningen gav inget ändligt tal", "the computation gave no finite number"),
    TOO_FEW_TO_SHOW(
            "det gäller så få personer att siffran kunde röja någon",
            "it is about so few persons that the figure could tell of one");

    private final Text words;

    Reason(String sv, String en) {
        this.words = Text.of(sv, en);
    }

    /** The reason as the end of a sentence: "not estimable, because …". */
    public Text words() {
        return words;
    }
}
