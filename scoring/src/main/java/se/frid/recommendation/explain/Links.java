package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.Law;
import se.frid.guidance.Provision;
import se.frid.instrument.Text;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.Because;
import se.frid.recommendation.explain.FindingLink.AnswerKind;
import se.frid.recommendation.explain.FindingLink.By;
import se.frid.recommendation.explain.FindingLink.How;
import se.frid.recommendation.explain.FindingLink.Told;
import se.frid.recommendation.explain.FindingLink.Topic;
import se.frid.risk.EarlierAssessment;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.Origin;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;

/** The links of the chain from answers to a rule, for one case. */
final class Links {

    private final CaseState state;
    private final List<Filled> filled;

    Links(CaseState state, Tellers catalogue) {
        this.state = state;
        this.filled = Filled.of(state.guidance(), state.assessed(), state.scored(), catalogue);
    }

    /** The filled-in forms of the case. */
    List<Filled> filled() {
        return filled;
    }

    /** What is known of a finding, and where from. */
    FindingLink of(Known known) {
        return of(known, Set.of());
    }

    List<FindingLink> of(List<Known> known) {
        return known.stream().map(this::of).toList();
    }

    private FindingLink of(Known known, Set<String> path) {
        Set<String> further = new HashSet<>(path);
        further.add(known.finding());
        List<FindingLink> follows = known.origins().stream()
                .flatMap(origin -> causes(known, origin))
                .filter(cause -> !further.contains(cause.finding()))
                .distinct()
                .map(cause -> of(cause, further))
                .toList();
        return new FindingLink(
                known.finding(),
                definition(known).names(),
                known.person(),
                known.state(),
                known.value(),
                known.value() == null ? null : Words.values(definition(known), known),
                how(known),
                told(known),
                follows);
    }

    private FindingDefinition definition(Known known) {
        return state.guidance().finding(known.finding()).orElseThrow();
    }

    private Stream<Known> causes(Known known, Origin origin) {
        if (origin.kind() == Origin.Kind.IMPLIED) {
            List<Known> causes = state.findings().all().stream()
                    .filter(one -> one.finding().equals(origin.from()) && one.state() == FindingState.PRESENT)
                    .toList();
            List<Known> same = causes.stream()
                    .filter(one ->
                            Objects.equals(state.findings().bearer(definition(known), one.person()), known.person()))
                    .toList();
            return (same.isEmpty() ? causes : same).stream();
        }
        boolean follows = origin.kind() == Origin.Kind.DERIVED && origin.from().equals(known.finding());
        if (follows && definition(known).derived() instanceof Derivation.When when) {
            Truth truth = known.state() == FindingState.PRESENT
                    ? Truth.TRUE
                    : known.state() == FindingState.ABSENT ? Truth.FALSE : Truth.UNKNOWN;
            return new FindingConditions(
                            state.findings().seenBy(known.person()),
                            state.assessed().date())
                    .reasons(when.when(), truth).stream();
        }
        return Stream.empty();
    }

    private List<Told> told(Known known) {
        List<Told> told = new ArrayList<>();
        for (Origin origin : known.origins()) {
            if (origin.kind() == Origin.Kind.SITUATION) {
                told.add(plain(By.CASE_WORKER, Text.of("uppgift från handläggaren", "stated by the case worker")));
            } else if (origin.kind() == Origin.Kind.INSTRUMENT) {
                forms(known, origin)
                        .map(form -> form.told(origin, known.state() == FindingState.UNKNOWN))
                        .forEach(told::add);
            } else if (Candidates.isFact(definition(known))) {
                told.add(plain(
                        By.ASSESSMENT,
                        Text.of(
                                "uppgifter i ärendet och hur det bedömdes",
                                "data of the case and how it was assessed")));
            }
        }
        return told.stream().distinct().toList();
    }

    private static Told plain(By by, Text names) {
        return new Told(by, null, names, null, null, List.of(), List.of());
    }

    /** The forms that told it: those about its bearer, where any are. */
    private Stream<Filled> forms(Known known, Origin origin) {
        List<Filled> all = filled.stream()
                .filter(form -> form.tells(known.finding(), origin))
                .toList();
        List<Filled> same = all.stream()
                .filter(form -> form.tellsOf(known.finding(), known.person()))
                .toList();
        return (same.isEmpty() ? all : same).stream();
    }

    /** How something is known, or why it is not. */
    How how(Known known) {
        boolean worker = has(known, Origin.Kind.SITUATION);
        boolean form = has(known, Origin.Kind.INSTRUMENT);
        if (known.state() == FindingState.NOT_APPLICABLE) {
            return How.NOT_APPLICABLE;
        } else if (known.state() != FindingState.UNKNOWN) {
            return worker || form ? How.TOLD : Candidates.isFact(definition(known)) ? How.WORKED_OUT : How.FOLLOWS;
        } else if (form) {
            return unanswered(told(known).stream()
                    .flatMap(one -> one.items().stream())
                    .map(Topic::answer)
                    .toList());
        } else if (worker) {
            return How.SAID_UNKNOWN;
        }
        return known.origins().isEmpty() ? How.NEVER_ASKED : How.FOLLOWS;
    }

    private static How unanswered(List<? extends @org.jspecify.annotations.Nullable AnswerKind> answers) {
        if (answers.contains(AnswerKind.DECLINED)) {
            return How.DECLINED;
        }
        boolean none = !answers.isEmpty() && !answers.contains(AnswerKind.ANSWERED);
        return none ? How.NO_ANSWER : How.NOT_SETTLED;
    }

    private static boolean has(Known known, Origin.Kind kind) {
        return known.origins().stream().anyMatch(origin -> origin.kind() == kind);
    }

    /** A level and how it came about. */
    Why.OfLevel level(RiskResult result) {
        return new Why.OfLevel(
                result.domain(),
                result.names(),
                result.person(),
                result.level(),
                result.upper(),
                result.complete(),
                basis(result),
                result.reasons().stream()
                        .map(reason -> new Why.OfEntry(reason.why(), of(reason.findings()), reason.source()))
                        .toList());
    }

    /** What a level rests on, and who set what. */
    Why.OfBasis basis(RiskResult result) {
        ProfessionalLevel professional = result.professional();
        return new Why.OfBasis(
                result.basis(),
                result.computed(),
                professional,
                result.held().orElse(null),
                result.earlier(),
                endedBy(result));
    }

    /** What has ended a level that was set: any that has is ended by the same. */
    private List<FindingLink> endedBy(RiskResult result) {
        Findings.View view =
                state.findings().whole(state.person(result.person()).orElseThrow());
        return Stream.concat(
                        Stream.ofNullable(result.professional()).map(ProfessionalLevel::standing),
                        result.earlier().stream().map(EarlierAssessment::standing))
                .flatMap(standing -> standing.endedBy().stream())
                .distinct()
                .map(id -> of(view.known(id)))
                .toList();
    }

    /**
     * A rule that speaks for a person.
     *
     * @param beforeLowering whether it speaks only at the levels without a lowering
     */
    Why.OfRule rule(Because because, String person, boolean beforeLowering) {
        RiskAssessment risk = beforeLowering ? state.risk().withoutLowering() : state.risk();
        List<Why.OfLevel> levels = because.risk().stream()
                .flatMap(level -> risk.result(level.domain(), level.person()).stream())
                .map(this::level)
                .toList();
        return new Why.OfRule(
                because.rule(),
                because.title(),
                person,
                because.why(),
                of(because.findings()),
                levels,
                because.source(),
                beforeLowering);
    }

    /** The versions of a provision: that in force on the day, or all where none is. */
    List<Why.OfLaw> law(String id) {
        Provision provision = state.guidance().law().provision(id).orElseThrow();
        LocalDate day = state.assessed().date();
        return provision.versions().stream()
                .filter(version -> version.inForce(day) || provision.on(day).isEmpty())
                .map(version -> {
                    Law.Act act = state.guidance().law().act(version.act()).orElseThrow();
                    return new Why.OfLaw(
                            id,
                            provision.names(),
                            act.names(),
                            version.section(),
                            version.inForce(day),
                            version.validFrom(),
                            version.validTo());
                })
                .toList();
    }
}
