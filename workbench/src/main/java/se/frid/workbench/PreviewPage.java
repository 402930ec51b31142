package se.frid.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Licence;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.wording.Notice;
import se.frid.instrument.wording.Wording;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.RuleText;

/**
 * One questionnaire as an HTML page that stands alone: no script, nothing fetched, and nothing that could send an answer.
 *
 * <p>All texts of the questionnaire are those of its {@link Wording}; ours around them are in our language.
 */
final class PreviewPage {

    private final Instrument instrument;
    private final Wording wording;
    private final Texts texts;
    private final RuleText rules;
    private final List<String> numbered;

    private PreviewPage(Instrument instrument, Wording wording, Texts texts) {
        this.instrument = instrument;
        this.wording = wording;
        this.texts = texts;
        this.rules = RuleText.of(instrument);
        this.numbered = instrument.items().stream().map(Item::code).toList();
    }

    /**
     * The page.
     *
     * @param tried day that the permission was held against; absent: there was nothing to hold against a day
     */
    static String of(Instrument instrument, Wording wording, @Nullable LocalDate tried, Texts texts) {
        return Templates.fill("preview.mustache", new PreviewPage(instrument, wording, texts).model(tried));
    }

    /**
     * What the template is filled with; a list of at most one text is a text that may be absent.
     *
     * @param ours language of what is ours
     * @param theirs language of the questionnaire
     * @param direction {@code rtl} or {@code ltr}, of the questionnaire
     */
    record Model(
            String ours,
            String theirs,
            String direction,
            String id,
            String title,
            String definition,
            String noticeHeading,
            String noticeSummary,
            List<String> noticeDetails,
            List<String> instruction,
            List<Group> groups,
            List<String> noItems,
            String aboutHeading,
            List<Fact> facts,
            String licence,
            List<String> licenceNote) {}

    /** Questions under one heading. */
    record Group(List<String> heading, List<Question> questions) {}

    /**
     * A question.
     *
     * @param condition when it is asked, in our words
     */
    record Question(
            String code, String text, List<String> condition, List<NumberField> numbers, List<Answer> answers) {}

    /** An answer to choose. */
    record Answer(String key, String name, String value, String label) {}

    /** A number to write between two ends. */
    record NumberField(String key, String name, String least, String most, String step, List<String> ends) {}

    /** Something to know about the instrument. */
    record Fact(String term, String description) {}

    private Model model(@Nullable LocalDate tried) {
        Notice notice = wording.notice(texts.language());
        List<String> details = new ArrayList<>(notice.details());
        if (tried != null) {
            details.add(texts.of("preview.tried", tried));
        }
        Licence licence = instrument.licence();
        return new Model(
                Names.of(texts.language()),
                wording.language(),
                wording.isRightToLeft() ? "rtl" : "ltr",
                instrument.id(),
                wording.title(),
                texts.of("preview.definition", instrument.id(), instrument.version()),
                texts.of("preview.notice"),
                notice.summary(),
                details,
                wording.instruction().stream().toList(),
                groups(),
                instrument.items().isEmpty() ? List.of(texts.of("preview.noItems")) : List.of(),
                texts.of("preview.about"),
                List.of(
                        new Fact(texts.of("show.purpose"), texts.of(instrument.purpose())),
                        new Fact(texts.of("show.misuse"), texts.of(instrument.misuse())),
                        new Fact(texts.of("preview.limits"), texts.of(instrument.limits()))),
                texts.of(
                        "preview.licence",
                        licence.holder(),
                        texts.word(licence.terms()),
                        texts.word(licence.electronicUse())),
                licence.note() == null ? List.of() : List.of(texts.of(licence.note())));
    }

    private List<Group> groups() {
        if (instrument.sections().isEmpty()) {
            return instrument.items().isEmpty()
                    ? List.of()
                    : List.of(new Group(List.of(), questions(instrument.items())));
        }
        return instrument.sections().stream()
                .map(section -> new Group(
                        wording.section(section.id()).stream().toList(),
                        questions(section.items().stream()
                                .flatMap(code -> instrument.item(code).stream())
                                .toList())))
                .toList();
    }

    private List<Question> questions(List<Item> items) {
        return items.stream().map(this::question).toList();
    }

    private Question question(Item item) {
        ResponseScale scale = instrument.scale(item);
        ResponseScale.NumericRange numeric = scale.numeric();
        String key = "q" + numbered.indexOf(item.code());
        List<Answer> answers = new ArrayList<>();
        scale.options().forEach(option -> {
            Scalar answer = option.answer();
            String label = wording.option(item.code(), answer);
            answers.add(new Answer(key + "-" + answers.size(), key, answer.toString(), label));
        });
        List<String> condition = item.showIf() == null
                ? List.of()
                : List.of(texts.of("preview.asked", texts.of(rules.condition(item.showIf()))));
        return new Question(
                item.code(),
                wording.item(item.code()),
                condition,
                numeric == null ? List.of() : List.of(number(item, numeric, key)),
                answers);
    }

    private NumberField number(Item item, ResponseScale.NumericRange numeric, String key) {
        String least = numeric.min().toPlainString();
        String most = numeric.max().toPlainString();
        List<String> ends = wording.range(item.code())
                .map(both -> List.of(least + "–" + most + ": " + both))
                .orElseGet(() -> List.of(
                        least + ": " + wording.option(item.code(), Scalar.of(numeric.min())),
                        most + ": " + wording.option(item.code(), Scalar.of(numeric.max()))));
        return new NumberField(
                key + "-number", key + "-number", least, most, numeric.step().toPlainString(), ends);
    }
}
