package se.frid.psychometrics.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Source;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.json.EvenEmpty;

/**
 * A reporting guideline, with the items that the data can fill. The topics are in our own words.
 *
 * @param name of the guideline
 * @param applies whether the study is of the kind that it is for
 * @param about why, or why not
 * @param items its items, in order
 * @param source where the guideline is published
 * @param verification how well our list of its items was verified
 */
@EvenEmpty
public record Checklist(
        String name, boolean applies, Text about, List<Item> items, Source source, Verification verification) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** How far the data fill an item. */
    public enum Status {
        /** Filled from the data. */
        FILLED,
        /** The data tell a part; the researcher writes the rest. */
        PARTLY,
        /** To be written by the researcher. */
        BLANK
    }

    /**
     * One item.
     *
     * @param item its number
     * @param section of the article
     * @param topic what it is about
     * @param status how far it is filled
     * @param content what the data say; absent for a blank
     */
    public record Item(
            String item,
            Text section,
            Text topic,
            Status status,
            @Nullable Text content) {}

    /** What an item can be filled with. */
    enum Fill {
        INDEX_TEST,
        REFERENCE,
        CUT_OFFS,
        REFERENCE_CUT_OFF,
        ACCURACY_METHODS,
        INDETERMINATE,
        MISSING,
        FLOW,
        CROSS_TABULATION,
        ACCURACY_ESTIMATES,
        INSTRUMENT,
        NUMBERS_PLANNED,
        INTERVAL_BETWEEN,
        AGREEMENT_METHODS,
        NUMBERS,
        AGREEMENT_ESTIMATES,
        DETAILS
    }

    /** The guidelines as they stand in the resource {@code checklists.json}. */
    record Guidelines(Guideline stard, Guideline grras) {

        static Guidelines read() {
            return Criteria.Resources.read(Guidelines.class, "checklists.json");
        }
    }

    /** One guideline. */
    record Guideline(String name, List<Line> items, Source source, Verification verification) {

        Guideline {
            items = List.copyOf(items);
        }

        Checklist filled(boolean applies, Text about, Filling filling) {
            return new Checklist(
                    name,
                    applies,
                    about,
                    applies ? items.stream().map(filling::of).toList() : List.of(),
                    source,
                    verification);
        }
    }

    /** One line of a guideline; without {@code fill}, the data never tell anything of it. */
    record Line(
            String item, Text section, Text topic, @Nullable Fill fill) {}

    /** What the data say. */
    static final class Filling {

        private final Map<Fill, Text> whole = new EnumMap<>(Fill.class);
        private final Map<Fill, Text> part = new EnumMap<>(Fill.class);

        void whole(Fill fill, Text content) {
            whole.put(fill, content);
        }

        void part(Fill fill, Text content) {
            part.put(fill, content);
        }

        Item of(Line line) {
            Fill fill = line.fill();
            Text all = fill == null ? null : whole.get(fill);
            Text some = fill == null ? null : part.get(fill);
            Status status = all != null ? Status.FILLED : some != null ? Status.PARTLY : Status.BLANK;
            return new Item(line.item(), line.section(), line.topic(), status, all != null ? all : some);
        }
    }
}
