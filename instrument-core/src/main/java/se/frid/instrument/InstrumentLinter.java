package se.frid.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Pointers;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/**
 * What is wrong with the meaning of a definition whose shape is right: references that lead nowhere, scales that cannot be
 * scored, cycles, bands with gaps, figures without a source. All of it at once.
 */
public final class InstrumentLinter {

    private final Instrument instrument;
    private final List<Problem> problems = new ArrayList<>();

    private InstrumentLinter(Instrument instrument) {
        this.instrument = instrument;
    }

    /** Everything that is wrong, in {@link Problem#ORDER}; empty for a sound definition. */
    public static List<Problem> lint(Instrument instrument) {
        InstrumentLinter linter = new InstrumentLinter(instrument);
        linter.lintNames();
        linter.lintJudgements();
        linter.lintScales();
        linter.lintItems();
        ReferenceLinter references = new ReferenceLinter(instrument, linter.problems);
        references.lint();
        if (linter.problems.isEmpty()) {
            // Only where every reference leads somewhere and nothing runs in a circle can values be reckoned with.
            new ScoreLinter(instrument, linter.problems).lint();
        }
        new KindLinter(instrument, linter.problems).lint();
        new EvidenceLinter(instrument, linter.problems).lint();
        linter.lintCritical();
        new EmissionLinter(instrument, linter.problems).lint();
        return linter.problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    private void lintNames() {
        lintUnique("/items", instrument.items().stream().map(Item::code).toList());
        lintUnique("/scores", instrument.scores().stream().map(Score::id).toList());
        lintUnique("/sources", instrument.sources().stream().map(Source::id).toList());
        lintUnique("/sections", instrument.sections().stream().map(Section::id).toList());
        for (int i = 0; i < instrument.scores().size(); i++) {
            lintUnique(
                    "/scores/" + i + "/bands",
                    instrument.scores().get(i).bands().stream()
                            .map(BandScheme::id)
                            .toList());
        }
        AgeRange ages = instrument.ages();
        if (ages.min() != null && ages.max() != null && ages.min() > ages.max()) {
            problem("/ages", ProblemCode.RANGE, "min ≤ max");
        }
    }

    /** In a table, a column is named by an item or by a judgement: one name must not mean both an answer and a rating. */
    private void lintJudgements() {
        for (int i = 0; i < instrument.scores().size(); i++) {
            Score score = instrument.scores().get(i);
            if (score.rule() instanceof Judgement && instrument.item(score.id()).isPresent()) {
                problem("/scores/" + i + "/id", ProblemCode.DUPLICATE_ID, score.id());
            }
        }
    }

    private void lintUnique(String pointer, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problem(pointer + "/" + i, ProblemCode.DUPLICATE_ID, ids.get(i));
            }
        }
    }

    private void lintScales() {
        instrument.scales().forEach((name, scale) -> lintScale("/scales" + Pointers.segment(name), scale));
    }

    private void lintScale(String pointer, ResponseScale scale) {
        ResponseScale.NumericRange numeric = scale.numeric();
        if (numeric != null) {
            // Beside a range only printed ways of giving no answer may stand, with numbers that the range does not
            // have.
            boolean answersBeside = scale.options().stream()
                    .anyMatch(option -> option.missing() == null
                            || (option.value() != null
                                    && option.value().compareTo(numeric.min()) >= 0
                                    && option.value().compareTo(numeric.max()) <= 0));
            if (answersBeside || !numeric.isSound()) {
                problem(pointer, ProblemCode.SCALE_OPTIONS, mostAnswers());
            }
        }
        Set<Object> answers = new HashSet<>();
        for (int i = 0; i < scale.options().size(); i++) {
            ResponseOption option = scale.options().get(i);
            if ((option.value() == null) == (option.code() == null)) {
                problem(pointer + "/options/" + i, ProblemCode.SCALE_OPTIONS, mostAnswers());
            } else if (!answers.add(option.answer())) {
                problem(
                        pointer + "/options/" + i,
                        ProblemCode.DUPLICATE_ID,
                        option.answer().toString());
            }
        }
        if (numeric == null && scale.options().stream().allMatch(option -> option.missing() != null)) {
            problem(pointer, ProblemCode.SCALE_OPTIONS, mostAnswers());
        }
    }

    private static String mostAnswers() {
        return Integer.toString(ResponseScale.NumericRange.MOST_ANSWERS);
    }

    private void lintItems() {
        Set<String> inSections = new HashSet<>();
        for (int i = 0; i < instrument.sections().size(); i++) {
            List<String> codes = instrument.sections().get(i).items();
            for (int j = 0; j < codes.size(); j++) {
                String at = "/sections/" + i + "/items/" + j;
                if (instrument.item(codes.get(j)).isEmpty()) {
                    problem(at, ProblemCode.UNKNOWN_ITEM, codes.get(j));
                } else if (!inSections.add(codes.get(j))) {
                    problem(at, ProblemCode.DUPLICATE_ID, codes.get(j));
                }
            }
        }
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get(i);
            ResponseScale scale = instrument.scales().get(item.scale());
            if (scale == null) {
                problem("/items/" + i + "/scale", ProblemCode.UNKNOWN_SCALE, item.scale(), names());
            } else if (item.reverse() && !scale.isNumeric()) {
                problem("/items/" + i + "/reverse", ProblemCode.NOT_NUMERIC, item.code());
            }
            if (!instrument.sections().isEmpty() && !inSections.contains(item.code())) {
                problem("/items/" + i, ProblemCode.ITEM_NOT_IN_SECTION, item.code());
            }
        }
    }

    private String names() {
        return String.join(", ", instrument.scales().keySet());
    }

    private void lintCritical() {
        Set<String> emitted = new HashSet<>();
        instrument.emits().stream()
                .flatMap(emission -> emission.when() == null
                        ? java.util.stream.Stream.empty()
                        : emission.when().withParts())
                .forEach(condition -> {
                    if (condition instanceof se.frid.instrument.condition.Condition.ItemIs test) {
                        emitted.add(test.item());
                    }
                });
        for (int i = 0; i < instrument.critical().size(); i++) {
            CriticalItem critical = instrument.critical().get(i);
            String at = "/critical/" + i;
            if (instrument.item(critical.item()).isEmpty()) {
                problem(at + "/item", ProblemCode.UNKNOWN_ITEM, critical.item());
                continue;
            }
            instrument
                    .item(critical.item())
                    .map(item -> instrument.scales().get(item.scale()))
                    .ifPresent(scale -> lintCriticalAnswer(at, critical, scale));
            if (!emitted.contains(critical.item())) {
                problem(at, ProblemCode.CRITICAL_NOT_EMITTED, critical.item());
            }
        }
    }

    private void lintCriticalAnswer(String at, CriticalItem critical, ResponseScale scale) {
        boolean words = !critical.in().isEmpty();
        if (words == (critical.atLeast() != null || critical.atMost() != null)) {
            problem(at, ProblemCode.EMPTY_TEST);
        } else if (words) {
            List<String> codes = scale.answers().stream().map(Scalar::toString).toList();
            critical.in().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> problem(at + "/in", ProblemCode.UNKNOWN_OPTION, code, critical.item()));
        } else if (!scale.isNumeric()) {
            problem(at + "/item", ProblemCode.NOT_NUMERIC, critical.item());
        } else if (scale.answers().stream().noneMatch(critical::isRaisedBy)) {
            String end = Objects.requireNonNullElse(critical.atLeast(), critical.atMost())
                    .toPlainString();
            String field = critical.atLeast() == null ? "/atMost" : "/atLeast";
            problem(at + field, ProblemCode.UNKNOWN_OPTION, end, critical.item());
        }
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
