package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.Any;
import se.frid.instrument.condition.Condition.AtLeast;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Truth;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskResult;

/**
 * What a condition lacks, as a person sees it. Every connective is so many of its parts, wanted true or wanted false, so one
 * step serves all: what holds already is counted, what does not is what decides.
 */
final class Needs {

    private final CaseState state;
    private final Links links;

    Needs(CaseState state, Links links) {
        this.state = state;
        this.links = links;
    }

    /** What a condition of a rule lacks; absent where it is as wanted. */
    @Nullable
    Need ofRule(Condition condition, Person person, boolean wanted) {
        Findings.View view = state.findings().whole(person);
        return new Walk(view, FindingConditions.withRisk(view, state.assessed().date(), state.risk()), person, Set.of())
                .of(condition, wanted);
    }

    /** What a condition over findings alone lacks; absent where it holds. */
    @Nullable
    Need ofFindings(Condition condition, Findings.View view) {
        return new Walk(
                        view,
                        new FindingConditions(view, state.assessed().date()),
                        view.person().orElse(null),
                        Set.of())
                .of(condition, true);
    }

    /** One condition as one person sees it. */
    private final class Walk {

        private final Findings.View view;
        private final FindingConditions conditions;
        private final @Nullable Person person;
        private final Set<String> path;

        Walk(Findings.View view, FindingConditions conditions, @Nullable Person person, Set<String> path) {
            this.view = view;
            this.conditions = conditions;
            this.person = person;
            this.path = path;
        }

        @Nullable
        Need of(Condition condition, boolean wanted) {
            return conditions.truth(condition) == Truth.of(wanted) ? null : lacking(condition, wanted);
        }

        private Need lacking(Condition condition, boolean wanted) {
            if (condition instanceof Not not) {
                return lacking(not.not(), !wanted);
            } else if (condition instanceof None none) {
                return some(none.none(), 1, !wanted);
            } else if (condition instanceof Any any) {
                return some(any.any(), 1, wanted);
            } else if (condition instanceof AtLeast atLeast) {
                return some(atLeast.of(), atLeast.atLeast().count(), wanted);
            } else if (!condition.parts().isEmpty()) {
                return some(condition.parts(), condition.parts().size(), wanted);
            }
            return single(condition, wanted);
        }

        /** So many parts that hold make it hold; it fails when too many fail for that. */
        private Need some(List<Condition> parts, int atLeast, boolean wanted) {
            int enough = wanted ? atLeast : parts.size() - atLeast + 1;
            List<Condition> open = parts.stream()
                    .filter(part -> conditions.truth(part) != Truth.of(wanted))
                    .toList();
            int turn = enough - (parts.size() - open.size());
            List<Need> needs = open.stream().map(part -> lacking(part, wanted)).toList();
            return joined(turn, needs);
        }

        private Need single(Condition condition, boolean wanted) {
            Truth now = conditions.truth(condition);
            if (condition instanceof RiskIs test) {
                return new Need.OfLevel(
                        test.risk(),
                        state.guidance().policy(test.risk()).orElseThrow().names(),
                        Words.asks(test),
                        wanted,
                        now,
                        results(test.risk()));
            }
            String id =
                    condition instanceof FindingPresent present ? present.present() : ((FindingIs) condition).finding();
            FindingDefinition definition = state.guidance().finding(id).orElseThrow();
            Known known = view.known(id);
            return new Need.OfFinding(
                    links.of(known),
                    Words.asks(condition, definition),
                    wanted,
                    now,
                    condition instanceof FindingPresent ? through(definition, known, wanted) : null);
        }

        private List<Why.OfLevel> results(String domain) {
            List<RiskResult> all = state.risk().results().stream()
                    .filter(result -> result.domain().equals(domain))
                    .toList();
            List<RiskResult> own = all.stream()
                    .filter(result -> person != null && result.person().equals(person.id()))
                    .toList();
            return (own.isEmpty() ? all : own)
                    .stream().map(this::withoutEntries).toList();
        }

        private Why.OfLevel withoutEntries(RiskResult result) {
            return new Why.OfLevel(
                    result.domain(),
                    result.names(),
                    result.person(),
                    result.level(),
                    result.upper(),
                    result.complete(),
                    links.basis(result),
                    List.of());
        }

        /** What the condition lacks that a finding follows from, as its bearer sees it. */
        private @Nullable Need through(FindingDefinition definition, Known known, boolean wanted) {
            if (!(definition.derived() instanceof Derivation.When when) || path.contains(definition.id())) {
                return null;
            }
            boolean own = person != null && Findings.isAbout(definition, person.role());
            String bearer = own && person != null ? person.id() : known.person();
            Findings.View seen = state.findings().seenBy(bearer);
            Set<String> further = new HashSet<>(path);
            further.add(definition.id());
            return new Walk(
                            seen,
                            new FindingConditions(seen, state.assessed().date()),
                            seen.person().orElse(null),
                            further)
                    .of(when.when(), wanted);
        }
    }

    /** Parts within parts of the same kind are one list, and what is needed anyway need not be named again. */
    static Need joined(int turn, List<Need> needs) {
        Set<Need> flat = new LinkedHashSet<>();
        boolean all = turn == needs.size();
        for (Need need : needs) {
            boolean same = need instanceof Need.Some some && (all ? some.isAll() : turn == 1 && some.turn() == 1);
            flat.addAll(same ? ((Need.Some) need).of() : List.of(need));
        }
        if (!all && turn != 1) {
            // So many of these: parts that happen to be alike still count one by one.
            return new Need.Some(turn, needs);
        }
        List<Need> parts = new ArrayList<>(flat);
        parts.removeIf(need -> need instanceof Need.Some some && isCovered(some, flat, all));
        return parts.size() == 1 ? parts.get(0) : new Need.Some(all ? parts.size() : 1, parts);
    }

    /** Of all: a choice that another part makes. Of one: a list that asks for another part and more. */
    private static boolean isCovered(Need.Some some, Set<Need> parts, boolean all) {
        return some.of().stream().anyMatch(parts::contains) && (all ? some.turn() == 1 : some.isAll());
    }
}
