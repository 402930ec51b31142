package se.frid.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.frid.administration.Administration;
import se.frid.administration.Case;
import se.frid.guidance.Guidance;
import se.frid.guidance.Interventions;
import se.frid.guidance.Law;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.Vocabulary;
import se.frid.instrument.Instrument;
import se.frid.instrument.wording.TextPack;

/**
 * JSON Schemas (draft 2020-12) of the documents, made from the same types and constraints as the reader.
 *
 * <p>The schemas stand as {@code schema/<name>.schema.json} beside this class. A schema accepts what {@link Json#read}
 * accepts, but for what no schema can say or need say: the {@link Limits}, duplicate keys, and lengths of text counted in
 * UTF-16 units. It says nothing of the meaning of a document, which the linters check.
 */
public final class JsonSchemas {

    private static final Map<String, Class<?>> DOCUMENTS = documentTypes();

    private JsonSchemas() {}

    private static Map<String, Class<?>> documentTypes() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("instrument", Instrument.class);
        types.put("text-pack", TextPack.class);
        types.put("administration", Administration.class);
        types.put("case", Case.class);
        types.put("findings", Guidance.FindingsFile.class);
        types.put("risk-policies", Guidance.PoliciesFile.class);
        types.put("rules", Guidance.RulesFile.class);
        types.put("interventions", Interventions.class);
        types.put("law", Law.class);
        types.put("vocabularies", Vocabulary.VocabulariesFile.class);
        types.put("settings", Guidance.SettingsFile.class);
        types.put("local-policy", LocalPolicy.class);
        return Collections.unmodifiableMap(types);
    }

    /** The documents that have a published schema: the type of each, by name. */
    public static Map<String, Class<?>> documents() {
        return DOCUMENTS;
    }

    /**
     * The schema of the JSON form of a record.
     *
     * @param type a record of this library
     * @return the schema as an indented document, the same for every call
     */
    public static String schemaFor(Class<?> type) {
        String name = DOCUMENTS.entrySet().stream()
                .filter(document -> document.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> hyphenated(type.getSimpleName()));
        return RecordWriter.document(new SchemaBuilder().document("urn:frid:schema:" + name, type));
    }

    private static String hyphenated(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
