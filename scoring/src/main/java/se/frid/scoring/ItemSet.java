package se.frid.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Some items of an instrument.
 *
 * @param items the items, in an order of their own
 * @param places where they stand in the instrument
 */
record ItemSet(List<ItemKey> items, Places places) {

    static ItemSet of(ScoringKey key, Collection<String> codes) {
        List<ItemKey> items = new ArrayList<>();
        for (String code : codes) {
            items.add(key.item(code));
        }
        return new ItemSet(
                List.copyOf(items), Places.of(key.instrument().items().size(), items));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** The codes of those that stand at some places. */
    List<String> codesAt(Places some) {
        if (!places.meets(some)) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (ItemKey item : items) {
            if (some.has(item.place())) {
                codes.add(item.code());
            }
        }
        return List.copyOf(codes);
    }
}
