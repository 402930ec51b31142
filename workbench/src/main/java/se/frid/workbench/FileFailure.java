package se.frid.workbench;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file could not be read or written: which, and why as far as a person can act on it. */
final class FileFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;

    private FileFailure(String file, String key, Throwable cause) {
        super(key, cause);
        this.file = file;
        this.key = key;
    }

    static FileFailure reading(String file, IOException cause) {
        return new FileFailure(file, "file.read." + why(cause), cause);
    }

    static FileFailure writing(String file, IOException cause) {
        return new FileFailure(file, "file.write." + why(cause), cause);
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "missing";
        } else if (cause instanceof AccessDeniedException) {
            return "denied";
        }
        return cause instanceof FolderException ? "folder" : "failed";
    }

    String text(Texts texts) {
        return file + ": " + texts.of(key);
    }

    /** A folder stands where a file was expected. */
    static final class FolderException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
