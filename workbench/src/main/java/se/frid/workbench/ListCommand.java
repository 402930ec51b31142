package se.frid.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.frid.catalog.CatalogEntry;
import se.frid.instrument.Domain;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Subject;
import se.frid.json.Json;

/** Lists the catalogue. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--subject", paramLabel = "S")
    private @Nullable String subject;

    @Option(names = "--domain", paramLabel = "D")
    private @Nullable String domain;

    @Option(names = "--collection", paramLabel = "C")
    private @Nullable String collection;

    @Option(names = "--kind", paramLabel = "K")
    private @Nullable String kind;

    @Option(names = "--json")
    private boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Subject about = Choice.of(Subject.class, "--subject", subject);
        Domain purpose = Choice.of(Domain.class, "--domain", domain);
        InstrumentCollection use = Choice.of(InstrumentCollection.class, "--collection", collection);
        InstrumentKind of = Choice.of(InstrumentKind.class, "--kind", kind);
        List<CatalogEntry> chosen = session.instruments().catalog().entries().stream()
                .filter(entry -> about == null || entry.subject() == about)
                .filter(entry -> purpose == null || entry.domain() == purpose)
                .filter(entry -> use == null || entry.collections().contains(use))
                .filter(entry -> of == null || entry.kind() == of)
                .toList();
        if (json) {
            session.out().print(new String(Json.document(chosen), StandardCharsets.UTF_8));
        } else {
            table(chosen);
        }
        // A damaged definition is told, and does not keep the others from being listed.
        List<String> damages = session.instruments().damages(session.texts().language());
        damages.forEach(session::warn);
        return damages.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void table(List<CatalogEntry> entries) {
        Texts texts = session.texts();
        Table table = new Table(List.of(
                texts.of("list.id"),
                texts.of("list.name"),
                texts.of("list.items"),
                texts.of("list.scores"),
                texts.of("list.licence"),
                texts.of("list.verification")));
        entries.forEach(entry -> table.add(List.of(
                entry.id(),
                texts.of(entry.names()),
                Integer.toString(entry.items()),
                scores(entry, texts),
                texts.word(entry.licence()),
                texts.word(entry.verification()))));
        table.lines(1, 2, 3).forEach(session::print);
    }

    /** How many results can be worked out; in words where there is none to work out. */
    private static String scores(CatalogEntry entry, Texts texts) {
        return switch (entry.kind()) {
            case SCORABLE, FORM -> Integer.toString(entry.scores().size());
            case JUDGEMENT -> texts.of("list.judged");
            case REFERENCE -> texts.of("list.cannot");
        };
    }
}
