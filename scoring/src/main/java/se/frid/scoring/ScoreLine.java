package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.instrument.Score;
import se.frid.instrument.UnscoredResult;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.json.EvenEmpty;
import se.frid.json.Ordered;
import se.frid.json.Problem;
import se.frid.json.Scalar;

/**
 * A report as one line for machines: what was found, without names and reasons for people. Immutable.
 *
 * <p>Nothing but {@code explain} depends on a language: the texts of problems are English.
 *
 * @param id what the caller knows the administration by
 * @param instrument instrument id
 * @param version version of the definition
 * @param outsidePopulation whether the person is outside the ages the instrument was made for, so that there are no bands
 * @param scores results that are numbers, by score id
 * @param criteria results that are yes/no, a category, a profile or a rating, by score id; empty where not settled
 * @param flags critical items that were raised
 * @param unanswered critical items without an answer
 * @param warnings what a reader must know before trusting the results
 * @param problems what is wrong with the administration
 * @param explain the steps in words, by score id; absent where nobody asked for them
 */
@EvenEmpty
public record ScoreLine(
        @Nullable String id,
        String instrument,
        String version,
        boolean outsidePopulation,
        Map<String, Value> scores,
        Map<String, Optional<Scalar>> criteria,
        List<Raised> flags,
        List<Open> unanswered,
        List<Warned> warnings,
        List<Wrong> problems,
        @Nullable Map<String, List<String>> explain) {

    public ScoreLine {
        scores = Ordered.copyOf(scores);
        criteria = Ordered.copyOf(criteria);
        flags = List.copyOf(flags);
        unanswered = List.copyOf(unanswered);
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
        explain = explain == null ? null : Ordered.copyOf(explain);
    }

    /** What came of a score that is a number. */
    public enum Status {
        DETERMINED,
        BOUNDED,
        NOT_COMPUTABLE
    }

    /**
     * A score that is a number.
     *
     * @param status whether there is a value, bounds or neither
     * @param value the value, when determined
     * @param lower lowest value still possible, when bounded
     * @param upper highest value still possible, when bounded
     * @param band level by the first scheme that holds for the person; when bounded, only where both ends have it
     * @param bands level by scheme, where several schemes hold
     * @param worstBand the worst level that complete answers could have given, where it is another
     * @param answered answered items
     * @param of asked items
     * @param prorated whether missing answers were stood in for by the mean of the others
     * @param zeroFilled whether missing answers were counted as zero by the published rule
     * @param possible what complete answers could have given, where answers are missing
     * @param missing codes of asked items without a usable answer
     * @param reason why there is neither value nor bounds
     * @param verification how well the rule was verified, where that is not in the primary source
     * @param bandVerification how well the limits of the band were verified, where that is not in the primary source
     */
    public record Value(
            Status status,
            @Nullable Scalar value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable String band,
            Map<String, String> bands,
            @Nullable String worstBand,
            int answered,
            int of,
            boolean prorated,
            boolean zeroFilled,
            @Nullable ValueRange possible,
            List<String> missing,
            ScoreOutcome.@Nullable Reason reason,
            @Nullable Verification verification,
            @Nullable Verification bandVerification) {

        public Value {
            bands = Ordered.copyOf(bands);
            missing = List.copyOf(missing);
        }
    }

    /** A critical item that was raised, with the items that raised it. */
    public record Raised(String flag, List<String> items) {
        public Raised {
            items = List.copyOf(items);
        }
    }

    /** A critical item without an answer, what it could warn of and why there is no answer. */
    public record Open(String item, String flag, MissingKind missing) {}

    /** A warning: its stable code, and the score it is about where it is about one. */
    public record Warned(Warning.Kind code, @Nullable String score) {}

    /**
     * Something wrong with the administration.
     *
     * @param pointer JSON Pointer to the place within the administration; empty for the whole of it
     * @param line line of the input, where there is no id to find the administration by
     * @param code stable code
     * @param text what is wrong and what was expected, in English
     */
    public record Wrong(String pointer, @Nullable Integer line, String code, String text) {

        static Wrong of(Problem problem) {
            return new Wrong(problem.pointer(), null, problem.code().id(), problem.text(Language.EN));
        }
    }

    /**
     * The line of a report.
     *
     * @param instrument the instrument that was scored, which tells numbers from criteria also where there is no result
     */
    public static ScoreLine of(Instrument instrument, ScoreReport report) {
        Map<String, Value> scores = new LinkedHashMap<>();
        Map<String, Optional<Scalar>> criteria = new LinkedHashMap<>();
        for (Score score : instrument.scores()) {
            ScoreResult result = report.score(score.id()).orElseThrow();
            if (isNumber(score.rule())) {
                scores.put(score.id(), value(result));
            } else {
                criteria.put(score.id(), settled(result));
            }
        }
        for (UnscoredResult unscored : instrument.unscored()) {
            scores.put(unscored.id(), notKnown(unscored));
        }
        return new ScoreLine(
                report.id(),
                report.instrument(),
                report.version(),
                report.outsidePopulation(),
                scores,
                criteria,
                each(report.flags(), flag -> new Raised(flag.flag(), flag.items())),
                each(report.unanswered(), open -> new Open(open.item(), open.flag(), open.missing())),
                each(report.warnings(), warning -> new Warned(warning.kind(), warning.score())),
                each(report.problems(), Wrong::of),
                null);
    }

    private static <A, B> List<B> each(List<A> list, Function<A, B> to) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<B> results = new ArrayList<>(list.size());
        for (A element : list) {
            results.add(to.apply(element));
        }
        return results;
    }

    /** The line of an administration that could not be read, so that nothing was scored. */
    public static ScoreLine refused(Instrument instrument, @Nullable String id, List<Problem> problems) {
        return new ScoreLine(
                id,
                instrument.id(),
                instrument.version(),
                false,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                problems.stream().map(Wrong::of).toList(),
                null);
    }

    /** The same, with the line of the input at each problem where there is no id to find the administration by. */
    public ScoreLine atLine(int line) {
        return id != null || problems.isEmpty()
                ? this
                : withWrongs(problems.stream()
                        .map(wrong -> new Wrong(wrong.pointer(), line, wrong.code(), wrong.text()))
                        .toList());
    }

    /** The same, with other problems: those of the report and those found before there was one. */
    public ScoreLine withProblems(List<Problem> others) {
        return withWrongs(others.stream().map(Wrong::of).toList());
    }

    private ScoreLine withWrongs(List<Wrong> others) {
        return new ScoreLine(
                id,
                instrument,
                version,
                outsidePopulation,
                scores,
                criteria,
                flags,
                unanswered,
                warnings,
                others,
                explain);
    }

    /** The same, with the steps of a report in words. */
    public ScoreLine explained(ScoreReport report, Language language) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        report.scores()
                .forEach(score -> steps.put(
                        score.id(),
                        score.steps().stream()
                                .map(step -> StepText.of(step, language))
                                .toList()));
        return new ScoreLine(
                id,
                instrument,
                version,
                outsidePopulation,
                scores,
                criteria,
                flags,
                unanswered,
                warnings,
                problems,
                steps);
    }

    /** Whether the result of a rule is a number, and so stands among the scores rather than the criteria. */
    public static boolean isNumber(ScoreRule rule) {
        return !(rule instanceof Criterion
                || rule instanceof Category
                || rule instanceof Profile
                || rule instanceof Judgement);
    }

    private static Optional<Scalar> settled(ScoreResult result) {
        return result.outcome() instanceof ScoreOutcome.Determined determined
                ? Optional.of(determined.value())
                : Optional.empty();
    }

    /** A result that the instrument has, but whose rule or table is not public or was not seen. */
    private static Value notKnown(UnscoredResult unscored) {
        return new Value(
                Status.NOT_COMPUTABLE,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                0,
                0,
                false,
                false,
                null,
                List.of(),
                ScoreOutcome.Reason.RULE_NOT_KNOWN,
                unscored.verification() == Verification.PRIMARY ? null : unscored.verification(),
                null);
    }

    private static Value value(ScoreResult result) {
        ScoreOutcome outcome = result.outcome();
        ScoreOutcome.Determined known = outcome instanceof ScoreOutcome.Determined determined ? determined : null;
        ScoreOutcome.Bounded bounds = outcome instanceof ScoreOutcome.Bounded bounded ? bounded : null;
        BandResult band = result.band().orElse(null);
        return new Value(
                known != null ? Status.DETERMINED : bounds != null ? Status.BOUNDED : Status.NOT_COMPUTABLE,
                known == null ? null : known.value(),
                bounds == null ? null : Scalar.canonical(bounds.lower()),
                bounds == null ? null : Scalar.canonical(bounds.upper()),
                band == null ? null : band.level(),
                result.bands().size() > 1 ? levels(result.bands()) : Map.of(),
                band == null ? null : band.worst(),
                result.answered(),
                result.of(),
                known != null && known.filled() == ScoreOutcome.Filled.PRORATED,
                known != null && known.filled() == ScoreOutcome.Filled.ZERO,
                known == null || known.possible() == null ? null : canonical(known.possible()),
                result.missing(),
                outcome instanceof ScoreOutcome.NotComputable none ? none.reason() : null,
                unlessPrimary(result.verification()),
                band == null ? null : unlessPrimary(band.verification()));
    }

    private static Map<String, String> levels(List<BandResult> bands) {
        Map<String, String> levels = new LinkedHashMap<>();
        bands.forEach(band -> levels.put(band.scheme(), band.level()));
        return levels;
    }

    private static ValueRange canonical(ValueRange range) {
        return new ValueRange(Scalar.canonical(range.min()), Scalar.canonical(range.max()));
    }

    private static @Nullable Verification unlessPrimary(Verification verification) {
        return verification == Verification.PRIMARY ? null : verification;
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "ScoreLine[" + instrument + " " + version + "]";
    }
}
