package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;

/**
 * A rule of an instrument with everything looked up: scores are replaced by their rules, items by numbered variables, and what
 * reads one item alone by a table over its answers. Equal formulas are equal objects, so each is worked out once.
 */
sealed interface Formula {

    /** What gives a number, or no value where its items are not asked. */
    sealed interface Num extends Formula {}

    /** What holds or not. */
    sealed interface Truth extends Formula {}

    /** What gives one of some words, told by their places. */
    sealed interface Choice extends Formula {}

    /** A known number; absent: no value. */
    record Known(@Nullable BigDecimal number) implements Num {}

    /**
     * A number for each answer to one variable.
     *
     * @param byAnswer number of each answer, in the order of the codes; absent: no value
     * @param none number where the variable has no value
     */
    record Picked(
            int variable,
            List<@Nullable BigDecimal> byAnswer,
            @Nullable BigDecimal none) implements Num {}

    /** A known number plus parts; a part without value adds nothing. */
    record Sum(BigDecimal known, List<Num> parts) implements Num {}

    /** A linear transform as in {@link se.frid.instrument.score.ScoreRule.Linear}; without rounding there is no division. */
    record Linear(
            Num of,
            BigDecimal times,
            BigDecimal dividedBy,
            BigDecimal plus,
            @Nullable Rounding rounding) implements Num {}

    /** The highest of the parts that have a value. */
    record Highest(List<Num> parts) implements Num {}

    /** The mean of the parts that have a value. */
    record Mean(List<Num> parts, Rounding rounding) implements Num {}

    /** Another number for each number. */
    record Lookup(Num of, Map<String, BigDecimal> table) implements Num {}

    /** One of two numbers. */
    record Either(Truth when, Num then, Num otherwise) implements Num {}

    /** The value that another score of the row has. */
    record Read(int score) implements Num {}

    /** Known to hold or not. */
    record Told(boolean holds) implements Truth {}

    /**
     * Whether the answer to one variable is one of some.
     *
     * @param byAnswer whether each answer is, in the order of the codes
     * @param none whether it holds where the variable has no value
     * @param given whether only an answer that was given can settle it, even where any answer would do
     */
    record Holds(int variable, List<Boolean> byAnswer, boolean none, boolean given) implements Truth {}

    /** Whether at least so many parts hold. */
    record AtLeast(int count, List<Truth> parts) implements Truth {}

    /** Whether a number passes; no value passes nothing. */
    record Test(Num of, Passing passing, boolean negated) implements Truth {}

    /** One of two truths. */
    record EitherTruth(Truth when, Truth then, Truth otherwise) implements Truth {}

    /** Whether another score of the row came out as one of some words. */
    record ReadWord(int score, List<Boolean> byWord) implements Truth {}

    /** What was found out about the results of the row beforehand. */
    record Outcome(int atom, boolean negated) implements Truth {}

    /** A known word. */
    record Word(int word) implements Choice {}

    /** One of two choices. */
    record EitherWord(Truth when, Choice then, Choice otherwise) implements Choice {}

    /**
     * Which numbers pass: between limits, or one of some.
     *
     * @param in the numbers that pass; absent: all between the limits
     */
    record Passing(
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable List<BigDecimal> in) {

        boolean test(BigDecimal number) {
            return (in == null || in.stream().anyMatch(one -> one.compareTo(number) == 0))
                    && (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (atMost == null || number.compareTo(atMost) <= 0);
        }

        /** Whether one limit is all there is, so that the ends of a range settle it. */
        boolean isOneLimit() {
            return in == null && (atLeast == null || atMost == null);
        }
    }
}
