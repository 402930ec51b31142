package se.frid.workbench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.frid.catalog.GuidanceCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;

/** Shows one instrument. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1", paramLabel = "ID")
    private String id = "";

    @Option(names = "--json")
    private boolean json;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Instrument instrument = session.instruments().find(id);
        session.out()
                .print(
                        json
                                ? new String(Instruments.write(instrument), StandardCharsets.UTF_8)
                                : InstrumentPage.of(instrument, GuidanceCatalog.builtIn(), session.texts()));
        return ExitCode.DONE;
    }
}
