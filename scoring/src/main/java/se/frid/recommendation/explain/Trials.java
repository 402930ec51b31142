package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Case;
import se.frid.administration.StatedFinding;
import se.frid.guidance.RecommendationRule;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.explain.Candidates.Step;
import se.frid.recommendation.explain.Change.Basis;
import se.frid.recommendation.explain.Change.Direction;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.RiskResult;
import se.frid.risk.Standing;

/** Tries single changes: the case is assessed anew with each, and those that move the target are kept. */
final class Trials {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::direction)
            .thenComparing(Change::basis)
            .thenComparing(Change::after, Position.byHeight().reversed());

    private final CaseState state;
    private final Reads reads;
    private final Links links;
    private final Tellers tellers;
    // The same step is tried for many levels and recommendations of a case.
    private final Map<Step, Trial> trials = new HashMap<>();

    /**
     * A step that was tried.
     *
     * @param basis how it can come about
     * @param then the case with it; absent where it cannot come about
     */
    private record Trial(Basis basis, @Nullable Supposed then) {}

    Trials(CaseState state, Reads reads, Links links, Tellers tellers) {
        this.state = state;
        this.reads = reads;
        this.links = links;
        this.tellers = tellers;
    }

    /**
     * The single steps that move a target.
     *
     * @param target what is to move
     * @param chosen which steps to try
     * @param most how many assessments at most
     */
    Changes of(Target target, Predicate<Step> chosen, int most) {
        Set<String> domains = target.domains(state.guidance());
        List<RecommendationRule> rules = target.rules(state.guidance());
        Position now = target.position(state);
        List<Step> steps =
                new Candidates(state, reads).of(target).stream().filter(chosen).toList();
        List<Change> changes = new ArrayList<>();
        int tried = 0;
        for (Step step : steps.subList(0, Math.min(most, steps.size()))) {
            tried++;
            Trial trial = trials.computeIfAbsent(step, this::trial);
            if (trial.then() != null) {
                CaseState then = trial.then().within(domains, rules);
                Position after = target.position(then);
                now.to(after)
                        .ifPresent(direction ->
                                changes.add(change(step, trial.basis(), direction, after, endsLowering(target, then))));
            }
        }
        return new Changes(changes.stream().sorted(ORDER).toList(), tried, steps.size() - tried);
    }

    /** The case with a step: by telling it where that is enough, else by what is told being wrong. */
    private Trial trial(Step step) {
        StatedFinding stated = stated(step);
        Case assessed = state.assessed();
        Findings told = FindingsCollector.collect(state.guidance(), with(assessed, stated), state.scored());
        if (step.isReached(told)) {
            return new Trial(Basis.ANSWER, new Supposed(state, told, reads));
        }
        Findings corrected = step.canBeCorrected()
                ? FindingsCollector.collect(state.guidance(), assessed, state.scored(), List.of(stated))
                : told;
        // What follows from other findings stands, whatever is said of it.
        return new Trial(Basis.CORRECTION, step.isReached(corrected) ? new Supposed(state, corrected, reads) : null);
    }

    private static StatedFinding stated(Step step) {
        FindingState state = step.value() == null ? step.state() : null;
        return new StatedFinding(step.definition().id(), step.bearer(), state, step.value());
    }

    private static Case with(Case assessed, StatedFinding stated) {
        return new Case(
                assessed.id(),
                assessed.date(),
                assessed.persons(),
                assessed.administrations(),
                Stream.concat(assessed.situation().stream(), Stream.of(stated)).toList(),
                assessed.overrides(),
                assessed.earlier());
    }

    /** Whether a lowering that bears on the target has ended in a case. */
    private boolean endsLowering(Target target, CaseState then) {
        return then.risk().results().stream()
                .filter(result -> target.kind() != Kind.RISK || result.person().equals(target.person()))
                .anyMatch(result -> Stream.ofNullable(result.professional())
                                .anyMatch(one -> one.standing().state() == Standing.State.ENDED)
                        && state.risk().result(result.domain(), result.person()).stream()
                                .anyMatch(RiskResult::lowered));
    }

    private Change change(Step step, Basis basis, Direction direction, Position after, boolean endsLowering) {
        return new Change(
                direction,
                basis,
                step.definition().id(),
                step.definition().names(),
                step.bearer(),
                step.state(),
                step.value(),
                step.value() == null ? null : Words.value(step.definition(), step.value()),
                step.now() == null ? FindingLink.How.NEVER_ASKED : links.how(step.now()),
                after,
                endsLowering,
                tellers.of(step, links));
    }
}
