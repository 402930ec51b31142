package se.frid.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.MissingKind;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.CutOff;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
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
    // Reckoned when a report first needs it: a line never does, and it takes as long as reading the definition.
    private volatile @Nullable String definition;
    private final ScoringKey key;

    private Scorer(Instrument instrument) {
        this.instrument = instrument;
        this.key = ScoringKey.of(instrument);
    }

    /**
     * A scorer of an instrument.
     *
     * @param instrument a definition that the linter finds nothing wrong with; another may be refused here or when scoring
     */
    public static Scorer of(Instrument instrument) {
        return new Scorer(instrument);
    }

    /** Scores an administration. What is wrong with it stands among the problems of the report; nothing is thrown. */
    public ScoreReport score(Administration administration) {
        return score(administration, true);
    }

    /**
     * Scores an administration for machines: the line of its report, without the work for what a line does not hold.
     *
     * @return the same as {@link ScoreLine#of} gives of the report
     */
    public ScoreLine line(Administration administration) {
        return ScoreLine.of(instrument, score(administration, false));
    }

    private ScoreReport score(Administration administration, boolean whole) {
        AnswerSheet sheet = AnswerSheet.of(key, administration);
        List<Problem> problems =
                sheet.fits(administration) ? List.of() : AdministrationChecker.check(instrument, administration);
        boolean refused = isRefused(problems);
        boolean outside = administration.age() != null && !instrument.ages().includes(administration.age());
        BandSchemes schemes = new BandSchemes(sheet, administration.age(), outside);
        ScoreCard card = new ScoreCard(key, administration, sheet, schemes, refused);
        Emissions emissions = new Emissions(key, sheet, card, schemes);
        boolean speaks = whole && !refused;
        List<ScoreResult> results = results(card);
        return new ScoreReport(
                instrument.id(),
                instrument.names(),
                instrument.version(),
                whole ? definition() : "",
                administration.id(),
                results,
                refused ? List.of() : flags(sheet),
                refused ? List.of() : unanswered(sheet),
                speaks ? cutoffs(emissions, administration) : List.of(),
                speaks ? emissions.findings() : List.of(),
                outside || isExcluded(schemes),
                refused ? List.of() : warnings(results, schemes),
                problems);
    }

    private String definition() {
        String known = definition;
        if (known == null) {
            known = Instruments.hash(instrument);
            definition = known;
        }
        return known;
    }

    private static boolean isRefused(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.code() == ProblemCode.WRONG_INSTRUMENT || problem.code() == ProblemCode.WRONG_VERSION) {
                return true;
            }
        }
        return false;
    }

    private List<ScoreResult> results(ScoreCard card) {
        List<ScoreResult> results = new ArrayList<>(key.scores().size());
        for (ScoreKey score : key.scores()) {
            results.add(card.result(score));
        }
        return results;
    }

    private boolean isExcluded(BandSchemes schemes) {
        for (ScoreKey score : key.scores()) {
            if (schemes.excludes(score)) {
                return true;
            }
        }
        return false;
    }

    private List<CutOffResult> cutoffs(Emissions emissions, Administration administration) {
        List<CutOffResult> results = new ArrayList<>(key.limits().size());
        for (LimitKey limit : key.limits()) {
            boolean isForOthers = !limit.forEveryone() && isForOthers(limit.limit(), administration);
            results.add(limit.result(isForOthers ? FindingState.NOT_APPLICABLE : emissions.reached(limit)));
        }
        return results;
    }

    private static boolean isForOthers(CutOff cutOff, Administration administration) {
        return cutOff.population()
                .includes(administration.respondent(), administration.sex(), administration.age())
                .equals(Optional.of(false));
    }

    private List<Warning> warnings(List<ScoreResult> results, BandSchemes schemes) {
        List<Warning> warnings = new ArrayList<>();
        if (schemes.outsidePopulation()) {
            warnings.add(new Warning(Warning.Kind.AGE_OUTSIDE_RANGE, null));
        }
        for (ScoreKey score : key.scores()) {
            ScoreResult result = results.get(score.place());
            if (!schemes.outsidePopulation() && schemes.excludes(score)) {
                warnings.add(new Warning(Warning.Kind.NO_BANDS_FOR_PERSON, result.id()));
            }
            boolean hasResult = !(result.outcome() instanceof ScoreOutcome.NotComputable);
            if (hasResult && result.verification() == Verification.UNVERIFIED) {
                warnings.add(new Warning(Warning.Kind.UNVERIFIED_RULE, result.id()));
            }
            if (hasUnverifiedBand(result)) {
                warnings.add(new Warning(Warning.Kind.UNVERIFIED_BAND, result.id()));
            }
        }
        return warnings;
    }

    private static boolean hasUnverifiedBand(ScoreResult result) {
        for (BandResult band : result.bands()) {
            if (band.verification() == Verification.UNVERIFIED) {
                return true;
            }
        }
        return false;
    }

    private List<Flag> flags(AnswerSheet sheet) {
        Map<String, List<CriticalItem>> raised = Map.of();
        for (CriticalItem critical : instrument.critical()) {
            boolean isRaised = sheet.entry(critical.item()) instanceof Entry.Answered answered
                    && critical.isRaisedBy(answered.answer());
            if (isRaised) {
                raised = raised.isEmpty() ? new LinkedHashMap<>() : raised;
                raised.computeIfAbsent(critical.flag(), flag -> new ArrayList<>(1))
                        .add(critical);
            }
        }
        List<Flag> flags = new ArrayList<>(raised.size());
        raised.forEach((flag, items) -> flags.add(flag(flag, items)));
        return flags;
    }

    private Flag flag(String flag, List<CriticalItem> raised) {
        List<String> items = new ArrayList<>(raised.size());
        List<Text> labels = new ArrayList<>(raised.size());
        Set<String> source = new LinkedHashSet<>();
        for (CriticalItem critical : raised) {
            items.add(critical.item());
            labels.add(label(critical));
            source.addAll(critical.source());
        }
        return new Flag(flag, items, labels, raised.get(0).why(), List.copyOf(source));
    }

    private List<UnansweredCritical> unanswered(AnswerSheet sheet) {
        List<UnansweredCritical> unanswered = new ArrayList<>(0);
        for (CriticalItem critical : instrument.critical()) {
            ItemKey item = key.item(critical.item());
            if (sheet.isMissing(item) && !item.isSaidNotToApply(sheet.entry(item))) {
                unanswered.add(new UnansweredCritical(
                        critical.item(),
                        item.item().label(),
                        critical.flag(),
                        sheet.entry(item) instanceof Entry.Unanswered open ? open.kind() : MissingKind.UNKNOWN,
                        critical.why()));
            }
        }
        return unanswered;
    }

    private Text label(CriticalItem critical) {
        return key.item(critical.item()).item().label();
    }
}
