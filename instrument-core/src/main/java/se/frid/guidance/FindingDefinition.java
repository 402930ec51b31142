package se.frid.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        /** Levels found for the same risk domain differ. */
        LEVELS_DIFFER,
        /** A tool was used for a person outside those it was made for. */
        TOOL_OUTSIDE_POPULATION,
        /** The age of the person. */
        PERSON_AGE,
        /** A child is among the persons of the case. */
        CHILD_IN_CASE
    }
}
