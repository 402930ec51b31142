package se.frid.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;

/**
 * One word of the common tongue between answers and rules: something that can be known of a person or a case.
 *
 * @param id unique in the vocabulary
 * @param names name for people
 * @param about whom or what it is about
 * @param type what kind of value it has
 * @param meaning what it stands for, in English
 * @param levelFrom whose view of the risk a level is; every level tells, and nothing else does
 * @param numbers how a number that a person gave becomes a level
 * @param options options of a choice
 * @param ordered whether the options stand from least to most
 * @param impliedBy findings each of which makes this one present; absence is never implied
 * @param ifPerpetrator finding that stands instead when the person is the one who uses violence
 * @param risk risk domains it bears on
 * @param derived how it follows from other knowledge, where it does
 * @param source keys of sources
 * @param note what a reader must know, in English
 */
public record FindingDefinition(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id,
        Text names,
        About about,
        Type type,
        @NotBlank String meaning,
        @Nullable LevelSource levelFrom,
        @Nullable Numbers numbers,
        List<Option> options,
        boolean ordered,
        List<String> impliedBy,
        @Nullable String ifPerpetrator,
        List<String> risk,
        @Nullable Derivation derived,
        @NotEmpty List<String> source,
        @Nullable String note) {

    public FindingDefinition {
        options = List.copyOf(options);
        impliedBy = List.copyOf(impliedBy);
        risk = List.copyOf(risk);
        source = List.copyOf(source);
    }

    /** Whom or what a finding is about. */
    public enum About {
        ADULT,
        CHILD,
        PERPETRATOR,
        HOUSEHOLD,
        CASE,
        MUNICIPALITY
    }

    /** What kind of value a finding has; with a value it is present. */
    public enum Type {
        FLAG,
        LEVEL,
        DATE,
        NUMBER,
        CHOICE
    }

    /** Whose view of the risk a level is. Views are laid beside each other, never weighed together. */
    public enum LevelSource {
        /** A scored instrument gives it. */
        INSTRUMENT,
        /** The person's own estimate. */
        PERSON,
        /** The police have set and told it. */
        POLICE,
        /** A professional has rated it, by a structured judgement or as the responsible case worker. */
        PROFESSIONAL
    }

    /**
     * How a number that a person gave, such as 7 of 10, becomes a level.
     *
     * @param steps from the lowest numbers up, without a gap
     * @param source keys of sources; {@code OWN} marks limits of our own
     */
    public record Numbers(
            @NotEmpty List<Step> steps, @NotEmpty List<String> source) {
        public Numbers {
            steps = List.copyOf(steps);
            source = List.copyOf(source);
        }

        /** The level of a number; none outside the steps and between whole numbers. */
        public Optional<RiskLevel> level(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return steps.stream()
                    .filter(step -> whole
                            && number.compareTo(BigDecimal.valueOf(step.from())) >= 0
                            && number.compareTo(BigDecimal.valueOf(step.to())) <= 0)
                    .map(Step::level)
                    .findFirst();
        }

        /** Whether the steps follow each other without a gap, each to a higher level. */
        boolean isAscending() {
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                Step last = i == 0 ? null : steps.get(i - 1);
                boolean follows = last == null
                        || (step.from() == last.to() + 1 && step.level().compareTo(last.level()) > 0);
                if (!follows || step.from() > step.to()) {
                    return false;
                }
            }
            return true;
        }

        /** The numbers of each step, for a message. */
        String words() {
            return steps.stream().map(step -> step.from() + "–" + step.to()).collect(Collectors.joining(", "));
        }
    }

    /**
     * The numbers that give one level.
     *
     * @param level the level
     * @param from lowest number
     * @param to highest number
     */
    public record Step(RiskLevel level, int from, int to) {}

    /** One option of a choice. */
    public record Option(
            @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id, Text names) {}

    /** How a finding follows from other knowledge. */
    public sealed interface Derivation {

        /** It is present when a condition over other findings holds. */
        record When(Condition when) implements Derivation {}

        /**
         * It follows from how the case was assessed.
         *
         * @param fact what happened
         * @param of findings that the fact must concern; empty: any
         */
        record Fact(FactKind fact, List<String> of) implements Derivation {
            public Fact {
                of = List.copyOf(of);
            }
        }
    }

    /** What can be told from how a case was assessed. */
    public enum FactKind {
        /** A score is bounded or not computable although answers were wanted. */
        INCOMPLETE_SCORE,
        /** A critical item has no answer. */
        UNANSWERED_CRITICAL_ITEM,
        /** A scored risk tool was filled in. */
        RISK_TOOL_USED,
        /** Levels that different sources give in the same risk domain differ. */
        LEVELS_DIFFER,
        /** A tool was used for a person outside those it was made for. */
        TOOL_OUTSIDE_POPULATION,
        /** The age of the person. */
        PERSON_AGE,
        /** The person is a man or a boy; unknown where the sex is not told. */
        PERSON_IS_MALE,
        /** A child is among the persons of the case. */
        CHILD_IN_CASE
    }
}
