package se.frid.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.frid.instrument.Domain;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Licence;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/**
 * The entries of a folder of definitions. In a jar a folder cannot be listed, and listing the entries must not take reading
 * the definitions; the build writes the index from them ({@link IndexWriter}).
 *
 * <p>A line for each instrument, its fields parted by tabs, under a line of headings: a form that a cold start reads in a few
 * milliseconds, where JSON takes a hundred. Nobody writes it by hand.
 *
 * @param instruments entries by id; the definition of each stands beside the index as {@code ID.json}
 * @param problems lines that are no entries, told by line; the others stand
 */
record CatalogIndex(List<CatalogEntry> instruments, List<Problem> problems) {

    /** Name of the file. */
    static final String FILE = "index.tsv";

    private static final List<String> HEADINGS = List.of(
            "id",
            "version",
            "kind",
            "sv",
            "en",
            "abbreviation",
            "domain",
            "collections",
            "subject",
            "items",
            "scores",
            "licence",
            "electronicUse",
            "verification");

    CatalogIndex {
        instruments = List.copyOf(instruments);
        problems = List.copyOf(problems);
    }

    /** The index as text. */
    String write() {
        StringBuilder text = new StringBuilder(String.join("\t", HEADINGS)).append('\n');
        for (CatalogEntry entry : instruments) {
            String abbreviation = entry.abbreviation();
            List<String> fields = List.of(
                    entry.id(),
                    entry.version(),
                    Names.of(entry.kind()),
                    entry.names().sv(),
                    entry.names().en(),
                    abbreviation == null ? "" : abbreviation,
                    Names.of(entry.domain()),
                    String.join(",", entry.collections().stream().map(Names::of).toList()),
                    Names.of(entry.subject()),
                    Integer.toString(entry.items()),
                    String.join(",", entry.scores()),
                    Names.of(entry.licence()),
                    Names.of(entry.electronicUse()),
                    Names.of(entry.verification()));
            // Names are words of one line; should one ever hold a tab, the line must still have as many fields.
            fields.forEach(field -> text.append(field.replaceAll("\\s", " ")).append('\t'));
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString();
    }

    /** Reads an index. A line that is wrong takes down only itself. */
    static CatalogIndex read(String text) {
        List<CatalogEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        String expected = String.join(" ", HEADINGS);
        if (!lines[0].equals(String.join("\t", HEADINGS))) {
            return new CatalogIndex(List.of(), List.of(Problem.inLine(1, ProblemCode.BAD_INDEX, expected)));
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                try {
                    entries.add(entry(lines[i].split("\t", -1)));
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.inLine(i + 1, ProblemCode.BAD_INDEX, expected));
                }
            }
        }
        return new CatalogIndex(entries, problems);
    }

    private static CatalogEntry entry(String[] fields) {
        if (fields.length != HEADINGS.size()) {
            throw new IllegalArgumentException("fields");
        }
        return new CatalogEntry(
                fields[0],
                fields[1],
                constant(InstrumentKind.class, fields[2]),
                Text.of(fields[3], fields[4]),
                fields[5].isEmpty() ? null : fields[5],
                constant(Domain.class, fields[6]),
                list(fields[7], name -> constant(InstrumentCollection.class, name)),
                constant(Subject.class, fields[8]),
                Integer.parseInt(fields[9]),
                list(fields[10], name -> name),
                constant(Licence.Terms.class, fields[11]),
                constant(Licence.ElectronicUse.class, fields[12]),
                constant(Verification.class, fields[13]));
    }

    private static <T> List<T> list(String names, Function<String, T> each) {
        List<T> list = new ArrayList<>();
        if (!names.isEmpty()) {
            Arrays.asList(names.split(",", -1)).forEach(name -> list.add(each.apply(name)));
        }
        return list;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Names.find(type, name).orElseThrow(() -> new IllegalArgumentException(type.getSimpleName()));
    }
}
