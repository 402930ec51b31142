package se.frid.recommendation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.LocalPolicy.Contact;
import se.frid.guidance.LocalPolicy.Unavailable;
import se.frid.guidance.LocalPolicy.Unit;
import se.frid.guidance.Setting;
import se.frid.instrument.Text;
import se.frid.risk.Told;

/** Local policies for tests. */
public final class LocalPolicies {

    static final Text WORDS = Text.of("i grannkommunen", "in the next municipality");

    private static final InstrumentCatalog INSTRUMENTS = InstrumentCatalog.builtIn();

    private LocalPolicies() {}

    public static Setting.Value value(String written) {
        return written.startsWith("P")
                ? new Setting.Value.Time(Period.parse(written))
                : new Setting.Value.Amount(Integer.parseInt(written));
    }

    public static LocalPolicy of(
            Map<String, Setting.Value> settings, List<Unavailable> unavailable, List<Contact> contacts) {
        return new LocalPolicy(
                new Unit("made-up", Text.of("Påhittad kommun", "Made-up municipality")),
                LocalDate.of(2026, 1, 1),
                contacts,
                settings,
                unavailable);
    }

    public static LocalPolicy setting(String id, String value) {
        return of(Map.of(id, value(value)), List.of(), List.of());
    }

    public static LocalPolicy unavailable(Unavailable... unavailable) {
        return of(Map.of(), List.of(unavailable), List.of());
    }

    public static Guidance over(LocalPolicy policy) {
        return Told.GUIDANCE.overlaid(policy).orThrow();
    }

    public static CaseAssessment assess(Guidance guidance, Told told) {
        return CaseAssessor.of(guidance, INSTRUMENTS::find).assess(told.whole());
    }
}
