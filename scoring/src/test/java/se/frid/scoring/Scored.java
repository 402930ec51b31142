package se.frid.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.frid.administration.Administration;
import se.frid.instrument.Instrument;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;

/** What tests of the scorer ask again and again. */
final class Scored {

    private Scored() {}

    static Instrument builtIn(String id) {
        return GoldenVectors.CATALOG.find(id).orElseThrow();
    }

    static ScoreReport score(Instrument instrument, Map<String, Integer> answers) {
        return Scorer.of(instrument).score(Administration.ofNumbers(answers));
    }

    static Map<String, Integer> all(Instrument instrument, int answer, String... without) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        instrument.items().forEach(item -> answers.put(item.code(), answer));
        answers.keySet().removeAll(Set.of(without));
        return answers;
    }

    static ScoreOutcome outcome(ScoreReport report, String score) {
        return report.score(score).orElseThrow().outcome();
    }

    static ScoreOutcome determined(long value) {
        return new Determined(Scalar.of(value), null, null);
    }

    static ScoreOutcome bounded(long lower, long upper) {
        return new Bounded(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    static EmittedFinding finding(ScoreReport report, String finding) {
        return report.findings().stream()
                .filter(emitted -> emitted.finding().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    static FindingState state(ScoreReport report, String finding) {
        return finding(report, finding).state();
    }
}
