package se.frid.instrument.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.json.Problem;

/** What came of looking for a text pack on a {@link TextPackShelf}. */
public sealed interface TextPackChoice {

    /**
     * A pack that may be shown.
     *
     * @param pack the pack
     * @param refusals why the language that was asked for is not shown; empty where it is
     */
    record Chosen(TextPack pack, List<Refusal> refusals) implements TextPackChoice {
        public Chosen {
            refusals = List.copyOf(refusals);
        }

        /** Whether this is the fallback language and not the one that was asked for. */
        public boolean isFallback() {
            return !refusals.isEmpty();
        }
    }

    /**
     * No pack may be shown.
     *
     * @param refusals why not, for each language that was tried, in that order
     */
    record Refused(List<Refusal> refusals) implements TextPackChoice {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Why there is no pack in a language.
     *
     * @param language the language that was looked for, as a language tag
     * @param pack the pack that is there and may not be shown; absent: there is none
     * @param problem the reason; its pointer leads into the pack, where there is one
     */
    record Refusal(String language, @Nullable TextPack pack, Problem problem) {}
}
