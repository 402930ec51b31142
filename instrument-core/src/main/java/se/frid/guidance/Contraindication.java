package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;

/**
 * A condition on how or when an intervention is given; never a reason to give nothing.
 *
 * @param id unique among contraindications
 * @param names name for people
 * @param why reason
 * @param effect whether the intervention waits or stands with a condition
 * @param when when it holds; unknown neither blocks nor clears: the question that would settle it is shown
 * @param weighWhen when the professional weighs and notes a reason, and nothing is blocked
 * @param force how strongly it binds
 * @param source keys of sources
 */
public record Contraindication(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id,
        Text names,
        Text why,
        Effect effect,
        Condition when,
        @Nullable Condition weighWhen,
        Strength force,
        @NotEmpty List<String> source) {

    public Contraindication {
        source = List.copyOf(source);
    }

    /** What a contraindication does. */
    public enum Effect {
        /** The intervention stands, with the condition beside it. */
        HOW,
        /** The intervention is shown as later, with what must change first. */
        LATER
    }
}
