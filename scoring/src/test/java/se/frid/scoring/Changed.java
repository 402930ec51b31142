package se.frid.scoring;

import java.util.List;
import java.util.function.UnaryOperator;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;

/** Definitions with something changed. */
final class Changed {

    private Changed() {}

    static Instrument items(Instrument instrument, UnaryOperator<Item> change) {
        return of(instrument, instrument.items().stream().map(change).toList(), instrument.scores());
    }

    static Instrument scores(Instrument instrument, UnaryOperator<Score> change) {
        return of(
                instrument,
                instrument.items(),
                instrument.scores().stream().map(change).toList());
    }

    private static Instrument of(Instrument old, List<Item> items, List<Score> scores) {
        return new Instrument(
                old.id(),
                old.version(),
                old.kind(),
                old.names(),
                old.abbreviation(),
                old.edition(),
                old.publisher(),
                old.authors(),
                old.year(),
                old.domain(),
                old.collections(),
                old.subject(),
                old.respondents(),
                old.ages(),
                old.recall(),
                old.minutes(),
                old.languages(),
                old.purpose(),
                old.misuse(),
                old.limits(),
                old.licence(),
                old.verification(),
                old.reference(),
                old.sections(),
                old.scales(),
                items,
                scores,
                old.unscored(),
                old.cutoffs(),
                old.critical(),
                old.emits(),
                old.evidence(),
                old.norms(),
                old.change(),
                old.openQuestions(),
                old.sources());
    }
}
