package se.frid.workbench;

import se.frid.json.Json;

/** How lines of administrations and of results are written. */
interface LineFormat {

    /** What stands before the first result; empty where nothing does. */
    String head();

    /** Scores one line of input. */
    LineScorer.Scored score(LineReader.Line line);

    /** A result as a line, with its line break. */
    String write(LineScorer.Scored scored);

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
        public String write(LineScorer.Scored scored) {
            return Json.line(scored.line()) + "\n";
        }
    }
}
