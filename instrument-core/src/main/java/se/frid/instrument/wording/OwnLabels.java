package se.frid.instrument.wording;

import java.util.Optional;
import se.frid.administration.AdministrationChecker;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Language;
import se.frid.instrument.ResponseScale;
import se.frid.json.Names;
import se.frid.json.Scalar;

/** Our own topic labels as a wording. */
record OwnLabels(Instrument instrument, Language inLanguage) implements Wording {

    @Override
    public boolean isOwnLabels() {
        return true;
    }

    @Override
    public String language() {
        return Names.of(inLanguage);
    }

    @Override
    public String title() {
        return instrument.names().in(inLanguage);
    }

    @Override
    public Optional<String> instruction() {
        return Optional.empty();
    }

    @Override
    public String item(String code) {
        return item(instrument, code).label().in(inLanguage);
    }

    @Override
    public String option(String item, Scalar answer) {
        ResponseScale scale = scale(instrument, item, answer);
        return scale.option(answer).map(option -> option.label().in(inLanguage)).orElseGet(answer::toString);
    }

    @Override
    public Optional<String> range(String item) {
        return Optional.ofNullable(instrument.scale(item(instrument, item)).numeric())
                .map(numeric -> numeric.labels().in(inLanguage));
    }

    @Override
    public Optional<String> section(String id) {
        return instrument.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> section.names().in(inLanguage));
    }

    @Override
    public Notice notice(Language language) {
        return Notice.ofOwnLabels(language).about(instrument, language);
    }

    /** The item with a code. */
    static Item item(Instrument instrument, String code) {
        return instrument.item(code).orElseThrow(() -> new IllegalArgumentException("no item " + code));
    }

    /** The scale of an item, on which an answer has to be. */
    static ResponseScale scale(Instrument instrument, String item, Scalar answer) {
        ResponseScale scale = instrument.scale(item(instrument, item));
        if (scale.option(answer).isEmpty() && !AdministrationChecker.fits(scale, answer)) {
            throw new IllegalArgumentException("not an answer to item " + item);
        }
        return scale;
    }
}
