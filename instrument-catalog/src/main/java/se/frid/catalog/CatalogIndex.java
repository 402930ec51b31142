package se.frid.catalog;

import java.util.List;

/**
 * The entries of a folder of definitions. In a jar a folder cannot be listed, and listing the entries must not take reading
 * the definitions; the build writes the index from them ({@link IndexWriter}).
 *
 * @param instruments entries by id; the definition of each stands beside the index as {@code ID.json}
 */
public record CatalogIndex(List<CatalogEntry> instruments) {

    public CatalogIndex {
        instruments = List.copyOf(instruments);
    }
}
