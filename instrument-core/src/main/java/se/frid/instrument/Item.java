package se.frid.instrument;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Condition;

/**
 * One question of an instrument. The label is a short topic in our own words, never the owner's wording.
 *
 * @param code unique within the instrument, as the item is numbered in the published form
 * @param label topic in two to eight words
 * @param scale name of the response scale
 * @param reverse whether the item is reverse-scored: the lowest answer counts as the highest and so on
 * @param showIf when the item is asked; absent: always. An item that is not asked and not answered is not missing; an answer
 *     that was given counts
 * @param note what a reader must know about the item
 */
public record Item(
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,30}") String code,
        Text label,
        String scale,
        boolean reverse,
        @Nullable Condition showIf,
        @Nullable Text note) {}
