package se.frid.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Domain;
import se.frid.instrument.Instrument;
import se.frid.instrument.Licence;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.json.Json;

/** Lists the catalogue. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--subject", paramLabel = "S")
    private @Nullable String subject;

    @Option(names = "--domain", paramLabel = "D")
    private @Nullable String domain;

    @Option(names = "--json")
    private boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    /** One instrument in the list for machines. */
    record Entry(
            String id,
            String version,
            Text names,
            @Nullable String abbreviation,
            Domain domain,
            Subject subject,
            int items,
            List<String> scores,
            Licence.Terms licence,
            Licence.ElectronicUse electronicUse,
            Verification verification) {

        static Entry of(Instrument instrument) {
            return new Entry(
                    instrument.id(),
                    instrument.version(),
                    instrument.names(),
                    instrument.abbreviation(),
                    instrument.domain(),
                    instrument.subject(),
                    instrument.items().size(),
                    instrument.scores().stream().map(score -> score.id()).toList(),
                    instrument.licence().terms(),
                    instrument.licence().electronicUse(),
                    instrument.verification());
        }
    }

    @Override
    public Integer call() {
        Subject about = Choice.of(Subject.class, "--subject", subject);
        Domain purpose = Choice.of(Domain.class, "--domain", domain);
        List<Instrument> chosen = InstrumentCatalog.builtIn().all().stream()
                .filter(instrument -> about == null || instrument.subject() == about)
                .filter(instrument -> purpose == null || instrument.domain() == purpose)
                .toList();
        if (json) {
            byte[] document = Json.document(chosen.stream().map(Entry::of).toList());
            session.out().print(new String(document, StandardCharsets.UTF_8));
        } else {
            table(chosen);
        }
        return ExitCode.DONE;
    }

    private void table(List<Instrument> instruments) {
        Texts texts = session.texts();
        Table table = new Table(List.of(
                texts.of("list.id"),
                texts.of("list.name"),
                texts.of("list.items"),
                texts.of("list.scores"),
                texts.of("list.licence"),
                texts.of("list.verification")));
        instruments.forEach(instrument -> table.add(List.of(
                instrument.id(),
                texts.of(instrument.names()),
                Integer.toString(instrument.items().size()),
                Integer.toString(instrument.scores().size()),
                texts.word(instrument.licence().terms()),
                texts.word(instrument.verification()))));
        table.lines(1, 2, 3).forEach(session::print);
    }
}
