package se.frid.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;

/**
 * Makes the catalogue pages to read. They are the same whatever the language of the command line, and they are not made of a
 * catalogue with a damaged definition: what is missing from a list does not show.
 */
@Command(name = "catalogue")
final class CatalogueCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    private Path folder = Path.of("");

    CatalogueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> damages = session.instruments().damages(session.texts().language());
        if (!damages.isEmpty()) {
            throw new InputFailure(damages);
        }
        List<Instrument> instruments = session.instruments().catalog().all();
        Texts swedish = Texts.in(Language.SV);
        Texts english = Texts.in(Language.EN);
        write(
                CatalogueHtml.of(instruments, List.of(swedish, english)),
                CatalogueMarkdown.of(instruments, swedish),
                CatalogueMarkdown.of(instruments, english));
        return ExitCode.DONE;
    }

    /** No file is put in its place before all have been written. */
    private void write(String html, String swedish, String english) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileFailure.writing(folder.toString(), e);
        }
        try (OutputFile page = OutputFile.create(folder.resolve("catalogue.html"));
                OutputFile first = OutputFile.create(folder.resolve("catalogue.sv.md"));
                OutputFile second = OutputFile.create(folder.resolve("catalogue.en.md"))) {
            page.write(html.getBytes(StandardCharsets.UTF_8));
            first.write(swedish.getBytes(StandardCharsets.UTF_8));
            second.write(english.getBytes(StandardCharsets.UTF_8));
            List<OutputFile> files = List.of(page, first, second);
            files.forEach(OutputFile::finish);
            files.forEach(OutputFile::commit);
        }
    }
}
