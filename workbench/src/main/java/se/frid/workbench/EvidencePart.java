package se.frid.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.frid.instrument.ChangeFigure;
import se.frid.instrument.Evidence;
import se.frid.instrument.Instrument;
import se.frid.instrument.Norm;
import se.frid.instrument.UnscoredResult;
import se.frid.instrument.Verification;

/** The part of an instrument's page that tells how good the instrument is, and what cannot be had from it. */
final class EvidencePart {

    private final Instrument instrument;
    private final Texts texts;
    private final Page page;

    EvidencePart(Instrument instrument, Texts texts, Page page) {
        this.instrument = instrument;
        this.texts = texts;
        this.page = page;
    }

    void unscored() {
        if (instrument.unscored().isEmpty()) {
            return;
        }
        page.heading(texts.of("show.unscored"));
        for (UnscoredResult result : instrument.unscored()) {
            page.paragraph(2, words(result, texts) + end(result.source(), result.verification()));
        }
    }

    /** A result that cannot be worked out, and why. */
    static String words(UnscoredResult result, Texts texts) {
        String range = result.range() == null ? "" : " (" + ScorePart.range(result.range()) + ")";
        return result.id() + " – " + texts.of(result.names()) + range + ": " + texts.of(result.reason());
    }

    void evidence() {
        boolean nothing = instrument.evidence().isEmpty()
                && instrument.norms().isEmpty()
                && instrument.change().isEmpty();
        page.heading(texts.of("show.evidence"));
        if (nothing) {
            page.paragraph(2, texts.of("show.evidence.none"));
        }
        instrument
                .evidence()
                .forEach(row -> page.paragraph(2, words(row, texts) + end(row.source(), row.verification())));
        instrument
                .norms()
                .forEach(norm -> page.paragraph(2, words(norm, texts) + end(norm.source(), norm.verification())));
        instrument
                .change()
                .forEach(figure ->
                        page.paragraph(2, words(figure, texts) + end(figure.source(), figure.verification())));
    }

    /** A published figure. */
    static String words(Evidence row, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (row.value() != null) {
            parts.add(plain(row.value()));
        }
        if (row.range() != null) {
            parts.add(plain(row.range().min()) + "–" + plain(row.range().max()));
        }
        if (row.text() != null) {
            // More follows after it: the sentence ends at the end of the line.
            parts.add(texts.of(row.text()).replaceFirst("\\.$", ""));
        }
        return texts.word(row.property()) + ": " + texts.of(row.measure())
                + (row.score() == null ? "" : " (" + row.score() + ")") + " " + String.join("; ", parts) + "; "
                + texts.of(row.population()) + (row.n() == null ? "" : ", n = " + row.n());
    }

    /** How a score is spread. */
    static String words(Norm norm, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (norm.mean() != null) {
            parts.add(texts.of("show.mean") + " " + plain(norm.mean()));
        }
        if (norm.sd() != null) {
            parts.add(texts.of("show.sd") + " " + plain(norm.sd()));
        }
        for (Norm.Limit limit : norm.limits()) {
            String ends = (limit.from() == null ? "" : plain(limit.from())) + "–"
                    + (limit.to() == null ? "" : plain(limit.to()));
            parts.add(limit.level() + " " + ends);
        }
        if (norm.note() != null) {
            parts.add(texts.of(norm.note()));
        }
        return texts.of("show.norm") + (norm.score() == null ? "" : " " + norm.score()) + ": "
                + String.join("; ", parts) + "; " + ScorePart.population(norm.population(), texts)
                + (norm.n() == null ? "" : ", n = " + norm.n());
    }

    /** How large a change must be. */
    static String words(ChangeFigure figure, Texts texts) {
        return texts.word(figure.kind()) + (figure.score() == null ? "" : " " + figure.score()) + ": "
                + (figure.value() == null ? "" : plain(figure.value()))
                + (figure.value() == null || figure.note() == null ? "" : "; ")
                + (figure.note() == null ? "" : texts.of(figure.note())) + "; " + texts.of(figure.population());
    }

    private String end(List<String> source, Verification verification) {
        return InstrumentPage.sources(source) + texts.mark(verification);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
