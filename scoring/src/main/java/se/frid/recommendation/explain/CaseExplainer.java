package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.guidance.Guidance;
import se.frid.instrument.Instrument;
import se.frid.recommendation.Advice;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Duty;
import se.frid.recommendation.explain.Candidates.Step;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.risk.RiskResult;

/**
 * Answers, for anything of the guidance in an assessed case: why this, why not that, and what alone would change it.
 *
 * <p>Every answer comes from the assessor and the recommender themselves, asked again where something else is supposed; nothing
 * is worked out beside them. Explaining changes nothing: a level that would be lower if something told were wrong is the level
 * it is. Immutable; safe for many threads; the same case gives equal explanations.
 */
public final class CaseExplainer {

    /** How many single changes are tried at most for one explanation. */
    public static final int MOST_TRIALS = 1500;

    /** How many are tried at most for one explanation of a whole case, which looks at what is not known only. */
    public static final int MOST_BRIEF_TRIALS = 40;

    private final Guidance guidance;
    private final Reads reads;
    private final Tellers tellers;

    private CaseExplainer(Guidance guidance, Reads reads, Tellers tellers) {
        this.guidance = guidance;
        this.reads = reads;
        this.tellers = tellers;
    }

    /**
     * An explainer.
     *
     * @param guidance what cases are assessed by
     * @param catalogue the instruments that could be asked, and those that were
     */
    public static CaseExplainer of(Guidance guidance, Collection<Instrument> catalogue) {
        Guidance resolved = guidance.resolved();
        return new CaseExplainer(resolved, new Reads(resolved), new Tellers(resolved, catalogue));
    }

    /** Every id that can be explained: risk domains, rules, interventions and provisions. */
    public List<String> ids() {
        return Subjects.ids(guidance).toList();
    }

    /**
     * Explains one thing for everyone it can be explained for.
     *
     * @param assessed the case
     * @param assessment what came of it, by the same guidance
     * @param id id of a risk domain, rule, intervention or provision
     * @return by person in the order of the case; for a provision once; empty for an id that the guidance does not have
     */
    public List<Explanation> explain(Case assessed, CaseAssessment assessment, String id) {
        return explain(assessed, assessment, id, MOST_TRIALS);
    }

    /**
     * Explains one thing within a bound of one's own.
     *
     * @param mostTrials how many single changes are tried at most for each explanation, those that can raise first; the number
     *     left untried is told
     */
    public List<Explanation> explain(Case assessed, CaseAssessment assessment, String id, int mostTrials) {
        Explaining explaining = new Explaining(CaseState.of(guidance, assessed, assessment.scored()));
        return Stream.of(Kind.values())
                .filter(kind -> Subjects.name(guidance, kind, id).isPresent())
                .flatMap(kind -> explaining.targets(kind, id).stream())
                .map(target -> explaining.explain(target, step -> true, mostTrials))
                .toList();
    }

    /**
     * Explains every level and every recommendation of a case briefly, what a lowering took away and the duties that stand in
     * spite of it among them: why it is so, what makes it wait, and what is not known that alone would change it.
     *
     * @param assessed the case
     * @param assessment what came of it, by the same guidance
     * @return levels first, in the order of the assessment; each is worked out when it is taken
     */
    public Stream<Explanation> brief(Case assessed, CaseAssessment assessment) {
        Explaining explaining = new Explaining(CaseState.of(guidance, assessed, assessment.scored()));
        List<Target> targets = new ArrayList<>();
        for (RiskResult result : explaining.state.risk().results()) {
            targets.add(new Target(Kind.RISK, result.domain(), result.person()));
        }
        Advice advice = explaining.state.considered().advice();
        Stream.concat(advice.recommendations().stream(), advice.setAside().stream())
                .map(one -> new Target(Kind.INTERVENTION, one.intervention().id(), one.person()))
                .forEach(targets::add);
        advice.duties().stream()
                .filter(Duty::beforeLowering)
                .map(duty -> new Target(Kind.PROVISION, duty.legal().provision(), null))
                .forEach(targets::add);
        return targets.stream().distinct().map(target -> {
            Explanation whole = explaining.explain(target, Step::isOpen, MOST_BRIEF_TRIALS);
            return target.kind() == Kind.RISK ? withoutHigher(whole) : whole;
        });
    }

    /** Why a level is not higher is left out, but never that a professional lowered it. */
    private static Explanation withoutHigher(Explanation whole) {
        return new Explanation(
                whole.kind(),
                whole.id(),
                whole.names(),
                whole.person(),
                whole.position(),
                whole.why(),
                whole.whyNot().stream()
                        .filter(one -> one.cause() == WhyNot.Cause.LOWERED)
                        .toList(),
                whole.changes(),
                whole.local());
    }

    /** The explaining of one case. */
    private final class Explaining {

        private final CaseState state;
        private final Whys whys;
        private final WhyNots whyNots;
        private final Trials trials;
        private final LocalLimits limits;

        Explaining(CaseState state) {
            this.state = state;
            Links links = new Links(state, tellers);
            this.whys = new Whys(state, links);
            this.whyNots = new WhyNots(state, links);
            this.trials = new Trials(state, reads, links, tellers);
            this.limits = new LocalLimits(state, reads);
        }

        /** Whom something is explained for. */
        private List<Target> targets(Kind kind, String id) {
            Set<@Nullable String> persons = new LinkedHashSet<>();
            if (kind == Kind.PROVISION) {
                persons.add(null);
            } else {
                state.findings().persons().stream().map(Person::id).forEach(persons::add);
            }
            Target unlisted = new Target(kind, id, null);
            if (kind == Kind.INTERVENTION && isForUnlisted(unlisted)) {
                persons.add(null);
            }
            return persons.stream().map(person -> new Target(kind, id, person)).toList();
        }

        /** Whether it came for one who is not listed, or could come for nobody else. */
        private boolean isForUnlisted(Target unlisted) {
            boolean nobody = state.findings().persons().stream()
                    .allMatch(person -> new Target(Kind.INTERVENTION, unlisted.id(), person.id())
                                    .position(state)
                                    .state()
                            == Position.State.NOT_FOR);
            return nobody
                    || unlisted.recommendation(state).isPresent()
                    || unlisted.setAside(state).isPresent();
        }

        private Explanation explain(Target target, Predicate<Step> chosen, int most) {
            Position position = target.position(state);
            boolean notFor = position.state() == Position.State.NOT_FOR;
            return new Explanation(
                    target.kind(),
                    target.id(),
                    Subjects.name(guidance, target.kind(), target.id()).orElseThrow(),
                    target.person(),
                    position,
                    whys.of(target),
                    whyNots.of(target),
                    notFor ? Changes.NONE : trials.of(target, chosen, most),
                    notFor ? null : limits.of(target));
        }
    }
}
