package se.frid.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: written beside its place and moved there by {@link #commit()}.
 *
 * <p>Closed without commit, nothing is left. What is no plain file, such as a pipe or a device, is written as it is.
 */
final class OutputFile implements AutoCloseable {

    private final String name;
    private final Path target;
    private final @Nullable Path temporary;
    private final OutputStream out;
    private boolean done;

    private OutputFile(String name, Path target, @Nullable Path temporary, OutputStream out) {
        this.name = name;
        this.target = target;
        this.temporary = temporary;
        this.out = out;
    }

    /**
     * Opens a file to be written.
     *
     * @throws FileFailure if it cannot be
     */
    static OutputFile create(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new FileFailure.FolderException();
            }
            // Through a link to what it stands for, so that the link stays.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new OutputFile(file.toString(), target, null, Files.newOutputStream(target));
            }
            Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            OutputStream out =
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // For a run that is interrupted.
            temporary.toFile().deleteOnExit();
            return new OutputFile(file.toString(), target, temporary, new BufferedOutputStream(out, 1 << 16));
        } catch (IOException e) {
            throw FileFailure.writing(
                    file.toString(), e instanceof NoSuchFileException ? new NoSuchFileException(file.toString()) : e);
        }
    }

    /** Where the content goes. */
    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Where a part of some bytes goes. */
    void write(byte[] bytes, int start, int length) {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            throw FileFailure.writing(name, e);
        }
    }

    /** Writes out what is held back, so that {@link #commit()} can hardly fail: for files that belong together. */
    void finish() {
        try {
            out.close();
        } catch (IOException e) {
            throw FileFailure.writing(name, e);
        }
    }

    /** Puts the file in its place. */
    void commit() {
        finish();
        try {
            if (temporary != null) {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            done = true;
        } catch (IOException e) {
            throw FileFailure.writing(name, e);
        }
    }

    /** Without {@link #commit()}, takes away what was written. */
    @Override
    public void close() {
        if (done) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // It is taken away: what could not be written to its end does not matter.
            done = true;
        }
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                throw FileFailure.writing(name, e);
            }
        }
    }
}
