package se.frid.workbench;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** How lines of administrations and of results are written. */
interface LineFormat {

    /** What stands before the first result; empty where nothing does. */
    String head();

    /** Scores one line of input. */
    LineScorer.Scored score(LineReader.Line line);

    /** Where results go, one after the other. */
    Results results(OutputStream out) throws IOException;

    /** Results on their way out; nothing is certain to be written until it is closed. */
    interface Results extends Closeable {

        /** A result as a line, with its line break. */
        void add(LineScorer.Scored scored) throws IOException;
    }

    /** JSON Lines. */
    record JsonLines(LineScorer scorer) implements LineFormat {

        @Override
        public String head() {
            return "";
        }

        @Override
        public LineScorer.Scored score(LineReader.Line line) {
            return scorer.score(line);
        }

        @Override
        public Results results(OutputStream out) throws IOException {
            LineWriter lines = new LineWriter(out);
            return new Results() {
                @Override
                public void add(LineScorer.Scored scored) throws IOException {
                    lines.write(scored.line());
                }

                @Override
                public void close() throws IOException {
                    lines.close();
                }
            };
        }
    }
}
