package se.frid.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * Where definitions come from. A vendor's jar names its own as a provider of this service; a folder is given to
 * {@link InstrumentCatalog#with(InstrumentSource...)}.
 *
 * <p>A source must list its definitions without reading them whole, and a definition that is damaged must not keep it from
 * listing the others: its entry then says what is wrong.
 */
public interface InstrumentSource {

    /** Everything the source has, in any order. */
    List<OfferedDefinition> definitions();

    /**
     * Definitions in a folder: every file that ends in {@code .json}, save golden vectors. Each is read and checked
     * when the catalogue is made.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be listed
     */
    static InstrumentSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /**
     * Definitions among the resources of a jar, with an {@code index.tsv} as {@link IndexWriter} writes it. Each is checked
     * when it is read.
     *
     * @param anchor a class of the jar, whose module opens the package of the resources if it is a named one
     * @param folder folder of the resources, relative to the package of the class
     */
    static InstrumentSource resources(Class<?> anchor, String folder) {
        return new ResourceSource(anchor, folder, false);
    }
}
