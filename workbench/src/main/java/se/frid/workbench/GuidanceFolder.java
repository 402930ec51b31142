package se.frid.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Guidance;
import se.frid.guidance.GuidanceLinter;
import se.frid.guidance.Interventions;
import se.frid.guidance.Law;
import se.frid.guidance.Setting;
import se.frid.json.Problem;

/** The guidance files of one folder; when all are there, they are checked against each other. */
final class GuidanceFolder {

    /** One file of the folder that could be read whole. */
    private record Part(Path file, Object value) {}

    private final Map<FileKind, Part> parts = new EnumMap<>(FileKind.class);
    private boolean single = true;

    void add(Path file, FileKind kind, Object value) {
        single &= parts.put(kind, new Part(file, value)) == null;
    }

    /** What does not fit, by the file it stands in; nothing where files are lacking or stand twice. */
    Map<Path, List<Problem>> lint() {
        Guidance guidance = whole();
        Map<Path, List<Problem>> problems = new LinkedHashMap<>();
        if (guidance != null) {
            for (Problem problem : GuidanceLinter.lint(guidance)) {
                problems.computeIfAbsent(file(problem.pointer()), file -> new ArrayList<>())
                        .add(problem);
            }
        }
        return problems;
    }

    private @Nullable Guidance whole() {
        if (!single
                || !(value(FileKind.FINDINGS) instanceof Guidance.FindingsFile findings)
                || !(value(FileKind.POLICIES) instanceof Guidance.PoliciesFile policies)
                || !(value(FileKind.RULES) instanceof Guidance.RulesFile rules)
                || !(value(FileKind.INTERVENTIONS) instanceof Interventions interventions)
                || !(value(FileKind.LAW) instanceof Law law)
                || !(value(FileKind.SOURCES) instanceof Guidance.SourcesFile sources)) {
            return null;
        }
        // Files that name no setting need none.
        List<Setting> settings =
                value(FileKind.SETTINGS) instanceof Guidance.SettingsFile file ? file.settings() : List.of();
        return new Guidance(
                findings.findings(),
                policies.policies(),
                rules.rules(),
                interventions,
                law,
                sources.sources(),
                settings);
    }

    private @Nullable Object value(FileKind kind) {
        Part part = parts.get(kind);
        return part == null ? null : part.value();
    }

    /** The file that a pointer of the linter leads into: its first segment is a field of that file. */
    private Path file(String pointer) {
        String field = pointer.split("/", -1)[1];
        FileKind kind = switch (field) {
            case "policies" -> FileKind.POLICIES;
            case "rules" -> FileKind.RULES;
            case "interventions", "contraindications", "neverBlocked", "replaceable" -> FileKind.INTERVENTIONS;
            case "acts", "provisions" -> FileKind.LAW;
            case "settings" -> FileKind.SETTINGS;
            default -> FileKind.FINDINGS;
        };
        Part part = parts.get(kind);
        if (part == null) {
            throw new IllegalStateException("a linter's pointer leads nowhere: " + field);
        }
        return part.file();
    }
}
