package se.frid.instrument.wording;

import java.util.Optional;
import java.util.function.Function;
import se.frid.instrument.Instrument;
import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Reading;

/** Text packs out of JSON. */
public final class TextPacks {

    private TextPacks() {}

    /**
     * Reads a text pack and checks it whole: its shape, and whether it fits its instrument.
     *
     * @param instruments the definition with an id, such as {@code InstrumentCatalog::find}
     * @return the pack, or everything that is wrong with it
     */
    public static Reading<TextPack> read(byte[] utf8, Function<String, Optional<Instrument>> instruments) {
        return Json.read(TextPack.class, utf8, Limits.DOCUMENT)
                .checked(pack -> TextPackChecker.check(pack, instruments));
    }
}
