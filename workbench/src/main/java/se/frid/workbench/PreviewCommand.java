package se.frid.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.frid.catalog.InstrumentCatalog;
import se.frid.catalog.OwnWording;
import se.frid.instrument.Instrument;
import se.frid.instrument.wording.TextPack;
import se.frid.instrument.wording.TextPackChoice.Chosen;
import se.frid.instrument.wording.Wording;

/** Makes a questionnaire a page, with our own labels or with the wording of a text pack. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1", paramLabel = "ID")
    private String id = "";

    @Option(names = "--text-pack", paramLabel = "F")
    private List<String> textPacks = List.of();

    @Option(names = "--wording", paramLabel = "LANG")
    private @Nullable String wanted;

    @Option(names = "--fallback", paramLabel = "LANG")
    private @Nullable String fallback;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--out", paramLabel = "F.html")
    private @Nullable String out;

    PreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDate day = Choice.day("--as-of", asOf);
        Instrument instrument = session.instruments().find(id);
        write(page(instrument, day));
        return ExitCode.DONE;
    }

    private String page(Instrument instrument, @Nullable LocalDate day) {
        if (!textPacks.isEmpty()) {
            return worded(instrument, day);
        }
        List<TextPack> own = OwnWording.of(instrument);
        return own.isEmpty() ? ownLabels(instrument) : ownWording(instrument, own);
    }

    private String ownLabels(Instrument instrument) {
        if (wanted != null || fallback != null) {
            throw new UsageFailure("usage.needsTextPack", wanted != null ? "--wording" : "--fallback");
        }
        Texts texts = session.texts();
        return PreviewPage.of(instrument, Wording.ownLabels(instrument, texts.language()), null, texts);
    }

    /** Our own forms have their wording in the catalogue. */
    private String ownWording(Instrument instrument, List<TextPack> packs) {
        Texts texts = session.texts();
        Chosen chosen = TextPackFiles.of(packs, texts.language()).choose(instrument, wanted, fallback, null);
        return PreviewPage.of(instrument, Wording.of(instrument, chosen), null, texts);
    }

    private String worded(Instrument instrument, @Nullable LocalDate day) {
        Texts texts = session.texts();
        InstrumentCatalog catalog = session.instruments().catalog();
        Chosen chosen = TextPackFiles.read(textPacks, catalog::find, texts.language())
                .choose(instrument, wanted, fallback, day);
        boolean ends = chosen.pack().rights().permission().until() != null;
        return PreviewPage.of(instrument, Wording.of(instrument, chosen), ends ? day : null, texts);
    }

    private void write(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            session.out().write(bytes, 0, bytes.length);
            session.checkOut();
            return;
        }
        try (OutputFile file = OutputFile.create(Path.of(out))) {
            file.write(bytes);
            file.commit();
        }
    }
}
