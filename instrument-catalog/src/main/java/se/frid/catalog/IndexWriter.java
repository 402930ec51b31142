package se.frid.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.frid.instrument.Instruments;
import se.frid.json.InvalidInputException;

/** Writes the index of a folder of definitions; run by the build, and by a vendor who packs definitions into a jar. */
public final class IndexWriter {

    private IndexWriter() {}

    /**
     * Writes the index of a folder.
     *
     * @param args the folder, and the file to write
     * @throws InvalidInputException naming the file, if a definition cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the folder of the definitions and the index to write");
        }
        Path index = Path.of(args[1]);
        String text = of(Path.of(args[0])).write();
        if (index.getParent() != null) {
            Files.createDirectories(index.getParent());
        }
        Files.writeString(index, text);
    }

    /** The index of a folder, by id. */
    static CatalogIndex of(Path folder) throws IOException {
        List<CatalogEntry> entries = new ArrayList<>();
        for (Path file : FolderSource.files(folder)) {
            var reading = Instruments.readTrusted(Files.readAllBytes(file));
            if (!reading.problems().isEmpty()) {
                throw new InvalidInputException(file.toString(), reading.problems());
            }
            entries.add(CatalogEntry.of(reading.orThrow()));
        }
        entries.sort(Comparator.comparing(CatalogEntry::id));
        return new CatalogIndex(entries, List.of());
    }
}
