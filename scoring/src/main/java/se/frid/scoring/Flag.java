package se.frid.scoring;

import java.util.List;
import se.frid.instrument.Text;

/**
 * A critical item that was answered so that it must be followed up whatever the total.
 *
 * @param flag what it warns of
 * @param items codes of the items that raised it
 * @param labels topics of the items
 * @param why why it must not be overlooked
 * @param source where that was read
 */
public record Flag(String flag, List<String> items, List<Text> labels, Text why, List<String> source) {
    public Flag {
        items = List.copyOf(items);
        labels = List.copyOf(labels);
        source = List.copyOf(source);
    }
}
