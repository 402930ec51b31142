package se.frid.testing;

import java.nio.charset.StandardCharsets;
import se.frid.instrument.Instrument;
import se.frid.json.Json;
import se.frid.json.Limits;

/** Good documents, short enough to read, that use every kind of rule, condition and answer. */
public final class Samples {

    private Samples() {}

    /** An instrument with every kind of rule and every kind of condition that an instrument may use. */
    public static final String INSTRUMENT = """
            {"id": "demo-4", "version": "1.2.3", "kind": "scorable",
             "names": {"sv": "Demo å", "en": "Demo"},
             "abbreviation": "D4",
             "edition": {"sv": "första", "en": "first"},
             "publisher": "Frid", "authors": "A, B", "year": 2020,
             "domain": "mental-health", "collections": ["health", "trauma"], "subject": "adult-any",
             "respondents": ["self", "parent"],
             "ages": {"min": 12, "max": 99},
             "recall": {"sv": "två veckor", "en": "two weeks"},
             "minutes": 5, "languages": ["sv", "en"],
             "purpose": {"sv": "prov", "en": "test"},
             "misuse": {"sv": "inget", "en": "nothing"},
             "limits": {"sv": "många", "en": "many"},
             "licence": {"holder": "Frid", "terms": "free", "electronicUse": "allowed",
               "note": {"sv": "fri", "en": "free"}, "url": "https://example.org/terms"},
             "verification": "secondary",
             "sections": [
               {"id": "one", "names": {"sv": "ett", "en": "one"}, "items": ["1", "2", "3", "4"]},
               {"id": "two", "names": {"sv": "två", "en": "two"}, "items": ["5", "6", "7"]}],
             "scales": {
               "freq": {"options": [
                 {"value": 0, "label": {"sv": "aldrig", "en": "never"}},
                 {"value": 1, "label": {"sv": "ibland", "en": "sometimes"}},
                 {"value": 2, "label": {"sv": "ofta", "en": "often"}},
                 {"value": 3, "label": {"sv": "jämt", "en": "always"}}]},
               "yesno": {"options": [
                 {"code": "Y", "label": {"sv": "ja", "en": "yes"}},
                 {"code": "N", "label": {"sv": "nej", "en": "no"}},
                 {"code": "?", "missing": "unknown", "label": {"sv": "vet inte", "en": "not known"}}]},
               "line": {"numeric": {"min": 0, "max": 10, "step": 2, "labels": {"sv": "sämst till bäst", "en": "worst to best"}}},
               "lmh": {"options": [
                 {"code": "low", "label": {"sv": "låg", "en": "low"}},
                 {"code": "high", "label": {"sv": "hög", "en": "high"}}]}},
             "items": [
               {"code": "1", "scale": "freq", "label": {"sv": "oro", "en": "worry"}},
               {"code": "2", "scale": "freq", "label": {"sv": "lugn", "en": "calm"}, "reverse": true},
               {"code": "3", "scale": "freq", "label": {"sv": "sömn", "en": "sleep"}},
               {"code": "4", "scale": "freq", "label": {"sv": "självskada", "en": "self-harm"}},
               {"code": "5", "scale": "yesno", "label": {"sv": "ensam", "en": "alone"}},
               {"code": "6", "scale": "line", "label": {"sv": "hälsa", "en": "health"}},
               {"code": "7", "scale": "freq", "label": {"sv": "hjälp", "en": "help"},
                "showIf": {"any": [{"item": "1", "atLeast": 1}, {"item": "5", "in": ["Y"]}]},
                "note": {"sv": "bara ibland", "en": "only at times"}}],
             "scores": [
               {"id": "total", "names": {"sv": "Summa", "en": "Total"}, "direction": "higher-is-worse",
                "rule": {"sum": ["1", "2", "3", "4"]}, "range": {"min": 0, "max": 12},
                "missing": {"allowed": 1, "answered": 3, "over": ["1", "2", "3", "4"], "fill": "prorate",
                  "rounding": {"mode": "half-up", "digits": 0}, "verification": "secondary", "source": ["S1"],
                  "note": {"sv": "en får saknas", "en": "one may be missing"}},
                "bands": [
                  {"id": "severity", "population": {"description": {"sv": "vuxna", "en": "adults"},
                     "respondents": ["self"], "sex": "female", "ages": {"min": 18, "max": 65}},
                   "bands": [
                     {"from": 0, "to": 4, "level": "low", "names": {"sv": "låg", "en": "low"}, "probability": 0.25},
                     {"from": 5, "to": 12, "level": "high", "names": {"sv": "hög", "en": "high"},
                      "verification": "unverified"}],
                   "verification": "primary", "source": ["S1"]}],
                "verification": "primary", "source": ["S1"],
                "note": {"sv": "huvudmått", "en": "main measure"}},
               {"id": "weighted", "names": {"sv": "Vägd", "en": "Weighted"}, "direction": "none",
                "rule": {"weighted": [{"of": "1", "weight": 2}, {"of": "3", "weight": 1.5, "when": {"sex": "female"}}]},
                "range": {"min": 0, "max": 10.5},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "unverified", "source": ["S2"]},
               {"id": "mean", "names": {"sv": "Medel", "en": "Mean"}, "direction": "lower-is-worse",
                "rule": {"mean": ["1", "2", "3"], "rounding": {"mode": "half-even", "digits": 1}},
                "range": {"min": 0, "max": 3},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "bands": [
                  {"id": "halves", "population": {"description": {"sv": "alla", "en": "all"}},
                   "bands": [
                     {"from": 0, "to": 1.4, "level": "low", "names": {"sv": "låg", "en": "low"}},
                     {"from": 1.5, "to": 3, "level": "high", "names": {"sv": "hög", "en": "high"}}],
                   "verification": "primary", "source": ["S1"]}],
                "verification": "primary", "source": ["S1"]},
               {"id": "highest", "names": {"sv": "Högsta", "en": "Highest"}, "direction": "none",
                "rule": {"max": ["1", {"score": "total"}]}, "range": {"min": 0, "max": 12},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "count", "names": {"sv": "Antal", "en": "Count"}, "direction": "none",
                "rule": {"count": ["1", "2"], "atLeast": 2}, "range": {"min": 0, "max": 2},
                "missing": {"allowed": 2, "fill": "zero", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "recoded", "names": {"sv": "Omkodad", "en": "Recoded"}, "direction": "none",
                "rule": {"recode": "1", "table": {"0": 0, "1": 0, "2": 1, "3": 2}}, "range": {"min": 0, "max": 2},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "linear", "names": {"sv": "Linjär", "en": "Linear"}, "direction": "none",
                "rule": {"linear": "6", "times": 3, "dividedBy": 4, "plus": 1, "rounding": {"mode": "down", "digits": 1}},
                "range": {"min": 1, "max": 8.5},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "chosen", "names": {"sv": "Vald", "en": "Chosen"}, "direction": "none",
                "rule": {"choose": [{"when": {"respondent": ["parent"]}, "then": {"constant": 2}}],
                  "otherwise": {"sum": ["1", "7"]}},
                "range": {"min": 0, "max": 6},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "bands": [
                  {"id": "by-parent", "population": {"description": {"sv": "föräldrar", "en": "parents"}, "respondents": ["parent"]},
                   "bands": [{"from": 2, "to": 2, "level": "two", "names": {"sv": "två", "en": "two"}}],
                   "verification": "primary", "source": ["S1"]}],
                "verification": "primary", "source": ["S1"]},
               {"id": "profile", "names": {"sv": "Profil", "en": "Profile"}, "direction": "none",
                "rule": {"profile": ["1", "3"]},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "criterion", "names": {"sv": "Kriterium", "en": "Criterion"}, "direction": "none",
                "rule": {"criterion": {"all": [
                  {"any": [{"item": "1", "atLeast": 1, "atMost": 2}, {"score": "total", "atLeast": 3, "atMost": 9}]},
                  {"none": [{"item": "5", "in": ["N"]}, {"score": "profile", "in": ["33"]}]},
                  {"not": {"score": "count", "atLeast": 2}},
                  {"of": [{"sex": "male"}, {"respondent": ["self"]}, {"item": "3", "in": [2, 3]}], "atLeast": 2}]}},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "category", "names": {"sv": "Kategori", "en": "Category"}, "direction": "none",
                "rule": {"category": [{"when": {"score": "criterion", "in": [true]}, "is": "met"}], "otherwise": "unmet"},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]},
               {"id": "rating", "names": {"sv": "Bedömning", "en": "Rating"}, "direction": "higher-is-worse",
                "rule": {"judgement": "lmh"},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "primary", "source": ["S1"]}],
             "cutoffs": [
               {"when": {"score": "total", "atLeast": 5}, "meaning": {"sv": "trolig", "en": "probable"},
                "sensitivity": 0.88, "specificity": 0.9, "population": {"description": {"sv": "vuxna", "en": "adults"}},
                "verification": "primary", "source": ["S1"]}],
             "critical": [
               {"item": "4", "atLeast": 1, "flag": "self-harm", "why": {"sv": "fråga", "en": "ask"}, "source": ["S1"]}],
             "emits": [
               {"finding": "self-harm", "when": {"item": "4", "atLeast": 1}},
               {"finding": "distress-high", "when": {"band": "total", "in": ["high"], "scheme": "severity"}, "level": "high"},
               {"finding": "own-rating", "rating": "rating"}],
             "unscored": [
               {"id": "t", "names": {"sv": "T-poäng", "en": "T-score"}, "range": {"min": 20, "max": 80},
                "reason": {"sv": "tabellen är inte offentlig", "en": "the table is not public"},
                "verification": "secondary", "source": ["S1"]}],
             "evidence": [
               {"property": "internal-consistency", "measure": {"sv": "alfa", "en": "alpha"}, "score": "total", "value": 0.8,
                "n": 100, "population": {"sv": "vuxna", "en": "adults"}, "verification": "primary", "source": ["S1"]},
               {"property": "reliability", "measure": {"sv": "ICC", "en": "ICC"}, "range": {"min": 0.7, "max": 0.9},
                "text": {"sv": "god", "en": "good"}, "population": {"sv": "vuxna", "en": "adults"},
                "verification": "secondary", "source": ["S1"]}],
             "norms": [
               {"score": "t", "population": {"description": {"sv": "vuxna", "en": "adults"}, "sex": "female"}, "n": 50,
                "mean": 50, "sd": 10, "limits": [{"level": "high", "from": 65}], "note": {"sv": "norm", "en": "norm"},
                "verification": "secondary", "source": ["S1"]}],
             "change": [
               {"kind": "reliable-change", "score": "total", "value": 3.5, "population": {"sv": "vuxna", "en": "adults"},
                "note": {"sv": "90 %", "en": "90 %"}, "verification": "secondary", "source": ["S1"]}],
             "openQuestions": [{"sv": "oklart", "en": "unclear"}],
             "sources": [
               {"id": "S1", "cite": "Frid 2020", "doi": "10.1/x", "url": "https://example.org"},
               {"id": "S2", "cite": "Frid 2021"}]}
            """;

    /** Answers to it, of every kind. */
    public static final String ADMINISTRATION = """
            {"id": "a-1", "instrument": "demo-4", "version": "1.2.3", "about": "adult-1", "respondent": "self",
             "age": 30, "sex": "female", "date": "2026-01-31",
             "answers": {"1": 2, "2": 0.0, "3": {"missing": "declined"}, "4": null, "5": "Y", "6": 10},
             "judgements": {"rating": "high"}}
            """;

    /** A case with all that can be stated. */
    public static final String CASE = """
            {"id": "c-1", "date": "2026-02-01",
             "persons": [
               {"id": "adult-1", "role": "adult", "age": 30, "sex": "female"},
               {"id": "child-1", "role": "child"}],
             "administrations": [{"instrument": "demo-4", "about": "adult-1", "answers": {"1": 2, "5": "N"}}],
             "situation": [
               {"finding": "strangulation", "about": "adult-1", "state": "present"},
               {"finding": "times", "value": 3},
               {"finding": "moved", "value": "2026-01-02"},
               {"finding": "asked", "value": true}],
             "overrides": [
               {"domain": "partner-violence", "about": "adult-1", "level": "medium", "reason": "has moved", "by": "case worker",
                "date": "2026-02-01"}],
             "earlier": [{"domain": "partner-violence", "about": "adult-1", "level": "high", "date": "2026-01-30"}]}
            """;

    /** The instrument, read. */
    public static Instrument instrument() {
        return instrument(INSTRUMENT);
    }

    /** A variant of the instrument whose shape is right, whatever it means. */
    public static Instrument instrument(String json) {
        return read(Instrument.class, json);
    }

    /** A document whose shape is right. */
    public static <T> T read(Class<T> type, String json) {
        return Json.read(type, utf8(json), Limits.DOCUMENT).orThrow();
    }

    /** A text as bytes. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
