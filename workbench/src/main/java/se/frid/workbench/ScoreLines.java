package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.frid.instrument.Language;
import se.frid.instrument.Verification;
import se.frid.json.Scalar;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.scoring.BandResult;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Unsettled;
import se.frid.scoring.ScoreResult;

/** The scores of one administration as lines for a person: value or bounds, band, what is missing, what is not verified. */
final class ScoreLines {

    private final Language language;

    /** A line and how far it is set in. */
    record Line(int indent, String text) {}

    private ScoreLines(Language language) {
        this.language = language;
    }

    static List<Line> of(Scored scored, Language language, UnaryOperator<String> abbreviation) {
        ScoreLines words = new ScoreLines(language);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                2,
                scored.person() + ": " + scored.report().names().in(language) + " ("
                        + abbreviation.apply(scored.report().instrument()) + " "
                        + scored.report().version() + ")"));
        if (scored.report().outsidePopulation()) {
            lines.add(
                    new Line(
                            4,
                            words.say(
                                    "OBS: personen tillhör inte dem som formuläret är gjort eller prövat för; nivåer visas inte.",
                                    "NOTE: the person is not one of those the form was made or tried for; bands are not shown.")));
        }
        for (ScoreResult score : scored.report().scores()) {
            lines.add(new Line(4, words.line(score)));
        }
        return lines;
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    private String line(ScoreResult score) {
        StringBuilder line = new StringBuilder(score.names().in(language) + ": " + outcome(score.outcome()));
        if (!score.bands().isEmpty()) {
            line.append(" → ")
                    .append(score.bands().stream().map(this::band).distinct().collect(Collectors.joining("; ")));
        }
        if (!score.missing().isEmpty()) {
            line.append(say("; obesvarade frågor: ", "; unanswered items: "))
                    .append(String.join(", ", score.missing()));
        }
        return line + mark(score.verification());
    }

    private String band(BandResult band) {
        String worst = band.worst() == null ? "" : say(" (kan vara värre)", " (may be worse)");
        return band.names().in(language) + worst + mark(band.verification());
    }

    private String mark(Verification verification) {
        return verification == Verification.UNVERIFIED ? say(" [ej verifierad]", " [not verified]") : "";
    }

    private String outcome(ScoreOutcome outcome) {
        if (outcome instanceof Determined determined) {
            String possible = determined.possible() == null
                    ? ""
                    : say(" (möjligt ", " (possible ")
                            + determined.possible().min().toPlainString() + "–"
                            + determined.possible().max().toPlainString() + ")";
            return value(determined.value()) + filled(determined.filled()) + possible;
        } else if (outcome instanceof Bounded bounded) {
            return say("mellan ", "between ")
                    + bounded.lower().toPlainString()
                    + say(" och ", " and ")
                    + bounded.upper().toPlainString();
        } else if (outcome instanceof Unsettled unsettled) {
            return say("går inte att avgöra", "not settled")
                    + (unsettled.possible().isEmpty()
                            ? ""
                            : " ("
                                    + unsettled.possible().stream()
                                            .map(this::value)
                                            .collect(Collectors.joining("/")) + ")");
        }
        return outcome instanceof NotComputable none ? reason(none.reason()) : "";
    }

    private String value(Scalar value) {
        if (value instanceof Scalar.Flag flag) {
            return flag.flag() ? say("ja", "yes") : say("nej", "no");
        }
        return value.toString();
    }

    private String filled(@org.jspecify.annotations.Nullable Filled filled) {
        if (filled == null) {
            return "";
        }
        return filled == Filled.PRORATED
                ? say(" (uppräknat för obesvarade)", " (prorated for unanswered items)")
                : say(" (obesvarade räknade som noll)", " (unanswered counted as zero)");
    }

    private String reason(ScoreOutcome.Reason reason) {
        return switch (reason) {
            case NOTHING_ANSWERED -> say("inget besvarat – ingen poäng", "nothing answered, no score");
            case NOT_ASKED -> say("ställs inte", "not asked");
            case BAD_ANSWER -> say("kan inte räknas: ett svar är fel", "cannot be scored: an answer is wrong");
            case BAD_ADMINISTRATION ->
                say("kan inte räknas: fel formulär eller version", "cannot be scored: wrong form or version");
            case NO_JUDGEMENT -> say("ingen bedömning gjord", "no judgement given");
            case RULE_NOT_KNOWN -> say("kan inte räknas här", "cannot be worked out here");
        };
    }
}
