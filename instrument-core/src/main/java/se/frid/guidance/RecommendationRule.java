package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Span;
import se.frid.json.Ordered;

/**
 * From findings and risk to what must, should and may be done. A proposal with its sources, never a decision.
 *
 * @param id unique among rules
 * @param group part of the rule table
 * @param title when the rule speaks, in words
 * @param when when it speaks; where that is unknown, it does not speak and what must be asked is listed
 * @param recommend ids of interventions
 * @param duties ids of provisions that bind or empower the social services
 * @param careDuties ids of provisions that bind health care: what to expect from it
 * @param onlyIf a condition of its own for one of the above; unknown shows it as a question, never as a duty
 * @param strength strength of the recommendations not named in {@code strengthOf}
 * @param strengthOf strength of single recommendations
 * @param limit by when
 * @param why reason, for people
 * @param notes what must be shown beside it
 * @param readAs how the condition is to be understood where words leave room
 * @param block contraindications to show besides those of the interventions
 * @param source keys of sources; {@code OWN} marks a proposal of our own
 */
public record RecommendationRule(
        @Pattern(regexp = "[A-Z]-[A-Z]{1,2}[0-9]{1,3}") String id,
        Text group,
        Text title,
        Condition when,
        List<String> recommend,
        List<String> duties,
        List<String> careDuties,
        Map<String, Condition> onlyIf,
        Strength strength,
        Map<String, Strength> strengthOf,
        @Nullable Limit limit,
        @Nullable Text why,
        List<Text> notes,
        @Nullable Text readAs,
        List<String> block,
        @NotEmpty List<String> source) {

    public RecommendationRule {
        recommend = List.copyOf(recommend);
        duties = List.copyOf(duties);
        careDuties = List.copyOf(careDuties);
        onlyIf = Ordered.copyOf(onlyIf);
        strengthOf = Ordered.copyOf(strengthOf);
        notes = List.copyOf(notes);
        block = List.copyOf(block);
        source = List.copyOf(source);
    }

    /**
     * By when something is to be done.
     *
     * @param period time from the day of assessment; zero days: at once
     * @param text by when, in words, where a period alone would not say it
     */
    public record Limit(@Nullable Span period, @Nullable Text text) {}

    /** How strongly one of the recommendations binds. */
    public Strength strengthOf(String intervention) {
        return strengthOf.getOrDefault(intervention, strength);
    }
}
