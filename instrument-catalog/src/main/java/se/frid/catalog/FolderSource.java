package se.frid.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/** Definitions in a folder of files. */
final class FolderSource implements InstrumentSource {

    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<OfferedDefinition> definitions() {
        return files(folder).stream().map(FolderSource::offered).toList();
    }

    /** The files of a folder that hold definitions, in alphabetical order. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(FolderSource::isDefinition).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDefinition(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.endsWith(".vectors.json");
    }

    private static OfferedDefinition offered(Path file) {
        Reading<Instrument> reading = read(file);
        Reading<CatalogEntry> entry =
                Reading.of(reading.value().map(CatalogEntry::of).orElse(null), reading.problems());
        return new OfferedDefinition(file.toString(), entry, () -> reading);
    }

    private static Reading<Instrument> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Instruments.read(in.readNBytes(Limits.DOCUMENT.bytes() + 1));
        } catch (IOException e) {
            return Reading.of(null, List.of(Problem.at("", ProblemCode.UNREADABLE)));
        }
    }
}
