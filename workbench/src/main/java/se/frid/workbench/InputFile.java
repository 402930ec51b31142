package se.frid.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are read. */
final class InputFile {

    private InputFile() {}

    /** Opens a file; a folder cannot be opened. */
    static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileFailure.FolderException();
        }
        return Files.newInputStream(file);
    }

    /**
     * The bytes of a file, but never more than one beyond a limit: enough to tell that it is too large.
     *
     * @throws FileFailure if it cannot be read
     */
    static byte[] read(Path file, int limit) {
        try (InputStream in = open(file)) {
            return in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw FileFailure.reading(file.toString(), e);
        }
    }
}
