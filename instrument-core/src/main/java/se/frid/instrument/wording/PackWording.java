package se.frid.instrument.wording;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Language;
import se.frid.instrument.ResponseScale;
import se.frid.json.Scalar;

/** The owner's wording out of a text pack that was checked against its instrument. */
record PackWording(Instrument instrument, TextPackChoice.Chosen chosen) implements Wording {

    private TextPack pack() {
        return chosen.pack();
    }

    @Override
    public boolean isOwnLabels() {
        return false;
    }

    @Override
    public String language() {
        return pack().language();
    }

    @Override
    public String title() {
        return pack().title();
    }

    @Override
    public Optional<String> instruction() {
        return Optional.ofNullable(pack().instruction());
    }

    @Override
    public String item(String code) {
        return text(pack().items(), OwnLabels.item(instrument, code).code());
    }

    @Override
    public String option(String item, Scalar answer) {
        ResponseScale scale = OwnLabels.scale(instrument, item, answer);
        ResponseScale.NumericRange numeric = scale.numeric();
        if (numeric == null || scale.option(answer).isPresent()) {
            return answer(item, answer.toString());
        }
        BigDecimal number = ((Scalar.Num) answer).number();
        if (number.compareTo(numeric.min()) == 0) {
            return answer(item, TextPackChecker.MIN);
        }
        return number.compareTo(numeric.max()) == 0 ? answer(item, TextPackChecker.MAX) : answer.toString();
    }

    private String answer(String code, String key) {
        Item item = OwnLabels.item(instrument, code);
        String own = pack().itemOptions().getOrDefault(code, Map.of()).get(key);
        return own != null ? own : text(pack().options().getOrDefault(item.scale(), Map.of()), key);
    }

    private static String text(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("a pack that was checked has no text for " + key);
        }
        return text;
    }

    @Override
    public Optional<String> range(String item) {
        OwnLabels.item(instrument, item);
        return Optional.empty();
    }

    @Override
    public Optional<String> section(String id) {
        return Optional.ofNullable(pack().sections().get(id));
    }

    @Override
    public Notice notice(Language language) {
        return Notice.of(pack(), chosen.refusals(), language).about(instrument, language);
    }
}
