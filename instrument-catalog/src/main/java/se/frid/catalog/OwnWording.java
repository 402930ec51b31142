package se.frid.catalog;

import java.util.ArrayList;
import java.util.List;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Language;
import se.frid.instrument.wording.TextPack;
import se.frid.json.Json;
import se.frid.json.Names;

/**
 * The full wording of the forms of this project, which is ours to publish. Of no other instrument is any wording here: a user
 * who has the right to it loads it as a text pack.
 */
public final class OwnWording {

    private OwnWording() {}

    /**
     * The wording of an instrument, a pack for each language there is; empty for an instrument of others, or in another version
     * than that of the catalogue.
     */
    public static List<TextPack> of(Instrument instrument) {
        List<TextPack> packs = new ArrayList<>();
        if (instrument.kind() == InstrumentKind.FORM) {
            for (Language language : Language.values()) {
                byte[] bytes = Resource.find(
                        OwnWording.class, "wording/" + instrument.id() + "." + Names.of(language) + ".json");
                if (bytes != null) {
                    packs.add(Json.readTrusted(TextPack.class, bytes).orThrow());
                }
            }
            packs.removeIf(pack -> !pack.version().equals(instrument.version()));
        }
        return packs;
    }
}
