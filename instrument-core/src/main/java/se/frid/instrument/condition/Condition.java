package se.frid.instrument.condition;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.json.Bare;
import se.frid.json.Scalar;

/**
 * A question about answers, results, findings or risk that is true, false or unknown.
 *
 * <p>One algebra serves show-if, criteria, what an instrument emits, risk policies and guidance rules. Which atoms may stand
 * where follows from the arrows of the architecture: an instrument reads its own items, scores and bands; policies read
 * findings; guidance reads findings and risk. Absence of knowledge is unknown, never false.
 */
public sealed interface Condition {

    /** What is done with each kind of condition; leaving one out does not compile. */
    interface Visitor<R> {

        R visitFindingPresent(FindingPresent condition);

        R visitAll(All condition);

        R visitAny(Any condition);

        R visitNone(None condition);

        R visitNot(Not condition);

        R visitAtLeast(AtLeast condition);

        R visitItemIs(ItemIs condition);

        R visitScoreIs(ScoreIs condition);

        R visitBandIs(BandIs condition);

        R visitRespondentIs(RespondentIs condition);

        R visitSexIs(SexIs condition);

        R visitFindingIs(FindingIs condition);

        R visitRiskIs(RiskIs condition);
    }

    /** Calls the method of the visitor for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** The conditions inside this one. */
    default List<Condition> parts() {
        return List.of();
    }

    /**
     * Whether the condition holds, by Kleene's strong three-valued logic.
     *
     * @param single the truth of a condition without parts
     */
    default Truth truth(Function<Condition, Truth> single) {
        return single.apply(this);
    }

    private static Truth someHold(List<Condition> parts, Function<Condition, Truth> single) {
        Truth truth = Truth.FALSE;
        for (Condition part : parts) {
            truth = truth.or(part.truth(single));
        }
        return truth;
    }

    /** This condition and every condition inside it. */
    default Stream<Condition> withParts() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::withParts));
    }

    /** A finding is present: {@code "strangulation"}. */
    @Bare
    record FindingPresent(String present) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFindingPresent(this);
        }
    }

    /** All hold. */
    record All(@NotEmpty @Size(max = 200) List<Condition> all) implements Condition {
        public All {
            all = List.copyOf(all);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAll(this);
        }

        @Override
        public Truth truth(Function<Condition, Truth> single) {
            Truth truth = Truth.TRUE;
            for (Condition part : all) {
                truth = truth.and(part.truth(single));
            }
            return truth;
        }

        @Override
        public List<Condition> parts() {
            return all;
        }
    }

    /** At least one holds. */
    record Any(@NotEmpty @Size(max = 200) List<Condition> any) implements Condition {
        public Any {
            any = List.copyOf(any);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAny(this);
        }

        @Override
        public Truth truth(Function<Condition, Truth> single) {
            return someHold(any, single);
        }

        @Override
        public List<Condition> parts() {
            return any;
        }
    }

    /** None holds. */
    record None(@NotEmpty @Size(max = 200) List<Condition> none) implements Condition {
        public None {
            none = List.copyOf(none);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNone(this);
        }

        @Override
        public Truth truth(Function<Condition, Truth> single) {
            return someHold(none, single).not();
        }

        @Override
        public List<Condition> parts() {
            return none;
        }
    }

    /** It does not hold. */
    record Not(Condition not) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }

        @Override
        public Truth truth(Function<Condition, Truth> single) {
            return not.truth(single).not();
        }

        @Override
        public List<Condition> parts() {
            return List.of(not);
        }
    }

    /** At least so many hold: {@code {"of": […], "atLeast": 2}}. */
    record AtLeast(@NotEmpty @Size(max = 200) List<Condition> of, Count atLeast) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        /** At least so many, written out. */
        public AtLeast(List<Condition> of, int atLeast) {
            this(of, Count.of(atLeast));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAtLeast(this);
        }

        @Override
        public Truth truth(Function<Condition, Truth> single) {
            List<Truth> parts = of.stream().map(part -> part.truth(single)).toList();
            long hold = parts.stream().filter(part -> part == Truth.TRUE).count();
            long may = parts.stream().filter(part -> part != Truth.FALSE).count();
            int wanted = atLeast.count();
            return hold >= wanted ? Truth.TRUE : may < wanted ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public List<Condition> parts() {
            return of;
        }
    }

    /**
     * The answer to an item, as it was given (not reversed).
     *
     * @param item item code
     * @param atLeast lowest number that fits
     * @param atMost highest number that fits
     * @param in the answers that fit
     */
    record ItemIs(
            String item,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            List<Scalar> in) implements Condition {
        public ItemIs {
            in = List.copyOf(in);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitItemIs(this);
        }
    }

    /**
     * The result of a score.
     *
     * @param score score id
     * @param atLeast lowest number that fits
     * @param atMost highest number that fits
     * @param in the results that fit: numbers, {@code true}, {@code false}, categories
     */
    record ScoreIs(
            String score,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            List<Scalar> in) implements Condition {
        public ScoreIs {
            in = List.copyOf(in);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScoreIs(this);
        }
    }

    /**
     * The band of a score.
     *
     * @param band score id
     * @param in levels that fit
     * @param scheme id of the band scheme; absent: any scheme that holds for the person
     */
    record BandIs(
            String band,
            @NotEmpty List<String> in,
            @Nullable String scheme) implements Condition {
        public BandIs {
            in = List.copyOf(in);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBandIs(this);
        }
    }

    /** Who answered. */
    record RespondentIs(@NotEmpty List<Respondent> respondent) implements Condition {
        public RespondentIs {
            respondent = List.copyOf(respondent);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRespondentIs(this);
        }
    }

    /** The sex of the person. */
    record SexIs(Sex sex) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSexIs(this);
        }
    }

    /**
     * The value of a finding, or its state.
     *
     * @param finding finding id
     * @param atLeast lowest level, number or ordered option that fits
     * @param is the value that fits
     * @param within how long before the day of assessment a date may lie at most
     * @param state states that fit; such a test is never unknown
     */
    record FindingIs(
            String finding,
            @Nullable Scalar atLeast,
            @Nullable Scalar is,
            @Nullable Span within,
            List<FindingState> state)
            implements Condition {
        public FindingIs {
            state = List.copyOf(state);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFindingIs(this);
        }
    }

    /**
     * The level of risk in a domain.
     *
     * @param risk risk domain
     * @param atLeast lowest level that fits
     * @param is {@code not-complete}: more must be known before the level is settled
     */
    record RiskIs(
            String risk,
            @Nullable RiskLevel atLeast,
            @Nullable RiskStatus is) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRiskIs(this);
        }
    }

    /** What a risk domain can be besides a level. */
    enum RiskStatus {
        NOT_COMPLETE
    }
}
