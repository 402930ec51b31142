package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.RecommendationRule;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.risk.Findings;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;

/**
 * From findings and risk to what must, should and may be done on a day, each with its reasons.
 *
 * <p>Duties are dated, rules are not: a provision that is out of force is dropped, and a recommendation stays while any of its
 * grounds is in force or it needs none. A contraindication says how or when; protection and care are never held back.
 */
public final class Recommender {

    private final Guidance guidance;

    private Recommender(Guidance guidance) {
        this.guidance = guidance;
    }

    /** A recommender by the rules of the guidance. */
    public static Recommender of(Guidance guidance) {
        return new Recommender(guidance.resolved());
    }

    /** Danger now, then what need not wait, protection before the rest, the strongest and soonest first. */
    private Comparator<Recommendation> order() {
        List<String> first = guidance.interventions().first();
        return Comparator.comparing((Recommendation one) ->
                        !first.contains(one.intervention().id()))
                .thenComparing(one -> one.waitsFor().isPresent())
                .thenComparing(one -> firstNeed(one))
                .thenComparing(Recommendation::strength)
                .thenComparing(one -> one.by() == null ? LocalDate.MAX : one.by())
                .thenComparing(one -> one.intervention().horizons().get(0))
                .thenComparing(one -> one.intervention().id())
                .thenComparing(one -> one.person() == null ? "" : one.person());
    }

    private static int firstNeed(Recommendation one) {
        return one.intervention().needAreas().stream()
                .mapToInt(Enum::ordinal)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What guidance says on a day, by the working levels; what a professional's lowering takes away is told beside it. */
    public Advice advise(Findings findings, RiskAssessment risk, LocalDate date) {
        return consider(findings, risk, date).advice();
    }

    /** What guidance says on a day, and what each rule came to on the way, by the working levels. */
    public Considered consider(Findings findings, RiskAssessment risk, LocalDate date) {
        Working working = evaluate(findings, risk, date);
        if (risk.results().stream().noneMatch(RiskResult::lowered)) {
            return new Considered(working.advice(), working.verdicts, List.of());
        }
        Working before = evaluate(findings, risk.withoutLowering(), date);
        return new Considered(working.advice().keeping(before.advice()), working.verdicts, before.verdicts);
    }

    private Working evaluate(Findings findings, RiskAssessment risk, LocalDate date) {
        Working working = new Working(findings, risk, date);
        guidance.rules().forEach(working::apply);
        return working;
    }

    /** Whether something is for persons in such a part, by the words for whom it is. */
    public static boolean names(List<String> subjects, Person person) {
        return Speaking.names(subjects, person);
    }

    /** One evaluation of all rules. */
    private final class Working {

        private final Findings findings;
        private final LocalDate date;
        private final Speaking speaking;
        private final Provisions law;
        private final Cautions cautions;
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private final Map<String, Duty> duties = new LinkedHashMap<>();
        private final Set<Question> questions = new LinkedHashSet<>();
        private final List<Verdict> verdicts = new ArrayList<>();

        Working(Findings findings, RiskAssessment risk, LocalDate date) {
            this.findings = findings;
            this.date = date;
            this.speaking = new Speaking(guidance, findings, risk, date);
            this.law = new Provisions(guidance, date);
            this.cautions = new Cautions(guidance, findings, risk, date);
        }

        void apply(RecommendationRule rule) {
            Map<Person, Because> reasons = speaking.of(rule);
            for (Person person : findings.persons()) {
                Because reason = reasons.get(person);
                if (reason == null) {
                    Truth truth = speaking.truth(rule.when(), person);
                    if (truth == Truth.UNKNOWN) {
                        ask(rule, rule.when(), rule.id(), person);
                    }
                    verdicts.add(new Verdict(rule.id(), person.id(), truth, null, List.of()));
                } else {
                    List<Verdict.Said> said = new ArrayList<>();
                    rule.recommend().forEach(id -> said.add(recommend(rule, id, person, reason)));
                    rule.duties().forEach(id -> said.add(bind(rule, id, person, reason, false)));
                    rule.careDuties().forEach(id -> said.add(bind(rule, id, person, reason, true)));
                    verdicts.add(new Verdict(rule.id(), person.id(), Truth.TRUE, reason, said));
                }
            }
        }

        /** To whoever it is meant for; where such a person is not listed, it stands without one: it is never lost. */
        private Verdict.Said recommend(RecommendationRule rule, String id, Person seen, Because reason) {
            Intervention intervention =
                    guidance.interventions().intervention(id).orElseThrow();
            List<String> subjects = intervention.subjects();
            // What protects is for the exposed, whoever's findings made the rule speak; what helps is for the bearer.
            boolean protects = intervention.needAreas().contains(Intervention.NeedArea.PROTECTION);
            boolean another =
                    subjects.contains("perpetrator") && !protects && speaking.isAboutUnlistedPerpetrator(reason);
            boolean unlisted = another || !speaking.listsAny(subjects);
            Person meant = unlisted ? null : seen;
            Verdict.Outcome outcome = unlisted || speaking.isFor(subjects, seen, reason, protects)
                    ? note(rule, intervention, seen, meant, reason)
                    : Verdict.Outcome.NOT_FOR;
            return Verdict.Said.of(id, false, outcome, meant);
        }

        private Verdict.Outcome note(
                RecommendationRule rule,
                Intervention intervention,
                Person seen,
                @Nullable Person meant,
                Because reason) {
            Truth allowed = allowed(rule, intervention.id(), seen);
            if (allowed != Truth.TRUE) {
                return Verdict.Outcome.held(allowed);
            }
            List<LegalReference> legal = law.inForce(intervention.legalBasis());
            if (legal.isEmpty() && !intervention.legalBasis().isEmpty()) {
                // Every ground is out of force that day: the intervention does not exist then.
                return Verdict.Outcome.NOT_IN_FORCE;
            }
            String key = intervention.id() + (meant == null ? "" : " " + meant.id());
            drafts.computeIfAbsent(key, id -> new Draft(intervention, seen, meant, legal))
                    .add(rule, reason, date);
            return Verdict.Outcome.GIVEN;
        }

        private Verdict.Said bind(RecommendationRule rule, String id, Person person, Because reason, boolean care) {
            Optional<LegalReference> legal = law.inForce(id);
            if (legal.isEmpty()) {
                return Verdict.Said.of(id, care, Verdict.Outcome.NOT_IN_FORCE, null);
            }
            List<String> subjects = guidance.law().provision(id).orElseThrow().subjects();
            boolean another = subjects.contains("perpetrator") && speaking.isAboutUnlistedPerpetrator(reason);
            boolean isFor = speaking.isFor(subjects, person, reason, false);
            // Where it is for another who is listed, that one's answers are asked for.
            Truth allowed = isFor || !speaking.listsAny(subjects)
                    ? allowed(rule, id, person)
                    : speaking.allows(rule, id, person);
            if (allowed != Truth.TRUE) {
                return Verdict.Said.of(id, care, Verdict.Outcome.held(allowed), null);
            }
            // A duty is never lost: where it is about someone who is not listed, it stands without a person.
            Person meant = !another && isFor ? person : null;
            List<String> persons = meant == null ? List.of() : List.of(meant.id());
            duties.merge(
                    id + " " + care,
                    new Duty(legal.get(), care, persons, rule.notes(), List.of(reason), false),
                    Duty::with);
            return Verdict.Said.of(id, care, Verdict.Outcome.GIVEN, meant);
        }

        /** Whether the condition that an item has of its own lets it through; unknown makes it a question. */
        private Truth allowed(RecommendationRule rule, String item, Person person) {
            Truth truth = speaking.allows(rule, item, person);
            Condition condition = rule.onlyIf().get(item);
            if (truth == Truth.UNKNOWN && condition != null) {
                ask(rule, condition, item, person);
            }
            return truth;
        }

        private void ask(RecommendationRule rule, Condition condition, String item, Person person) {
            questions.add(new Question(rule.id(), rule.title(), item, person.id(), speaking.open(condition, person)));
        }

        Advice advice() {
            LocalTerms local = new LocalTerms(guidance, date, law, cautions);
            return new Advice(
                    drafts.values().stream()
                            .map(draft -> draft.finish(cautions, local))
                            .sorted(order())
                            .toList(),
                    duties.values().stream().sorted(Duty.ORDER).toList(),
                    List.copyOf(questions),
                    List.of());
        }
    }
}
