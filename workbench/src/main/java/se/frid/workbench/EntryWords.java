package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Licence;
import se.frid.instrument.Score;
import se.frid.instrument.Verification;
import se.frid.json.Names;
import se.frid.scoring.RuleText;
import se.frid.workbench.EntryText.Line;
import se.frid.workbench.EntryText.Mark;
import se.frid.workbench.EntryText.Part;
import se.frid.workbench.EntryText.Result;
import se.frid.workbench.EntryText.Row;
import se.frid.workbench.EntryText.Scheme;

/** Puts an instrument into words for the catalogue's pages. */
final class EntryWords {

    private final Instrument instrument;
    private final Texts texts;

    private EntryWords(Instrument instrument, Texts texts) {
        this.instrument = instrument;
        this.texts = texts;
    }

    /** What the pages say of an instrument in the language of the texts. */
    static EntryText of(Instrument instrument, Texts texts) {
        EntryWords words = new EntryWords(instrument, texts);
        return new EntryText(
                Names.of(texts.language()),
                words.title(),
                words.line("show.kind", texts.word(instrument.kind())),
                new Line(
                        texts.of("show.verification"),
                        "",
                        List.of(Mark.of(instrument.verification(), texts)),
                        List.of()),
                words.says(),
                words.facts(),
                texts.of("catalogue.details", words.shortName()),
                words.parts(),
                texts.of("show.sources"));
    }

    private String shortName() {
        return instrument.abbreviation() == null ? texts.of(instrument.names()) : instrument.abbreviation();
    }

    private String title() {
        String name = texts.of(instrument.names());
        return name.startsWith(shortName()) ? name : shortName() + " – " + name;
    }

    private List<Line> says() {
        List<Line> says = new ArrayList<>();
        says.add(line("show.purpose", texts.of(instrument.purpose())));
        says.add(line("show.misuse", texts.of(instrument.misuse())));
        if (instrument.reference() != null) {
            says.add(line("show.reason", texts.of(instrument.reference().reason())));
            says.add(line("show.obtain", texts.of(instrument.reference().obtain())));
        }
        return says;
    }

    private List<Line> facts() {
        Licence licence = instrument.licence();
        return List.of(
                line("show.domain", texts.word(instrument.domain())),
                line("show.collections", words(instrument.collections())),
                line("show.subject", texts.word(instrument.subject())),
                line("show.respondents", words(instrument.respondents())),
                line("show.ages", InstrumentPage.ages(instrument.ages(), texts)),
                line("catalogue.length", length()),
                mainResult(),
                line("show.licence", texts.word(licence.terms())),
                line("show.electronicUse", texts.word(licence.electronicUse())),
                line(
                        "show.languages",
                        instrument.languages().isEmpty()
                                ? texts.of("show.notStated")
                                : String.join(", ", instrument.languages())));
    }

    private String length() {
        Integer minutes = instrument.minutes();
        return number(instrument.items().size(), "catalogue.noItems", "catalogue.oneItem", "catalogue.items") + ", "
                + number(
                        minutes == null ? 0 : minutes,
                        "catalogue.noMinutes",
                        "catalogue.oneMinute",
                        "catalogue.minutes");
    }

    private String number(int number, String none, String one, String several) {
        return switch (number) {
            case 0 -> texts.of(none);
            case 1 -> texts.of(one);
            default -> texts.of(several, number);
        };
    }

    private Line mainResult() {
        if (instrument.scores().isEmpty()) {
            return line("catalogue.results", texts.of("catalogue.noResults"));
        }
        Score first = instrument.scores().get(0);
        int more = instrument.scores().size() - 1;
        return new Line(
                texts.of("catalogue.results"),
                texts.of(first.names())
                        + (first.range() == null ? "" : " " + ScorePart.range(first.range()))
                        + (more == 0 ? "" : " " + texts.of("catalogue.moreResults", more)),
                marks(first.verification()),
                List.of());
    }

    private List<Part> parts() {
        return Stream.of(
                        lines(texts.of("show.limits"), List.of(Line.of("", texts.of(instrument.limits())))),
                        description(),
                        scores(),
                        unscored(),
                        cutOffs(),
                        evidence(),
                        licence(),
                        lines(
                                texts.of("show.openQuestions"),
                                instrument.openQuestions().stream()
                                        .map(question -> Line.of("", texts.of(question)))
                                        .toList()))
                .filter(part ->
                        part.hasFacts() || part.hasLines() || !part.scores().isEmpty())
                .toList();
    }

    private Part description() {
        List<Line> facts = new ArrayList<>();
        facts.add(line("catalogue.name", texts.of(instrument.names())));
        facts.add(line("show.edition", texts.of(instrument.edition())));
        addIfThere(facts, "show.authors", instrument.authors());
        addIfThere(facts, "show.publisher", instrument.publisher());
        addIfThere(facts, "show.year", instrument.year());
        facts.add(line("show.recall", texts.of(instrument.recall())));
        facts.add(line("show.version", instrument.version()));
        return facts(texts.of("catalogue.description"), facts);
    }

    private void addIfThere(List<Line> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.add(line(key, value.toString()));
        }
    }

    private Part scores() {
        return new Part(
                texts.of("catalogue.scores"),
                List.of(),
                List.of(),
                instrument.scores().stream().map(this::score).toList());
    }

    private Result score(Score score) {
        List<Line> facts = new ArrayList<>();
        if (score.range() != null) {
            facts.add(new Line(
                    texts.of("show.range"),
                    ScorePart.range(score.range()),
                    score.verification() == Verification.UNVERIFIED ? marks(score.verification()) : List.of(),
                    List.of()));
        }
        if (score.direction() != Direction.NONE) {
            facts.add(line("show.direction", texts.word(score.direction())));
        }
        if (score.note() != null) {
            facts.add(line("catalogue.note", texts.of(score.note())));
        }
        return new Result(
                score.id(),
                texts.of(score.names()),
                InstrumentPage.sources(score.source()),
                marks(score.verification()),
                facts,
                score.bands().stream().map(this::scheme).toList());
    }

    private Scheme scheme(BandScheme scheme) {
        return new Scheme(
                texts.of("show.bands") + ": " + ScorePart.population(scheme.population(), texts)
                        + InstrumentPage.sources(scheme.source()),
                marks(scheme.verification()),
                texts.of("catalogue.values"),
                texts.of("catalogue.level"),
                scheme.bands().stream().map(band -> row(scheme, band)).toList());
    }

    private Row row(BandScheme scheme, Band band) {
        Verification verification = scheme.verification(band);
        boolean own = verification == Verification.UNVERIFIED || verification != scheme.verification();
        return new Row(
                ScorePart.range(band.from(), band.to()),
                texts.of(band.names()) + ScorePart.probability(band, texts),
                own ? marks(verification) : List.of());
    }

    private Part unscored() {
        return lines(
                texts.of("show.unscored"),
                instrument.unscored().stream()
                        .map(result ->
                                figure(EvidencePart.words(result, texts), result.source(), result.verification()))
                        .toList());
    }

    private Part cutOffs() {
        RuleText rules = RuleText.of(instrument);
        return lines(
                texts.of("show.cutoffs"),
                instrument.cutoffs().stream()
                        .map(cutOff -> figure(
                                InstrumentPage.words(cutOff, rules, texts), cutOff.source(), cutOff.verification()))
                        .toList());
    }

    private Part evidence() {
        List<Line> lines = new ArrayList<>();
        instrument
                .evidence()
                .forEach(row -> lines.add(figure(EvidencePart.words(row, texts), row.source(), row.verification())));
        instrument
                .norms()
                .forEach(
                        norm -> lines.add(figure(EvidencePart.words(norm, texts), norm.source(), norm.verification())));
        instrument
                .change()
                .forEach(figure ->
                        lines.add(figure(EvidencePart.words(figure, texts), figure.source(), figure.verification())));
        return lines(texts.of("show.evidence"), lines);
    }

    private Part licence() {
        Licence licence = instrument.licence();
        List<Line> facts = new ArrayList<>();
        facts.add(line("show.holder", licence.holder()));
        facts.add(line("show.terms", texts.word(licence.terms())));
        facts.add(line("show.electronicUse", texts.word(licence.electronicUse())));
        if (licence.note() != null) {
            facts.add(line("catalogue.note", texts.of(licence.note())));
        }
        if (licence.url() != null) {
            List<String> links = EntryText.link(licence.url());
            facts.add(new Line(texts.of("catalogue.address"), links.isEmpty() ? licence.url() : "", List.of(), links));
        }
        return facts(texts.of("show.licence"), facts);
    }

    private Line figure(String words, List<String> sources, Verification verification) {
        return new Line("", words + InstrumentPage.sources(sources), marks(verification), List.of());
    }

    private List<Mark> marks(Verification verification) {
        return Mark.unlessPrimary(verification, texts);
    }

    private Line line(String key, String words) {
        return Line.of(texts.of(key), words);
    }

    private static Part facts(String heading, List<Line> facts) {
        return new Part(heading, facts, List.of(), List.of());
    }

    private static Part lines(String heading, List<Line> lines) {
        return new Part(heading, List.of(), lines, List.of());
    }

    private String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(texts::word).collect(Collectors.joining(", "));
    }
}
