package se.frid.workbench;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Population;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.scoring.RuleText;

/** The scores of an instrument with their rules, what is done about missing answers, and their bands. */
record ScorePart(Instrument instrument, Texts texts, RuleText rules, Page page) {

    void scores() {
        page.heading(texts.of("show.scores", instrument.scores().size()));
        instrument.scores().forEach(this::score);
    }

    private void score(Score score) {
        page.paragraph(
                2,
                score.id() + " – " + texts.of(score.names()) + InstrumentPage.sources(score.source())
                        + texts.mark(score.verification()));
        page.field(4, texts.of("show.rule"), texts.of(rules.rule(score.rule())));
        if (score.range() != null) {
            page.field(4, texts.of("show.range"), range(score.range()));
        }
        if (score.direction() != Direction.NONE) {
            page.field(4, texts.of("show.direction"), texts.word(score.direction()));
        }
        page.field(4, texts.of("show.missing"), missing(score.missing()));
        if (score.note() != null) {
            page.paragraph(4, texts.of(score.note()));
        }
        score.bands().forEach(this::bands);
    }

    private String missing(MissingRule rule) {
        String words = switch (rule.fill()) {
            case NONE -> texts.of("show.missing.none");
            case PRORATE -> texts.of("show.missing.prorate", rule.allowed());
            case ZERO -> texts.of("show.missing.zero", rule.allowed());
        };
        String answered = rule.answered() == null ? "" : "; " + texts.of("show.missing.answered", rule.answered());
        String over = rule.over().isEmpty() ? "" : "; " + texts.of("show.missing.over", String.join(", ", rule.over()));
        String note = rule.note() == null ? "" : "; " + texts.of(rule.note());
        return words + answered + over + note + InstrumentPage.sources(rule.source()) + texts.mark(rule.verification());
    }

    private void bands(BandScheme scheme) {
        page.field(
                4,
                texts.of("show.bands") + " " + scheme.id(),
                population(scheme.population(), texts)
                        + InstrumentPage.sources(scheme.source())
                        + texts.mark(scheme.verification()));
        scheme.bands().forEach(band -> page.paragraph(6, band(band)));
    }

    private String band(Band band) {
        Verification own = band.verification();
        return range(band.from(), band.to()) + "  " + texts.of(band.names()) + " (" + band.level() + ")"
                + probability(band, texts)
                + (own == null ? "" : texts.mark(own));
    }

    /** The published probability of a band, to stand after it. */
    static String probability(Band band, Texts texts) {
        return band.probability() == null
                ? ""
                : "; " + texts.of("show.probability") + " " + band.probability().toPlainString();
    }

    static String population(Population population, Texts texts) {
        String narrower = Stream.of(
                        population.respondents().stream().map(texts::word).collect(Collectors.joining(", ")),
                        population.sex() == null ? "" : texts.word(population.sex()),
                        population.ages() == null ? "" : InstrumentPage.ages(population.ages(), texts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return texts.of(population.description()) + (narrower.isEmpty() ? "" : " – " + narrower);
    }

    /** The lowest and highest value. */
    static String range(ValueRange range) {
        return range(range.min(), range.max());
    }

    /** A stretch of values, or the only one. */
    static String range(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? from.toPlainString() : from.toPlainString() + "–" + to.toPlainString();
    }
}
