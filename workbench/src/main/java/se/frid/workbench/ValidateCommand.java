package se.frid.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks definitions, text packs, administrations, cases and guidance files: every problem at once. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<String> paths = List.of();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Set<Path> files = new LinkedHashSet<>();
        for (String path : paths) {
            files.addAll(files(Path.of(path)));
        }
        return new Validation(session).run(List.copyOf(files));
    }

    /** A file is itself; a folder is the documents below it, in an order that is the same everywhere. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return isVectors(path) ? List.of() : List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".jsonl"))
                    .filter(file -> !isVectors(file))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw FileFailure.reading(path.toString(), new IOException(e));
        } catch (IOException e) {
            throw FileFailure.reading(path.toString(), e);
        }
    }

    /** Worked examples stand beside the definitions; they are no documents of their own. */
    private static boolean isVectors(Path file) {
        return file.toString().endsWith(".vectors.json");
    }
}
