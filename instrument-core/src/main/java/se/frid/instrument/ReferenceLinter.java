package se.frid.instrument;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.Count;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.CategoryCase;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Whether everything that rules and conditions name exists, is of the right kind, and leads back to itself nowhere. */
final class ReferenceLinter {

    private final Instrument instrument;
    private final List<Problem> problems;

    ReferenceLinter(Instrument instrument, List<Problem> problems) {
        this.instrument = instrument;
        this.problems = problems;
    }

    void lint() {
        for (int i = 0; i < instrument.items().size(); i++) {
            Condition showIf = instrument.items().get(i).showIf();
            if (showIf != null) {
                lintCondition("/items/" + i + "/showIf", showIf, false);
            }
        }
        for (int i = 0; i < instrument.scores().size(); i++) {
            lintRule("/scores/" + i + "/rule", instrument.scores().get(i).rule(), true);
            lintItems(
                    "/scores/" + i + "/missing/over",
                    instrument.scores().get(i).missing().over());
        }
        for (int i = 0; i < instrument.cutoffs().size(); i++) {
            lintCondition("/cutoffs/" + i + "/when", instrument.cutoffs().get(i).when(), true);
        }
        for (int i = 0; i < instrument.emits().size(); i++) {
            Condition when = instrument.emits().get(i).when();
            if (when != null) {
                lintCondition("/emits/" + i + "/when", when, true);
            }
            Condition settled = instrument.emits().get(i).settledWhen();
            if (settled != null) {
                lintCondition("/emits/" + i + "/settledWhen", settled, true);
            }
        }
        lintCycles();
    }

    private void lintItems(String pointer, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            if (instrument.item(codes.get(i)).isEmpty()) {
                problem(pointer + "/" + i, ProblemCode.UNKNOWN_ITEM, codes.get(i));
            }
        }
    }

    private void lintRule(String pointer, ScoreRule rule, boolean top) {
        if (!top && isWhole(rule)) {
            // A word, a yes or a no cannot be reckoned with.
            problem(pointer, ProblemCode.NOT_A_NUMBER_SCORE);
        }
        for (String code : rule.ownItems()) {
            boolean numeric = instrument
                    .item(code)
                    .map(item -> instrument.scales().get(item.scale()))
                    .map(ResponseScale::isNumeric)
                    .orElse(true);
            if (instrument.item(code).isEmpty()) {
                problem(pointer, ProblemCode.UNKNOWN_ITEM, code);
            } else if (!numeric) {
                problem(pointer, ProblemCode.NOT_NUMERIC, code);
            }
        }
        if (rule instanceof ItemValue && top) {
            problem(pointer, ProblemCode.WRONG_CONDITION, "{\"sum\": [\"…\"]}");
        }
        if (rule instanceof ScoreValue read) {
            Score score = instrument.score(read.score()).orElse(null);
            if (score == null) {
                problem(pointer, ProblemCode.UNKNOWN_SCORE, read.score());
            } else if (isWhole(score.rule())) {
                problem(pointer, ProblemCode.NOT_A_NUMBER_SCORE);
            }
        }
        if (rule instanceof Judgement judgement) {
            ResponseScale scale = instrument.scales().get(judgement.judgement());
            if (scale == null) {
                problem(pointer, ProblemCode.UNKNOWN_SCALE, judgement.judgement(), scales());
            }
        }
        rule.conditions().forEach(condition -> {
            lintCondition(pointer, condition, true);
            if (condition.withParts().anyMatch(BandIs.class::isInstance)) {
                // Which bands hold depends on the person; a rule must not.
                problem(pointer, ProblemCode.WRONG_CONDITION, "item, score, respondent, sex");
            }
        });
        rule.parts().forEach(part -> lintRule(pointer, part, false));
    }

    private String scales() {
        return String.join(", ", instrument.scales().keySet());
    }

    /** Whether a rule gives a word or a truth value, which can only be a whole score and never a part of a number. */
    private static boolean isWhole(ScoreRule rule) {
        return rule instanceof Profile
                || rule instanceof Criterion
                || rule instanceof Category
                || rule instanceof Judgement;
    }

    private void lintCondition(String pointer, Condition condition, boolean mayReadScores) {
        condition.parts().forEach(part -> lintCondition(pointer, part, mayReadScores));
        if (condition instanceof Condition.AtLeast some) {
            lintCount(pointer, some);
        }
        if (condition instanceof FindingPresent || condition instanceof FindingIs || condition instanceof RiskIs) {
            problem(pointer, ProblemCode.WRONG_CONDITION, "item, score, band, respondent, sex");
        } else if (condition instanceof ItemIs test) {
            lintItemTest(pointer, test);
        } else if (condition instanceof ScoreIs test) {
            lintScoreTest(pointer, test, mayReadScores);
        } else if (condition instanceof BandIs test) {
            lintBandTest(pointer, test, mayReadScores);
        }
    }

    /** A definition scores the same everywhere: it reads no setting. */
    private void lintCount(String pointer, Condition.AtLeast some) {
        if (some.atLeast() instanceof Count.FromSetting) {
            problem(pointer, ProblemCode.WRONG_CONDITION, "{\"of\": […], \"atLeast\": 1}");
        } else if (some.atLeast().count() > some.of().size()) {
            problem(pointer, ProblemCode.RANGE, "≤ " + some.of().size());
        }
    }

    private void lintItemTest(String pointer, ItemIs test) {
        ResponseScale scale = instrument
                .item(test.item())
                .map(item -> instrument.scales().get(item.scale()))
                .orElse(null);
        if (test.atLeast() == null && test.atMost() == null && test.in().isEmpty()) {
            problem(pointer, ProblemCode.EMPTY_TEST);
        }
        if (scale == null) {
            problem(pointer, ProblemCode.UNKNOWN_ITEM, test.item());
            return;
        }
        if ((test.atLeast() != null || test.atMost() != null) && !scale.isNumeric()) {
            problem(pointer, ProblemCode.NOT_NUMERIC, test.item());
        }
        for (Scalar value : test.in()) {
            if (!scale.answers().contains(value)) {
                problem(pointer, ProblemCode.UNKNOWN_OPTION, value.toString(), test.item());
            }
        }
    }

    private void lintScoreTest(String pointer, ScoreIs test, boolean mayReadScores) {
        Score score = instrument.score(test.score()).orElse(null);
        if (!mayReadScores) {
            problem(pointer, ProblemCode.SHOW_IF_READS_SCORE);
        }
        if (test.atLeast() == null && test.atMost() == null && test.in().isEmpty()) {
            problem(pointer, ProblemCode.EMPTY_TEST);
        }
        if (score == null) {
            problem(pointer, ProblemCode.UNKNOWN_SCORE, test.score());
            return;
        }
        if (isWhole(score.rule()) && (test.atLeast() != null || test.atMost() != null)) {
            problem(pointer, ProblemCode.NOT_A_NUMBER_SCORE);
        }
        for (Scalar value : test.in()) {
            if (!canBe(score.rule(), value)) {
                problem(pointer, ProblemCode.UNKNOWN_OPTION, value.toString(), test.score());
            }
        }
    }

    private boolean canBe(ScoreRule rule, Scalar value) {
        if (rule instanceof Criterion) {
            return value instanceof Scalar.Flag;
        }
        if (rule instanceof Category category) {
            Set<String> words =
                    category.category().stream().map(CategoryCase::is).collect(Collectors.toSet());
            words.add(category.otherwise());
            return value instanceof Scalar.Word word && words.contains(word.word());
        }
        if (rule instanceof Judgement judgement) {
            ResponseScale scale = instrument.scales().get(judgement.judgement());
            return scale == null || scale.answers().contains(value);
        }
        return rule instanceof Profile ? value instanceof Scalar.Word : value instanceof Scalar.Num;
    }

    private void lintBandTest(String pointer, BandIs test, boolean mayReadScores) {
        if (!mayReadScores) {
            problem(pointer, ProblemCode.SHOW_IF_READS_SCORE);
        }
        Score score = instrument.score(test.band()).orElse(null);
        if (score == null) {
            problem(pointer, ProblemCode.UNKNOWN_SCORE, test.band());
            return;
        }
        Set<String> levels = score.bands().stream()
                .filter(scheme -> test.scheme() == null || scheme.id().equals(test.scheme()))
                .flatMap(scheme -> scheme.bands().stream())
                .map(Band::level)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String level : test.in()) {
            if (!levels.contains(level)) {
                problem(pointer, ProblemCode.UNKNOWN_BAND, level, String.join(", ", levels));
            }
        }
    }

    private void lintCycles() {
        Map<String, Set<String>> scores = new HashMap<>();
        instrument.scores().forEach(score -> scores.put(score.id(), scoresOf(score.rule())));
        for (int i = 0; i < instrument.scores().size(); i++) {
            if (reachesItself(instrument.scores().get(i).id(), scores)) {
                problem(
                        "/scores/" + i,
                        ProblemCode.SCORE_CYCLE,
                        instrument.scores().get(i).id());
            }
        }
        Map<String, Set<String>> items = new HashMap<>();
        instrument.items().forEach(item -> items.put(item.code(), itemsOf(item)));
        for (int i = 0; i < instrument.items().size(); i++) {
            if (reachesItself(instrument.items().get(i).code(), items)) {
                problem(
                        "/items/" + i + "/showIf",
                        ProblemCode.SHOW_IF_CYCLE,
                        instrument.items().get(i).code());
            }
        }
    }

    private static Set<String> scoresOf(ScoreRule rule) {
        Set<String> names = new HashSet<>();
        if (rule instanceof ScoreValue read) {
            names.add(read.score());
        }
        rule.conditions().stream().flatMap(Condition::withParts).forEach(condition -> {
            if (condition instanceof ScoreIs test) {
                names.add(test.score());
            } else if (condition instanceof BandIs test) {
                names.add(test.band());
            }
        });
        rule.parts().forEach(part -> names.addAll(scoresOf(part)));
        return names;
    }

    private static Set<String> itemsOf(Item item) {
        Set<String> codes = new HashSet<>();
        if (item.showIf() != null) {
            item.showIf().withParts().forEach(condition -> {
                if (condition instanceof ItemIs test) {
                    codes.add(test.item());
                }
            });
        }
        return codes;
    }

    private static boolean reachesItself(String start, Map<String, Set<String>> edges) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                Collection<String> further = edges.getOrDefault(next, Set.of());
                open.addAll(further);
            }
        }
        return false;
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
