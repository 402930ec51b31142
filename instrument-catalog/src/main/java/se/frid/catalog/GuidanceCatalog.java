package se.frid.catalog;

import java.util.List;
import se.frid.guidance.Guidance;
import se.frid.guidance.Interventions;
import se.frid.guidance.Law;
import se.frid.guidance.Vocabulary;

/** What guidance rests on, as it comes with the library. */
public final class GuidanceCatalog {

    private GuidanceCatalog() {}

    /**
     * Reads findings, policies, rules, interventions, law, sources and settings.
     *
     * @return guidance with the values of its settings; {@link Guidance#overlaid} lays those of a service over it
     */
    public static Guidance builtIn() {
        return new Guidance(
                        Resource.read("guidance/findings.json", Guidance.FindingsFile.class)
                                .findings(),
                        Resource.read("guidance/risk-policies.json", Guidance.PoliciesFile.class)
                                .policies(),
                        Resource.read("guidance/rules.json", Guidance.RulesFile.class)
                                .rules(),
                        Resource.read("guidance/interventions.json", Interventions.class),
                        Resource.read("guidance/law.json", Law.class),
                        Resource.read("guidance/sources.json", Guidance.SourcesFile.class)
                                .sources(),
                        Resource.read("guidance/settings.json", Guidance.SettingsFile.class)
                                .settings())
                .resolved();
    }

    /** Reads the controlled lists of terms; findings are a vocabulary of their own, in {@link Guidance#findings()}. */
    public static List<Vocabulary> vocabularies() {
        return Resource.read("guidance/vocabularies.json", Vocabulary.VocabulariesFile.class)
                .vocabularies();
    }
}
