package se.frid.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.frid.guidance.Guidance;
import se.frid.instrument.AgeRange;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.CutOff;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Licence;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Section;
import se.frid.instrument.Source;
import se.frid.instrument.wording.Wording;
import se.frid.scoring.RuleText;

/** Everything of one instrument, for a person to read and proof-read. */
final class InstrumentPage {

    private final Instrument instrument;
    private final Texts texts;
    private final RuleText rules;
    private final Wording wording;
    private final Page page = new Page();
    private final FindingsPart findings;

    private InstrumentPage(Instrument instrument, Guidance guidance, Texts texts) {
        this.instrument = instrument;
        this.texts = texts;
        this.rules = RuleText.of(instrument);
        this.wording = Wording.ownLabels(instrument, texts.language());
        this.findings = new FindingsPart(instrument, guidance, texts, rules, page);
    }

    /**
     * The page as text.
     *
     * @param guidance where findings have their names
     */
    static String of(Instrument instrument, Guidance guidance, Texts texts) {
        InstrumentPage page = new InstrumentPage(instrument, guidance, texts);
        page.about();
        page.licence();
        if (!instrument.items().isEmpty()) {
            page.scales();
            page.items();
        }
        if (!instrument.scores().isEmpty()) {
            new ScorePart(instrument, texts, page.rules, page.page).scores();
        }
        EvidencePart evidence = new EvidencePart(instrument, texts, page.page);
        evidence.unscored();
        page.cutOffs();
        page.critical();
        page.findings.findings();
        evidence.evidence();
        page.openQuestions();
        page.sources();
        return page.page.toString();
    }

    private void about() {
        page.title(instrument.id() + " – " + texts.of(instrument.names()));
        if (instrument.abbreviation() != null) {
            field("show.abbreviation", instrument.abbreviation());
        }
        field("show.version", instrument.version());
        field("show.edition", texts.of(instrument.edition()));
        if (instrument.authors() != null) {
            field("show.authors", instrument.authors());
        }
        if (instrument.publisher() != null) {
            field("show.publisher", instrument.publisher());
        }
        if (instrument.year() != null) {
            field("show.year", instrument.year().toString());
        }
        field("show.verification", texts.word(instrument.verification()));
        field("show.purpose", texts.of(instrument.purpose()));
        field("show.misuse", texts.of(instrument.misuse()));
        field("show.limits", texts.of(instrument.limits()));
        field("show.kind", texts.word(instrument.kind()));
        if (instrument.reference() != null) {
            field("show.reason", texts.of(instrument.reference().reason()));
            field("show.obtain", texts.of(instrument.reference().obtain()));
        }
        page.heading(texts.of("show.use"));
        field("show.domain", texts.word(instrument.domain()));
        field(
                "show.collections",
                instrument.collections().stream().map(texts::word).collect(Collectors.joining(", ")));
        field("show.subject", texts.word(instrument.subject()));
        field(
                "show.respondents",
                instrument.respondents().stream().map(texts::word).collect(Collectors.joining(", ")));
        field("show.ages", ages(instrument.ages(), texts));
        field("show.recall", texts.of(instrument.recall()));
        field(
                "show.minutes",
                instrument.minutes() == null
                        ? texts.of("show.notStated")
                        : instrument.minutes().toString());
        field(
                "show.languages",
                instrument.languages().isEmpty()
                        ? texts.of("show.notStated")
                        : String.join(", ", instrument.languages()));
    }

    static String ages(AgeRange ages, Texts texts) {
        if (ages.min() == null && ages.max() == null) {
            return texts.of("show.allAges");
        } else if (ages.max() == null) {
            return texts.of("show.fromAge", String.valueOf(ages.min()));
        }
        return ages.min() == null
                ? texts.of("show.toAge", String.valueOf(ages.max()))
                : texts.of("show.betweenAges", ages.min(), ages.max());
    }

    private void licence() {
        Licence licence = instrument.licence();
        page.heading(texts.of("show.licence"));
        field("show.holder", licence.holder());
        field("show.terms", texts.word(licence.terms()));
        field("show.electronicUse", texts.word(licence.electronicUse()));
        if (licence.note() != null) {
            page.paragraph(2, texts.of(licence.note()));
        }
        if (licence.url() != null) {
            page.paragraph(2, licence.url());
        }
    }

    private void scales() {
        page.heading(texts.of("show.scales"));
        instrument.scales().forEach((name, scale) -> page.field(2, name, answers(scale)));
    }

    private String answers(ResponseScale scale) {
        ResponseScale.NumericRange numeric = scale.numeric();
        Stream<String> range = numeric == null
                ? Stream.empty()
                : Stream.of(numeric.min().toPlainString() + "–" + numeric.max().toPlainString() + " ("
                        + texts.of(numeric.labels()) + ")");
        return Stream.concat(range, scale.options().stream().map(this::option)).collect(Collectors.joining("; "));
    }

    private String option(ResponseOption option) {
        String missing = option.missing() == null ? "" : " (" + texts.of("show.noAnswer") + ")";
        String level =
                option.level() == null ? "" : " (" + texts.of("show.risk") + " " + texts.word(option.level()) + ")";
        return option.answer() + " = " + texts.of(option.label()) + missing + level;
    }

    private void items() {
        page.heading(texts.of("show.items", instrument.items().size()));
        page.paragraph(2, wording.notice(texts.language()).summary());
        if (instrument.sections().isEmpty()) {
            instrument.items().forEach(item -> page.paragraph(2, words(item)));
        }
        for (Section section : instrument.sections()) {
            wording.section(section.id()).ifPresent(heading -> page.paragraph(2, heading));
            section.items().stream()
                    .flatMap(code -> instrument.item(code).stream())
                    .forEach(item -> page.paragraph(4, words(item)));
        }
    }

    private String words(Item item) {
        StringBuilder words =
                new StringBuilder(item.code() + ". " + wording.item(item.code()) + " [" + item.scale() + "]");
        if (item.reverse()) {
            words.append(" (").append(texts.of("show.reverse")).append(')');
        }
        if (item.showIf() != null) {
            words.append(" (")
                    .append(texts.of("show.showIf"))
                    .append(' ')
                    .append(texts.of(rules.condition(item.showIf())))
                    .append(')');
        }
        if (item.note() != null) {
            words.append(" – ").append(texts.of(item.note()));
        }
        return words.toString();
    }

    private void cutOffs() {
        if (instrument.cutoffs().isEmpty()) {
            return;
        }
        page.heading(texts.of("show.cutoffs"));
        for (CutOff cutOff : instrument.cutoffs()) {
            page.paragraph(
                    2, words(cutOff, rules, texts) + sources(cutOff.source()) + texts.mark(cutOff.verification()));
        }
    }

    /** A published limit, what it stands for and in whom. */
    static String words(CutOff cutOff, RuleText rules, Texts texts) {
        String evidence = Stream.of(
                        cutOff.sensitivity() == null
                                ? ""
                                : texts.of("show.sensitivity") + " "
                                        + cutOff.sensitivity().toPlainString(),
                        cutOff.specificity() == null
                                ? ""
                                : texts.of("show.specificity") + " "
                                        + cutOff.specificity().toPlainString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return texts.of(rules.condition(cutOff.when())) + ": " + texts.of(cutOff.meaning())
                + (evidence.isEmpty() ? "" : "; " + evidence) + "; "
                + ScorePart.population(cutOff.population(), texts);
    }

    private void critical() {
        if (instrument.critical().isEmpty()) {
            return;
        }
        page.heading(texts.of("show.critical"));
        for (CriticalItem critical : instrument.critical()) {
            String label = instrument
                    .item(critical.item())
                    .map(item -> texts.of(item.label()))
                    .orElse("");
            page.paragraph(
                    2,
                    critical.item() + ". " + label + limit(critical) + ": " + findings.name(critical.flag()) + ". "
                            + texts.of(critical.why()) + sources(critical.source()));
        }
    }

    private static String limit(CriticalItem critical) {
        return (critical.atLeast() == null ? "" : " ≥ " + critical.atLeast().toPlainString())
                + (critical.atMost() == null ? "" : " ≤ " + critical.atMost().toPlainString())
                + (critical.in().isEmpty() ? "" : " = " + String.join(", ", critical.in()));
    }

    private void openQuestions() {
        page.heading(texts.of("show.openQuestions"));
        if (instrument.openQuestions().isEmpty()) {
            page.paragraph(2, texts.of("show.none"));
        }
        instrument.openQuestions().forEach(question -> page.paragraph(2, "– " + texts.of(question)));
    }

    private void sources() {
        page.heading(texts.of("show.sources"));
        for (Source source : instrument.sources()) {
            page.paragraph(
                    2,
                    source.id() + ". " + source.cite() + (source.doi() == null ? "" : ". doi:" + source.doi())
                            + (source.url() == null ? "" : ". " + source.url()));
        }
    }

    /** The sources of a figure, to stand after it. */
    static String sources(List<String> sources) {
        return sources.isEmpty() ? "" : " (" + String.join(", ", sources) + ")";
    }

    private void field(String key, String value) {
        page.field(0, texts.of(key), value);
    }
}
