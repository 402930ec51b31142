package se.frid.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one at a time; a line beyond the limit is passed over without being held in memory. */
final class LineReader {

    /** One line. */
    static final class Line {

        private final int number;
        private final byte @Nullable [] bytes;

        private Line(int number, byte @Nullable [] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** The number of the line, from 1. */
        int number() {
            return number;
        }

        /** The line without its line break; absent where it is longer than the limit. */
        byte @Nullable [] bytes() {
            return bytes;
        }

        int size() {
            return bytes == null ? 0 : bytes.length;
        }

        private boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int number;
    private long position;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** How many bytes have been read. */
    long position() {
        return position;
    }

    /** The next line that is not blank; absent at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = read();
        while (line != null && line.isBlank()) {
            line = read();
        }
        return line;
    }

    private @Nullable Line read() throws IOException {
        if (start == end && !fill()) {
            return null;
        }
        int stop = lineEnd();
        // Most lines lie whole in the buffer.
        if (stop < end && stop - start <= limit) {
            byte[] bytes = Arrays.copyOfRange(buffer, start, stop);
            start = stop + 1;
            return new Line(++number, bytes);
        }
        return assembled();
    }

    private @Nullable Line assembled() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (true) {
            if (start == end && !fill()) {
                return line.size() == 0 && !tooLong ? null : numbered(line, tooLong);
            }
            int stop = lineEnd();
            tooLong |= line.size() + (stop - start) > limit;
            if (!tooLong) {
                line.write(buffer, start, stop - start);
            }
            boolean ended = stop < end;
            start = ended ? stop + 1 : end;
            if (ended) {
                return numbered(line, tooLong);
            }
        }
    }

    private Line numbered(ByteArrayOutputStream line, boolean tooLong) {
        number++;
        return new Line(number, tooLong ? null : line.toByteArray());
    }

    private int lineEnd() {
        int stop = start;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, in.read(buffer));
        position += end;
        return end > 0;
    }
}
