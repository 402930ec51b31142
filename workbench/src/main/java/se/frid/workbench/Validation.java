package se.frid.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Administrations;
import se.frid.administration.Case;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Instruments;
import se.frid.instrument.LocalDefinition;
import se.frid.instrument.wording.TextPacks;
import se.frid.json.InvalidInputException;
import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/**
 * Checks files, shape and meaning, and tells of every problem.
 *
 * <p>Definitions and guidance are read first: an administration or a text pack may be of an instrument among the files, and
 * guidance files are checked against each other.
 */
final class Validation {

    /** What can be wrong before there are any fields. */
    private static final Set<ProblemCode> OF_THE_TEXT =
            Set.copyOf(EnumSet.range(ProblemCode.UNREADABLE, ProblemCode.EMPTY_DOCUMENT));

    private final Session session;
    private final Map<String, Instrument> own = new HashMap<>();
    private final Map<String, Path> versions = new HashMap<>();
    private final Map<Path, List<Problem>> known = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final InstrumentCatalog catalog;
    private final Guidance guidance = GuidanceCatalog.builtIn();
    private final CaseChecker checker = new CaseChecker(this::instrument, guidance);
    private boolean problems;
    private boolean unreadable;

    Validation(Session session) {
        this.session = session;
        this.catalog = session.instruments().catalog();
    }

    /** Checks files and reports on each in turn. */
    int run(List<Path> files) {
        session.instruments().damages(session.texts().language()).forEach(this::tell);
        problems = !told.isEmpty();
        readWhatOthersNeed(files);
        try (Progress progress = new Progress(session, files.size())) {
            for (int i = 0; i < files.size(); i++) {
                report(files.get(i));
                progress.at(i + 1);
            }
        }
        return unreadable ? ExitCode.FILE : problems ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private Optional<Instrument> instrument(String id) {
        Instrument mine = own.get(id);
        return mine != null ? Optional.of(mine) : inCatalogue(() -> catalog.find(id));
    }

    /** What the catalogue has; a damage of its own is told, and is no reason to check no file. */
    private Optional<Instrument> inCatalogue(Supplier<Optional<Instrument>> search) {
        try {
            return search.get();
        } catch (InvalidInputException e) {
            problems = true;
            String place = e.place().orElse("");
            e.problems()
                    .forEach(problem ->
                            tell(Reports.of(place, problem, session.texts().language())));
            return Optional.empty();
        }
    }

    /** The same damage can show in more than one place; it is told once. */
    private void tell(String line) {
        if (told.add(line)) {
            session.warn(line);
        }
    }

    private void readWhatOthersNeed(List<Path> files) {
        Map<Path, GuidanceFolder> folders = new LinkedHashMap<>();
        for (Path file : files) {
            byte[] bytes = isLines(file) ? new byte[0] : bytes(file);
            FileKind kind = bytes == null ? null : FileKind.of(bytes).orElse(null);
            if (bytes == null || bytes.length > Limits.DOCUMENT.bytes() || kind == null) {
                continue;
            }
            if (kind == FileKind.DEFINITION) {
                definition(file, Instruments.read(bytes));
            } else if (kind.isGuidance()) {
                Reading<?> reading = Json.read(kind.type(), bytes, Limits.DOCUMENT);
                known.put(file, reading.problems());
                Path folder = file.toAbsolutePath().getParent();
                reading.value()
                        .ifPresent(value -> folders.computeIfAbsent(folder, any -> new GuidanceFolder())
                                .add(file, kind, value));
            }
        }
        folders.values().forEach(folder -> known.putAll(folder.lint()));
    }

    private void definition(Path file, Reading<Instrument> reading) {
        Instrument instrument = reading.value().orElse(null);
        if (instrument == null) {
            known.put(file, reading.problems());
            return;
        }
        own.put(instrument.id(), instrument);
        List<Problem> found = new ArrayList<>();
        String version = instrument.id() + " " + instrument.version();
        Path other = versions.putIfAbsent(version, file);
        if (other != null) {
            found.add(clash(instrument, other.toString(), file.toString()));
        }
        catalog.damages().stream()
                .flatMap(damage -> damage.problems().stream())
                .filter(problem -> problem.code() == ProblemCode.DEFINITION_CLASH
                        && problem.args().subList(0, 2).equals(List.of(instrument.id(), instrument.version())))
                .forEach(found::add);
        // The definition that was built in is not a second one, and a changed one must have another version.
        inCatalogue(() -> catalog.find(instrument.id(), instrument.version()))
                .filter(builtIn -> !Instruments.hash(builtIn).equals(Instruments.hash(instrument)))
                .ifPresent(builtIn ->
                        found.add(clash(instrument, session.texts().of("validate.catalogue"), file.toString())));
        inCatalogue(() -> catalog.find(instrument.id()))
                .filter(entry ->
                        entry.kind() == InstrumentKind.REFERENCE && instrument.kind() != InstrumentKind.REFERENCE)
                .ifPresent(entry -> found.addAll(LocalDefinition.check(instrument, entry)));
        known.put(file, found);
    }

    private static Problem clash(Instrument instrument, String one, String other) {
        return Problem.at(
                "/version", ProblemCode.DEFINITION_CLASH, instrument.id(), instrument.version(), one + ", " + other);
    }

    private static byte @Nullable [] bytes(Path file) {
        try {
            return InputFile.read(file, Limits.DOCUMENT.bytes());
        } catch (FileFailure e) {
            // Told when the file's turn comes.
            return null;
        }
    }

    private static boolean isLines(Path file) {
        return file.toString().endsWith(".jsonl");
    }

    private void report(Path file) {
        try {
            boolean good;
            if (isLines(file)) {
                good = checkLines(file);
            } else {
                List<Problem> found = known.containsKey(file) ? known.get(file) : check(file);
                found.forEach(problem -> tell(
                        Reports.of(file.toString(), problem, session.texts().language())));
                good = found.isEmpty();
            }
            problems |= !good;
            if (good) {
                session.print(file + ": " + session.texts().of("validate.ok"));
            }
        } catch (FileFailure e) {
            unreadable = true;
            session.warn("frid: " + e.text(session.texts()));
        }
    }

    private List<Problem> check(Path file) {
        byte[] bytes = InputFile.read(file, Limits.DOCUMENT.bytes());
        if (bytes.length > Limits.DOCUMENT.bytes()) {
            return List.of(Problem.at("", ProblemCode.TOO_LARGE, Integer.toString(Limits.DOCUMENT.bytes())));
        }
        FileKind kind = FileKind.of(bytes).orElse(null);
        if (kind == FileKind.CASE) {
            return checkedCase(bytes);
        } else if (kind == FileKind.ADMINISTRATION) {
            return administration(bytes);
        } else if (kind == FileKind.LOCAL_POLICY) {
            return LocalPolicyFile.read(bytes, guidance).problems();
        } else if (kind == FileKind.TEXT_PACK) {
            return TextPacks.read(bytes, this::instrument).problems();
        } else if (kind != null) {
            return Json.read(kind.type(), bytes, Limits.DOCUMENT).problems();
        }
        return unknownKind(bytes);
    }

    /** What is wrong with the text comes before what kind it might be. */
    private static List<Problem> unknownKind(byte[] bytes) {
        List<Problem> text = Json.read(Guidance.SourcesFile.class, bytes, Limits.DOCUMENT).problems().stream()
                .filter(problem -> problem.pointer().isEmpty() && OF_THE_TEXT.contains(problem.code()))
                .toList();
        String expected = Arrays.stream(FileKind.values())
                .map(kind -> "{\"" + kind.field() + "\": …}")
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? List.of(Problem.at("", ProblemCode.UNKNOWN_KIND, expected)) : text;
    }

    private List<Problem> administration(byte[] bytes) {
        AdministrationLine line = AdministrationLine.read(bytes);
        Administration whole = line.problems().isEmpty() ? line.administration() : null;
        return whole == null ? line.problems() : checker.check(whole);
    }

    private List<Problem> checkedCase(byte[] bytes) {
        Reading<Case> reading = Administrations.readCase(bytes).checked(checker::check);
        return reading.problems();
    }

    private boolean checkLines(Path file) {
        boolean good = true;
        try (InputStream in = InputFile.open(file)) {
            LineReader lines = new LineReader(in, Limits.LINE.bytes());
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                List<Problem> found = line.bytes() == null
                        ? List.of(Problem.at("", ProblemCode.TOO_LARGE, Integer.toString(Limits.LINE.bytes())))
                        : administration(line.bytes());
                good &= found.isEmpty();
                List<String> reports = new ArrayList<>();
                for (Problem problem : found) {
                    reports.add(Reports.inLine(
                            file.toString(),
                            line.number(),
                            problem,
                            session.texts().language()));
                }
                reports.forEach(session::warn);
            }
            return good;
        } catch (IOException e) {
            throw FileFailure.reading(file.toString(), e);
        }
    }
}
