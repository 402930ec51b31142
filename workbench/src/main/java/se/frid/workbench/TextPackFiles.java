package se.frid.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.instrument.wording.TextPack;
import se.frid.instrument.wording.TextPackChoice;
import se.frid.instrument.wording.TextPackChoice.Refusal;
import se.frid.instrument.wording.TextPackShelf;
import se.frid.instrument.wording.TextPacks;
import se.frid.json.InvalidInputException;
import se.frid.json.Limits;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.Reading;

/** The text packs that were named on the command line. */
final class TextPackFiles {

    private final List<String> names;
    private final List<TextPack> packs;
    private final TextPackShelf shelf;
    private final Language language;

    private TextPackFiles(List<String> names, List<TextPack> packs, Language language) {
        this.names = List.copyOf(names);
        this.packs = List.copyOf(packs);
        this.language = language;
        try {
            this.shelf = TextPackShelf.of(packs);
        } catch (InvalidInputException e) {
            throw new InputFailure(e.problems().stream()
                    .map(problem -> inFile(problem, names, language))
                    .toList());
        }
    }

    /** Packs that are no files: those of the catalogue, known by their language. */
    static TextPackFiles of(List<TextPack> packs, Language language) {
        return new TextPackFiles(packs.stream().map(TextPack::language).toList(), packs, language);
    }

    /**
     * Reads and checks the files.
     *
     * @param language of reports
     * @throws InputFailure with every problem of every file
     */
    static TextPackFiles read(
            List<String> names, Function<String, Optional<Instrument>> instruments, Language language) {
        List<TextPack> packs = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        for (String name : names) {
            Reading<TextPack> reading =
                    TextPacks.read(InputFile.read(Path.of(name), Limits.DOCUMENT.bytes()), instruments);
            reading.problems().forEach(problem -> reports.add(Reports.of(name, problem, language)));
            reading.value().ifPresent(packs::add);
        }
        if (!reports.isEmpty()) {
            throw new InputFailure(reports);
        }
        return new TextPackFiles(names, packs, language);
    }

    /** A problem of the shelf: its pointer begins with the number of the file. */
    private static String inFile(Problem problem, List<String> names, Language language) {
        String[] parts = problem.pointer().split("/", 3);
        Problem within =
                Problem.at("/" + parts[2], problem.code(), problem.args().toArray(String[]::new));
        return Reports.of(names.get(Integer.parseInt(parts[1])), within, language);
    }

    /**
     * The pack to show.
     *
     * @param wanted language tag; absent: the only pack's, or else the language of reports
     * @param fallback language tag of what may be shown instead; absent: nothing may
     * @param asOf day of use; absent: not told
     * @throws InputFailure with the reasons, if no pack may be shown
     */
    TextPackChoice.Chosen choose(
            Instrument instrument, @Nullable String wanted, @Nullable String fallback, @Nullable LocalDate asOf) {
        String asked = wanted != null
                ? wanted
                : packs.size() == 1 && fallback == null ? packs.get(0).language() : Names.of(language);
        String id = instrument.id();
        String version = instrument.version();
        TextPackChoice choice = fallback == null
                ? shelf.find(id, version, asked, asOf)
                : shelf.findOrFallback(id, version, asked, fallback, asOf);
        if (choice instanceof TextPackChoice.Refused refused) {
            throw new InputFailure(refused.refusals().stream().map(this::report).toList());
        }
        return (TextPackChoice.Chosen) choice;
    }

    private String report(Refusal refusal) {
        String file = refusal.pack() == null ? String.join(", ", names) : names.get(packs.indexOf(refusal.pack()));
        return Reports.of(file, refusal.problem(), language);
    }
}
