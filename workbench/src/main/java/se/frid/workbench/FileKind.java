package se.frid.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.frid.administration.Administration;
import se.frid.administration.Case;
import se.frid.guidance.Guidance;
import se.frid.guidance.Interventions;
import se.frid.guidance.Law;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.Vocabulary;
import se.frid.instrument.Instrument;
import se.frid.instrument.wording.TextPack;
import se.frid.json.Limits;

/** What kind of document a file holds, told by its fields and not by its name. */
enum FileKind {
    // In the order they are tried: a text pack has items and a definition sources too, a case may have rules of its
    // own,
    // and a local policy has settings.
    TEXT_PACK(TextPack.class, "rights", "options", "itemOptions"),
    DEFINITION(Instrument.class, "items", "scores", "collections"),
    CASE(Case.class, "persons"),
    ADMINISTRATION(Administration.class, "answers"),
    VOCABULARIES(Vocabulary.VocabulariesFile.class, "vocabularies"),
    LOCAL_POLICY(LocalPolicy.class, "unit", "contacts", "unavailable"),
    FINDINGS(Guidance.FindingsFile.class, "findings"),
    POLICIES(Guidance.PoliciesFile.class, "policies"),
    LAW(Law.class, "provisions", "acts"),
    INTERVENTIONS(Interventions.class, "interventions", "contraindications"),
    RULES(Guidance.RulesFile.class, "rules"),
    SETTINGS(Guidance.SettingsFile.class, "settings"),
    SOURCES(Guidance.SourcesFile.class, "sources");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DOCUMENT.depth())
                    .maxStringLength(Limits.DOCUMENT.textLength())
                    .maxNameLength(Limits.DOCUMENT.nameLength())
                    .maxNumberLength(Limits.DOCUMENT.numberLength())
                    .build())
            .build();

    private final Class<?> type;
    private final List<String> fields;

    FileKind(Class<?> type, String... fields) {
        this.type = type;
        this.fields = List.of(fields);
    }

    /** The type of the document. */
    Class<?> type() {
        return type;
    }

    /** Whether it is one of the files that guidance is made of. */
    boolean isGuidance() {
        return compareTo(FINDINGS) >= 0 && compareTo(SOURCES) <= 0;
    }

    /** The field that tells it. */
    String field() {
        return fields.get(0);
    }

    /** The kind of a document; empty where no field tells, or the text cannot be read that far. */
    static Optional<FileKind> of(byte[] utf8) {
        Set<String> there = topFields(utf8);
        for (FileKind kind : values()) {
            if (kind.fields.stream().anyMatch(there::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Set<String> topFields(byte[] utf8) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return names;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException e) {
            // What is wrong with the text is reported when it is read whole.
            return names;
        }
        return names;
    }
}
