package se.frid.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.MissingKind;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.CutOff;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;

/**
 * Turns administrations of one instrument into explained reports. Immutable, safe for many threads, without clock or locale.
 *
 * <p>A score is determined where the published rule gives a value, or where every completion of the missing answers gives the
 * same; else it is bounded by the lowest and highest value that complete answers could give; with nothing answered there is no
 * score. Bounds are exact.
 */
public final class Scorer {

    private final Instrument instrument;
    private final String definition;
    private final Map<String, Reads> reads = new LinkedHashMap<>();

    private Scorer(Instrument instrument) {
        this.instrument = instrument;
        this.definition = Instruments.hash(instrument);
        for (Score score : instrument.scores()) {
            reads.put(score.id(), Reads.of(instrument, score));
        }
    }

    /**
     * A scorer of an instrument.
     *
     * @param instrument a definition that the linter finds nothing wrong with; with another, scoring may throw
     */
    public static Scorer of(Instrument instrument) {
        return new Scorer(instrument);
    }

    /** Scores an administration. What is wrong with it stands among the problems of the report; nothing is thrown. */
    public ScoreReport score(Administration administration) {
        List<Problem> problems = AdministrationChecker.check(instrument, administration);
        AnswerSheet sheet = AnswerSheet.of(instrument, administration);
        Map<String, Scalar> judgements = new LinkedHashMap<>();
        administration.judgements().forEach((score, rating) -> judgements.put(score, Scalar.of(rating)));
        boolean refused = problems.stream()
                .anyMatch(problem ->
                        problem.code() == ProblemCode.WRONG_INSTRUMENT || problem.code() == ProblemCode.WRONG_VERSION);
        boolean outside = administration.age() != null && !instrument.ages().includes(administration.age());
        ScoreCard card = new ScoreCard(instrument, reads, sheet, judgements, administration.age(), refused, outside);
        Emissions emissions = new Emissions(instrument, sheet, card, outside);
        List<ScoreResult> results =
                instrument.scores().stream().map(card::result).toList();
        return new ScoreReport(
                instrument.id(),
                instrument.names(),
                instrument.version(),
                definition,
                administration.id(),
                results,
                refused ? List.of() : flags(sheet),
                refused ? List.of() : unanswered(sheet),
                refused ? List.of() : cutoffs(emissions, administration),
                refused ? List.of() : emissions.findings(),
                outside || instrument.scores().stream().anyMatch(card::excludes),
                refused ? List.of() : warnings(results, card, outside),
                problems);
    }

    private List<CutOffResult> cutoffs(Emissions emissions, Administration administration) {
        return instrument.cutoffs().stream()
                .map(cutOff -> new CutOffResult(
                        cutOff.meaning(),
                        isForOthers(cutOff, administration)
                                ? FindingState.NOT_APPLICABLE
                                : emissions.reached(cutOff.when()),
                        cutOff.sensitivity(),
                        cutOff.specificity(),
                        cutOff.population().description(),
                        cutOff.verification(),
                        cutOff.source()))
                .toList();
    }

    private static boolean isForOthers(CutOff cutOff, Administration administration) {
        return cutOff.population()
                .includes(administration.respondent(), administration.sex(), administration.age())
                .filter(holds -> !holds)
                .isPresent();
    }

    private List<Warning> warnings(List<ScoreResult> results, ScoreCard card, boolean outside) {
        List<Warning> warnings = new ArrayList<>();
        if (outside) {
            warnings.add(new Warning(Warning.Kind.AGE_OUTSIDE_RANGE, null));
        }
        for (ScoreResult result : results) {
            if (!outside && card.excludes(instrument.score(result.id()).orElseThrow())) {
                warnings.add(new Warning(Warning.Kind.NO_BANDS_FOR_PERSON, result.id()));
            }
            boolean hasResult = !(result.outcome() instanceof ScoreOutcome.NotComputable);
            if (hasResult && result.verification() == Verification.UNVERIFIED) {
                warnings.add(new Warning(Warning.Kind.UNVERIFIED_RULE, result.id()));
            }
            if (result.bands().stream().anyMatch(band -> band.verification() == Verification.UNVERIFIED)) {
                warnings.add(new Warning(Warning.Kind.UNVERIFIED_BAND, result.id()));
            }
        }
        return warnings;
    }

    private List<Flag> flags(AnswerSheet sheet) {
        Map<String, List<CriticalItem>> raised = new LinkedHashMap<>();
        for (CriticalItem critical : instrument.critical()) {
            boolean isRaised = sheet.entry(critical.item()) instanceof Entry.Answered answered
                    && critical.isRaisedBy(answered.answer());
            if (isRaised) {
                raised.computeIfAbsent(critical.flag(), flag -> new ArrayList<>())
                        .add(critical);
            }
        }
        List<Flag> flags = new ArrayList<>();
        raised.forEach((flag, items) -> flags.add(new Flag(
                flag,
                items.stream().map(CriticalItem::item).toList(),
                items.stream().map(critical -> item(critical).label()).toList(),
                items.get(0).why(),
                items.stream()
                        .flatMap(critical -> critical.source().stream())
                        .distinct()
                        .toList())));
        return flags;
    }

    private List<UnansweredCritical> unanswered(AnswerSheet sheet) {
        return instrument.critical().stream()
                .filter(critical -> sheet.isMissing(critical.item()) && !isSaidNotToApply(critical, sheet))
                .map(critical -> new UnansweredCritical(
                        critical.item(),
                        item(critical).label(),
                        critical.flag(),
                        sheet.entry(critical.item()) instanceof Entry.Unanswered open
                                ? open.kind()
                                : MissingKind.UNKNOWN,
                        critical.why()))
                .toList();
    }

    /** Where the scale itself offers "does not apply", as of an infant, choosing it is an answer; elsewhere it is a gap. */
    private boolean isSaidNotToApply(CriticalItem critical, AnswerSheet sheet) {
        return sheet.entry(critical.item()) instanceof Entry.Unanswered open
                && open.kind() == MissingKind.NOT_APPLICABLE
                && instrument.scale(item(critical)).options().stream()
                        .anyMatch(option -> option.missing() == MissingKind.NOT_APPLICABLE);
    }

    private Item item(CriticalItem critical) {
        return instrument.item(critical.item()).orElseThrow();
    }
}
