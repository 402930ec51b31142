package se.frid.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.catalog.InstrumentCatalog;
import se.frid.catalog.InstrumentSource;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;

/** Instruments by what a person typed: those that are installed, and those of the folders that were named. */
final class Catalogue {

    private static final int MOST_SUGGESTIONS = 3;

    private @Nullable InstrumentCatalog catalog;
    private final List<Path> folders = new ArrayList<>();

    /** Folders of definitions to take in besides what is installed. */
    void add(List<Path> further) {
        folders.addAll(further);
        catalog = null;
    }

    /**
     * The catalogue, looked for once.
     *
     * @throws FileFailure if a folder cannot be listed
     */
    InstrumentCatalog catalog() {
        InstrumentCatalog known = catalog;
        if (known == null) {
            known = InstrumentCatalog.installed();
            for (Path folder : folders) {
                try {
                    known = known.with(InstrumentSource.folder(folder));
                } catch (UncheckedIOException e) {
                    throw FileFailure.reading(folder.toString(), new IOException(e));
                }
            }
            catalog = known;
        }
        return known;
    }

    /** Everything that is wrong with what the catalogue is made of, a line for each problem. */
    List<String> damages(Language language) {
        return catalog().damages().stream()
                .flatMap(damage ->
                        damage.problems().stream().map(problem -> Reports.of(damage.place(), problem, language)))
                .toList();
    }

    /**
     * The instrument with an id.
     *
     * @throws UsageFailure with the nearest ids, if there is none
     * @throws se.frid.json.InvalidInputException if its definition is damaged
     */
    Instrument find(String id) {
        return catalog()
                .find(id)
                .orElseThrow(() -> new UsageFailure(
                        "usage.unknownInstrument",
                        id,
                        String.join(", ", nearest(id, catalog().ids()))));
    }

    /** The words that take the fewest changes to become another. */
    static List<String> nearest(String typed, List<String> known) {
        List<String> byDistance = new ArrayList<>(known);
        byDistance.sort(
                Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(word -> word));
        return byDistance.subList(0, Math.min(MOST_SUGGESTIONS, byDistance.size()));
    }

    /** Letters to add, take away or change (Levenshtein); a beginning that fits counts as near. */
    private static int distance(String typed, String word) {
        String from = typed.substring(0, Math.min(typed.length(), 60));
        if (!from.isEmpty() && word.startsWith(from)) {
            return 0;
        }
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
