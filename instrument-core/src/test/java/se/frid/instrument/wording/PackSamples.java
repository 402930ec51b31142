package se.frid.instrument.wording;

import se.frid.instrument.Instrument;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** An instrument that does not exist, and packs of words that nobody would ask. */
public final class PackSamples {

    private PackSamples() {}

    /** It has every kind of answer: numbers, codes, no answer, a range, a scale that only a professional rates on. */
    public static final String INSTRUMENT = """
            {"id": "made-up-4", "version": "2.0.0", "kind": "scorable",
             "names": {"sv": "Påhittad", "en": "Made up"}, "edition": {"sv": "första", "en": "first"},
             "domain": "wellbeing", "collections": ["health"], "subject": "adult-any", "respondents": ["self"],
             "ages": {}, "recall": {"sv": "nu", "en": "now"},
             "purpose": {"sv": "prov", "en": "test"}, "misuse": {"sv": "allt annat", "en": "all else"},
             "limits": {"sv": "inga", "en": "none"},
             "licence": {"holder": "Nobody", "terms": "free", "electronicUse": "allowed"},
             "verification": "unverified",
             "sections": [
               {"id": "one", "names": {"sv": "ett", "en": "one"}, "items": ["1", "2"]},
               {"id": "two", "names": {"sv": "två", "en": "two"}, "items": ["3a", "4"]}],
             "scales": {
               "freq": {"options": [
                 {"value": 0, "label": {"sv": "aldrig", "en": "never"}},
                 {"value": 1.5, "label": {"sv": "jämt", "en": "always"}}]},
               "yn": {"options": [
                 {"code": "Y", "label": {"sv": "ja", "en": "yes"}},
                 {"code": "?", "missing": "unknown", "label": {"sv": "vet inte", "en": "not known"}}]},
               "line": {
                 "options": [{"code": "NA", "missing": "not-applicable", "label": {"sv": "gäller inte", "en": "n/a"}}],
                 "numeric": {"min": 0, "max": 10, "step": 1, "labels": {"sv": "lågt till högt", "en": "low to high"}}},
               "lmh": {"options": [{"code": "L", "label": {"sv": "låg", "en": "low"}}]}},
             "items": [
               {"code": "1", "scale": "freq", "label": {"sv": "ämne ett", "en": "topic one"}},
               {"code": "2", "scale": "freq", "label": {"sv": "ämne två", "en": "topic two"}},
               {"code": "3a", "scale": "yn", "label": {"sv": "ämne tre", "en": "topic three"}},
               {"code": "4", "scale": "line", "label": {"sv": "ämne fyra", "en": "topic four"}}],
             "scores": [
               {"id": "total", "names": {"sv": "Summa", "en": "Total"}, "direction": "none",
                "rule": {"sum": ["1", "2"]}, "range": {"min": 0, "max": 3},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "unverified", "source": ["S1"]}],
             "sources": [{"id": "S1", "cite": "Nobody 2000"}]}
            """;

    /** Its wording, with all that a pack may say. */
    public static final String PACK = """
            {"instrument": "made-up-4", "version": "2.0.0", "language": "fa",
             "title": "TITLE", "instruction": "INSTRUCTION",
             "items": {"1": "TEXT 1", "2": "TEXT 2", "3a": "TEXT 3A", "4": "TEXT 4"},
             "options": {
               "freq": {"0": "FREQ 0", "1.5": "FREQ 1.5"},
               "yn": {"Y": "YN Y", "?": "YN ?"},
               "line": {"min": "LINE MIN", "max": "LINE MAX", "NA": "LINE NA"},
               "lmh": {"L": "LMH L"}},
             "itemOptions": {"2": {"0": "OWN 2-0"}},
             "sections": {"one": "HEADING ONE"},
             "rights": {
               "holder": "The Holder",
               "permission": {"terms": "May be shown in one municipality", "version": "2.0.0", "language": "fa",
                 "until": "2026-12-31", "reference": "D-17"},
               "contexts": ["on paper", "on a screen at the office"],
               "translation": "unofficial", "source": "by a neighbour"}}
            """;

    /** The instrument, read. */
    public static Instrument instrument() {
        return Samples.instrument(INSTRUMENT);
    }

    /** A variant of the pack whose shape is right. */
    public static TextPack pack(String... placesAndValues) {
        return Samples.read(TextPack.class, Edits.edit(PACK, placesAndValues));
    }

    /** The pack in another language, with a permission for it. */
    public static TextPack in(String language, String... placesAndValues) {
        String quoted = "'" + language + "'";
        String json = Edits.edit(PACK, "/language", quoted, "/rights/permission/language", quoted);
        return Samples.read(TextPack.class, Edits.edit(json, placesAndValues));
    }
}
