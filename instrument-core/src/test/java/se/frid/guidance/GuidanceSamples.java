package se.frid.guidance;

import static se.frid.testing.Edits.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import se.frid.testing.Samples;

/** A small guidance that is whole: every file, every kind of condition that guidance may use. */
public final class GuidanceSamples {

    private GuidanceSamples() {}

    /** The vocabulary. */
    public static final String FINDINGS = """
            {"findings": [
              {"id": "strangulation", "names": {"sv": "strypning", "en": "strangulation"}, "about": "adult",
               "type": "flag", "meaning": "Has been strangled.", "impliedBy": ["choked"], "risk": ["partner-violence"],
               "source": ["OWN"], "note": "ask"},
              {"id": "choked", "names": {"sv": "strypt", "en": "choked"}, "about": "adult", "type": "flag",
               "meaning": "Choked.", "ifPerpetrator": "strangulation", "source": ["OWN"]},
              {"id": "severity", "names": {"sv": "allvar", "en": "severity"}, "about": "adult", "type": "level",
               "meaning": "Severity.", "levelFrom": "person",
               "numbers": {"steps": [{"level": "low", "from": 0, "to": 4}, {"level": "high", "from": 5, "to": 9}],
                 "source": ["OWN"]}, "source": ["OWN"]},
              {"id": "times", "names": {"sv": "antal", "en": "times"}, "about": "case", "type": "number",
               "meaning": "How many times.", "source": ["OWN"]},
              {"id": "separated", "names": {"sv": "separation", "en": "separation"}, "about": "adult", "type": "date",
               "meaning": "Day of separation.", "source": ["OWN"]},
              {"id": "housing", "names": {"sv": "boende", "en": "housing"}, "about": "household", "type": "choice",
               "meaning": "Housing.", "ordered": true,
               "options": [{"id": "own", "names": {"sv": "eget", "en": "own"}},
                           {"id": "none", "names": {"sv": "inget", "en": "none"}}], "source": ["OWN"]},
              {"id": "colour", "names": {"sv": "färg", "en": "colour"}, "about": "case", "type": "choice",
               "meaning": "Colour.", "options": [{"id": "red", "names": {"sv": "röd", "en": "red"}}], "source": ["OWN"]},
              {"id": "derived", "names": {"sv": "härlett", "en": "derived"}, "about": "case", "type": "flag",
               "meaning": "Derived.", "derived": {"when": {"all": ["strangulation", {"finding": "times", "atLeast": 2}]}},
               "source": ["OWN"]},
              {"id": "left-open", "names": {"sv": "öppet", "en": "open"}, "about": "case", "type": "flag",
               "meaning": "Open.", "derived": {"fact": "incomplete-score", "of": ["strangulation"]}, "source": ["OWN"]}]}
            """;

    /** The policies. */
    public static final String POLICIES = """
            {"policies": [
              {"domain": "partner-violence", "names": {"sv": "våld", "en": "violence"}, "about": ["adult"],
               "note": "ours", "mustBeKnown": ["strangulation"],
               "current": {"validFor": {"imminent": "P0D", "high": {"setting": "renew"}, "medium": "P3M", "low": "P1Y6M"},
                 "endedBy": ["choked"], "source": ["OWN"]},
               "entries": [
                 {"level": "imminent", "when": "strangulation", "why": {"sv": "a", "en": "a"}, "source": ["OWN"]},
                 {"level": "high", "when": {"finding": "separated", "within": {"setting": "recent"}},
                  "why": {"sv": "senaste: {recent:last}", "en": "within {recent:last}"},
                  "source": ["OWN"]},
                 {"level": "low", "when": {"none": [{"finding": "choked", "state": ["unknown", "not-applicable"]}]},
                  "why": {"sv": "c", "en": "c"}, "source": ["OWN"]}]}]}
            """;

    /** The rules. */
    public static final String RULES = """
            {"rules": [
              {"id": "R-A1", "group": {"sv": "skydd", "en": "protection"}, "title": {"sv": "fara", "en": "danger"},
               "when": {"any": [
                 {"risk": "partner-violence", "atLeast": "high"},
                 {"risk": "partner-violence", "is": "not-complete"},
                 {"not": {"finding": "housing", "is": "own"}},
                 {"of": ["choked", {"finding": "severity", "atLeast": "medium"}], "atLeast": {"setting": "signs"}}]},
               "recommend": ["housing-safe"], "duties": ["duty-act"], "careDuties": ["care-duty"],
               "onlyIf": {"housing-safe": "choked", "care-duty": {"finding": "housing", "atLeast": "none"}},
               "strength": "bör", "strengthOf": {"housing-safe": "ska"},
               "limit": {"period": {"setting": "renew"}, "text": {"sv": "inom {renew}", "en": "within {renew}"}},
               "why": {"sv": "därför", "en": "because"}, "notes": [{"sv": "obs", "en": "note"}],
               "readAs": {"sv": "{signs} tecken", "en": "{signs} signs"}, "block": ["no-address"], "source": ["OWN"]}]}
            """;

    /** What can be done. */
    public static final String INTERVENTIONS = """
            {"evidenceLevels": {"strong": {"sv": "stark", "en": "strong"}},
             "contraindications": [
               {"id": "no-address", "names": {"sv": "ingen adress", "en": "no address"}, "why": {"sv": "spår", "en": "trace"},
                "effect": "how", "when": "choked", "weighWhen": "strangulation", "force": "ska", "source": ["OWN"]}],
             "first": ["housing-safe"], "neverBlocked": ["housing-safe"], "replaceable": ["talks"],
             "interventions": [
               {"id": "housing-safe", "names": {"sv": "skyddat boende", "en": "safe housing"}, "kind": "intervention",
                "subjects": ["adult"], "needAreas": ["protection", "housing"], "horizons": ["acute"],
                "providers": [{"sv": "kommun", "en": "municipality"}], "legalBasis": ["duty-act"],
                "withoutNeedsTest": true, "evidence": {"level": "strong", "note": {"sv": "n", "en": "n"}, "source": ["OWN"]},
                "preconditions": [{"sv": "plats", "en": "room"}], "contraindications": ["no-address"], "source": ["OWN"]},
               {"id": "talks", "names": {"sv": "samtal", "en": "talks"}, "kind": "intervention", "subjects": ["family"],
                "needAreas": ["support"], "horizons": ["long"], "providers": [{"sv": "jour", "en": "shelter"}],
                "legalBasis": ["duty-act"], "evidence": {"level": "strong"}, "source": ["OWN"]},
               {"id": "group", "names": {"sv": "grupp", "en": "group"}, "kind": "intervention",
                "subjects": ["adult-victim", "child"], "needAreas": ["support"], "horizons": ["long"],
                "legalBasis": ["duty-act", "care-duty"], "evidence": {"level": "strong"}, "source": ["OWN"]},
               {"id": "course", "names": {"sv": "kurs", "en": "course"}, "kind": "intervention",
                "subjects": ["adult-victim"], "needAreas": ["support"], "horizons": ["long"],
                "legalBasis": ["care-duty"], "evidence": {"level": "strong"}, "source": ["OWN"]}]}
            """;

    /** The settings. */
    public static final String SETTINGS = """
            {"settings": [
              {"id": "signs", "names": {"sv": "tecken", "en": "signs"}, "meaning": {"sv": "antal", "en": "how many"},
               "value": 2, "lowest": 1, "highest": 2, "protective": "lower", "onlyStricter": true, "source": ["OWN"]},
              {"id": "recent", "names": {"sv": "nyligen", "en": "recent"}, "meaning": {"sv": "tid", "en": "time"},
               "value": "P30D", "lowest": "P10D", "highest": "P1Y", "protective": "higher", "onlyStricter": true,
               "source": ["OWN"]},
              {"id": "renew", "names": {"sv": "förnya", "en": "renew"}, "meaning": {"sv": "tid", "en": "time"},
               "value": "P7D", "lowest": "P1D", "highest": "P1M", "protective": "lower", "onlyStricter": true,
               "source": ["OWN"]}]}
            """;

    /** What a municipality lays over it. */
    public static final String LOCAL_POLICY = """
            {"unit": {"id": "made-up", "names": {"sv": "Påhittad kommun", "en": "Made-up municipality"}},
             "validFrom": "2026-01-01",
             "contacts": [
               {"provider": "kommun", "text": {"sv": "ring 1", "en": "call 1"}},
               {"provider": "shelter", "text": {"sv": "ring 2", "en": "call 2"}},
               {"intervention": "group", "text": {"sv": "ring 3", "en": "call 3"}}],
             "settings": {"signs": 1, "recent": "P60D"},
             "unavailable": [
               {"intervention": "talks", "text": {"sv": "i grannkommunen", "en": "in the next town"}, "instead": "group"},
               {"intervention": "course"}]}
            """;

    /** The law. */
    public static final String LAW = """
            {"checkedAgainst": {"sv": "prov", "en": "test"},
             "acts": [
               {"id": "act-old", "names": {"sv": "gammal lag", "en": "old act"}, "validFrom": "2001-01-01",
                "validTo": "2025-06-30"},
               {"id": "act-new", "names": {"sv": "ny lag", "en": "new act"}, "validFrom": "2025-07-01"}],
             "provisions": [
               {"id": "duty-act", "names": {"sv": "plikt", "en": "duty"}, "force": "ska", "addressee": "municipality",
                "subjects": ["adult"], "meaning": {"sv": "ska", "en": "must"}, "confidence": "high",
                "protects": {"sv": "barnet", "en": "the child"},
                "versions": [
                  {"act": "act-old", "section": "5 kap. 11 §", "validFrom": "2012-07-01", "validTo": "2025-06-30",
                   "timeLimit": "P14D", "from": {"sv": "anmälan", "en": "report"}, "note": {"sv": "n", "en": "n"},
                   "confidence": "medium"},
                  {"act": "act-new", "validFrom": "2025-07-01"}],
                "group": "social", "source": ["OWN"]},
               {"id": "care-duty", "names": {"sv": "vård", "en": "care"}, "force": "får", "addressee": "care",
                "meaning": {"sv": "får", "en": "may"}, "confidence": "low",
                "versions": [{"act": "act-new", "validFrom": "2025-07-01", "validTo": "2030-01-01"}],
                "source": ["OWN"]}]}
            """;

    /** All of it, read. */
    public static Guidance guidance() {
        return guidance("findings");
    }

    /** All of it, with edits to one file, named as its schema is. */
    public static Guidance guidance(String file, String... edits) {
        Map<String, String> files = files();
        files.computeIfPresent(file, (name, json) -> edit(json, edits));
        return new Guidance(
                Samples.read(Guidance.FindingsFile.class, files.getOrDefault("findings", ""))
                        .findings(),
                Samples.read(Guidance.PoliciesFile.class, files.getOrDefault("risk-policies", ""))
                        .policies(),
                Samples.read(Guidance.RulesFile.class, files.getOrDefault("rules", ""))
                        .rules(),
                Samples.read(Interventions.class, files.getOrDefault("interventions", "")),
                Samples.read(Law.class, files.getOrDefault("law", "")),
                Map.of("OWN", new Guidance.Reference("own", null)),
                Samples.read(Guidance.SettingsFile.class, files.getOrDefault("settings", ""))
                        .settings());
    }

    /** The files by the name of their schema. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("findings", FINDINGS);
        files.put("risk-policies", POLICIES);
        files.put("rules", RULES);
        files.put("interventions", INTERVENTIONS);
        files.put("law", LAW);
        files.put("settings", SETTINGS);
        return files;
    }
}
