package se.frid.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.ValueRange;
import se.frid.json.Scalar;

/** What came of a score: a value, bounds, or the reason why there is neither. Missing answers never become a guess. */
public sealed interface ScoreOutcome {

    /**
     * A value.
     *
     * @param value number, yes/no, category or rating
     * @param filled how the published rule stood in for missing answers; absent where none stood in
     * @param possible what complete answers could have given, where answers are missing; absent where none are or where every
     *     completion gives the value
     */
    record Determined(
            Scalar value, @Nullable Filled filled, @Nullable ValueRange possible) implements ScoreOutcome {}

    /** How missing answers were stood in for. */
    enum Filled {
        /** By the mean of the answered items. */
        PRORATED,
        /** By zero. */
        ZERO
    }

    /**
     * Answers are missing beyond the published rule: the lowest and highest value that complete answers could give. Both can
     * be reached.
     */
    record Bounded(BigDecimal lower, BigDecimal upper) implements ScoreOutcome {}

    /**
     * A criterion or category that the answers do not settle.
     *
     * @param possible results that complete answers could give, at least two, sorted; empty where they are too many to tell
     */
    record Unsettled(List<Scalar> possible) implements ScoreOutcome {
        public Unsettled {
            possible = List.copyOf(possible);
        }
    }

    /** Neither a value nor bounds. */
    record NotComputable(Reason reason) implements ScoreOutcome {}

    /** Why there is no result. */
    enum Reason {
        /** None of the items has an answer. */
        NOTHING_ANSWERED,
        /** By the skip rule, none of the items is asked. */
        NOT_ASKED,
        /** An answer that the score depends on is not on its scale. */
        BAD_ANSWER,
        /** The administration is of another instrument or version. */
        BAD_ADMINISTRATION,
        /** No professional has given the judgement. */
        NO_JUDGEMENT,
        /** The rule or its table is not public or was not seen. */
        RULE_NOT_KNOWN
    }
}
