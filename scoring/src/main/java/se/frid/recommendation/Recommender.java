package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.Law;
import se.frid.guidance.Provision;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Truth;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;

/**
 * From findings and risk to what must, should and may be done on a day, each with its reasons.
 *
 * <p>Duties are dated, rules are not: a provision that is out of force is dropped, and a recommendation stays while any of its
 * grounds is in force or it needs none. A contraindication says how or when; protection and care are never held back.
 */
public final class Recommender {

    private static final Comparator<Recommendation> ORDER = Comparator.comparing(
                    (Recommendation one) -> one.waitsFor().isPresent())
            .thenComparing(one -> firstNeed(one))
            .thenComparing(Recommendation::strength)
            .thenComparing(one -> one.by() == null ? LocalDate.MAX : one.by())
            .thenComparing(one -> one.intervention().horizons().get(0))
            .thenComparing(one -> one.intervention().id())
            .thenComparing(one -> one.person() == null ? "" : one.person());

    private final Guidance guidance;

    private Recommender(Guidance guidance) {
        this.guidance = guidance;
    }

    /** A recommender by the rules of the guidance. */
    public static Recommender of(Guidance guidance) {
        return new Recommender(guidance);
    }

    private static int firstNeed(Recommendation one) {
        return one.intervention().needAreas().stream()
                .mapToInt(Enum::ordinal)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What guidance says on a day, by the working levels; what a professional's lowering takes away is told beside it. */
    public Advice advise(Findings findings, RiskAssessment risk, LocalDate date) {
        Advice advice = evaluate(findings, risk, date);
        return risk.results().stream().anyMatch(RiskResult::lowered)
                ? advice.keeping(evaluate(findings, risk.withoutLowering(), date))
                : advice;
    }

    private Advice evaluate(Findings findings, RiskAssessment risk, LocalDate date) {
        Working working = new Working(findings, risk, date);
        for (RecommendationRule rule : guidance.rules()) {
            working.apply(rule);
        }
        return working.advice();
    }

    /** One evaluation of all rules. */
    private final class Working {

        private final Findings findings;
        private final RiskAssessment risk;
        private final LocalDate date;
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private final Map<String, DutyDraft> duties = new LinkedHashMap<>();
        private final Set<Question> questions = new LinkedHashSet<>();

        Working(Findings findings, RiskAssessment risk, LocalDate date) {
            this.findings = findings;
            this.risk = risk;
            this.date = date;
        }

        void apply(RecommendationRule rule) {
            List<Person> speaking = new ArrayList<>();
            for (Person person : findings.persons()) {
                Truth truth = conditions(findings.whole(person)).truth(rule.when());
                if (truth == Truth.TRUE) {
                    speaking.add(person);
                } else if (truth == Truth.UNKNOWN) {
                    ask(rule, rule.when(), rule.id(), person);
                }
            }
            Set<Person> own = new LinkedHashSet<>(speaking);
            own.removeIf(person -> conditions(findings.own(person)).truth(rule.when()) != Truth.TRUE);
            for (String id : rule.recommend()) {
                Intervention intervention =
                        guidance.interventions().intervention(id).orElseThrow();
                recommend(rule, intervention, speaking, own);
            }
            rule.duties().forEach(id -> bind(rule, id, speaking, own, false));
            rule.careDuties().forEach(id -> bind(rule, id, speaking, own, true));
        }

        /**
         * Whether something is meant for a person: its subjects name such a person, and something the rule spoke because of is
         * the person's own or that of nobody else whom it could be meant for. What is told of others only adds persons.
         */
        private boolean isFor(RecommendationRule rule, List<String> subjects, Person person, Set<Person> own) {
            return names(subjects, person)
                    && (own.contains(person) || isShared(because(rule, person), subjects, person));
        }

        private boolean isShared(Because reason, List<String> subjects, Person person) {
            Set<String> others = findings.persons().stream()
                    .filter(other -> !other.equals(person) && names(subjects, other))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            List<@Nullable String> bearers = new ArrayList<>();
            reason.findings().forEach(known -> bearers.add(known.person()));
            reason.risk().forEach(level -> bearers.add(level.person()));
            return bearers.isEmpty() || bearers.stream().anyMatch(bearer -> bearer == null || !others.contains(bearer));
        }

        private static boolean names(List<String> subjects, Person person) {
            String subject = switch (person.role()) {
                case ADULT -> "adult-victim";
                case CHILD -> "child";
                case PERPETRATOR -> "perpetrator";
            };
            boolean family = subjects.contains("family") && person.role() != Person.Role.PERPETRATOR;
            return subjects.contains(subject) || family;
        }

        private FindingConditions conditions(Findings.View view) {
            return FindingConditions.withRisk(view, date, risk);
        }

        /** To whoever it is meant for; where such a person is not listed, it stands without one: it is never lost. */
        private void recommend(
                RecommendationRule rule, Intervention intervention, List<Person> speaking, Set<Person> own) {
            List<String> subjects = intervention.subjects();
            boolean listed = findings.persons().stream().anyMatch(person -> names(subjects, person));
            for (Person person : speaking) {
                // What protects is for the exposed, whoever's findings made the rule speak; what helps is for the
                // bearer.
                boolean another = subjects.contains("perpetrator")
                        && !intervention.needAreas().contains(Intervention.NeedArea.PROTECTION)
                        && isAboutUnlistedPerpetrator(because(rule, person));
                if (another || !listed) {
                    recommend(rule, intervention, person, null);
                } else if (isFor(rule, subjects, person, own)) {
                    recommend(rule, intervention, person, person);
                }
            }
        }

        /**
         * Notes a recommendation.
         *
         * @param seen person through whose findings the rule speaks
         * @param meant person it is for; absent: one who is not listed
         */
        private void recommend(
                RecommendationRule rule, Intervention intervention, Person seen, @Nullable Person meant) {
            if (!allowed(rule, intervention.id(), seen)) {
                return;
            }
            List<LegalReference> legal = legal(intervention.legalBasis());
            if (legal.isEmpty() && !intervention.legalBasis().isEmpty()) {
                // Every ground is out of force that day: the intervention does not exist then.
                return;
            }
            String key = intervention.id() + (meant == null ? "" : " " + meant.id());
            drafts.computeIfAbsent(key, id -> new Draft(intervention, seen, meant, legal))
                    .add(rule, because(rule, seen), date);
        }

        /** Whether the condition that an item has of its own lets it through; unknown makes it a question. */
        private boolean allowed(RecommendationRule rule, String item, Person person) {
            Condition condition = rule.onlyIf().get(item);
            if (condition == null) {
                return true;
            }
            Truth truth = conditions(findings.whole(person)).truth(condition);
            if (truth == Truth.UNKNOWN) {
                ask(rule, condition, item, person);
            }
            return truth == Truth.TRUE;
        }

        private void ask(RecommendationRule rule, Condition condition, String item, Person person) {
            FindingConditions conditions = conditions(findings.whole(person));
            Stream<String> open =
                    conditions.reasons(condition, Truth.UNKNOWN).stream().map(Known::finding);
            // Where a level is open, what its domain must still ask would settle it.
            Stream<String> levels = condition
                    .withParts()
                    .filter(part -> part instanceof RiskIs && conditions.truth(part) == Truth.UNKNOWN)
                    .flatMap(part -> results(((RiskIs) part).risk(), person).stream())
                    .flatMap(result -> result.mustAsk().stream());
            List<String> toAsk = Stream.concat(open, levels).distinct().toList();
            questions.add(new Question(rule.id(), rule.title(), item, person.id(), toAsk));
        }

        private void bind(RecommendationRule rule, String id, List<Person> speaking, Set<Person> own, boolean care) {
            Optional<LegalReference> legal = legal(id);
            if (legal.isEmpty()) {
                return;
            }
            List<String> subjects = guidance.law().provision(id).orElseThrow().subjects();
            for (Person person : speaking) {
                if (allowed(rule, id, person)) {
                    Because reason = because(rule, person);
                    boolean another = subjects.contains("perpetrator") && isAboutUnlistedPerpetrator(reason);
                    // A duty is never lost: where it is about someone who is not listed, it stands without a person.
                    duties.computeIfAbsent(id + " " + care, key -> new DutyDraft(legal.get(), care))
                            .add(rule, !another && isFor(rule, subjects, person, own) ? person : null, reason);
                }
            }
        }

        /** Whether a rule spoke because of the one who uses violence, who is not one of the persons of the case. */
        private boolean isAboutUnlistedPerpetrator(Because reason) {
            return findings.persons().stream().noneMatch(person -> person.role() == Person.Role.PERPETRATOR)
                    && !reason.findings().isEmpty()
                    && reason.findings().stream()
                            .map(known -> guidance.finding(known.finding()).orElseThrow())
                            .allMatch(finding -> finding.about() == FindingDefinition.About.PERPETRATOR);
        }

        private Because because(RecommendationRule rule, Person person) {
            FindingConditions conditions = conditions(findings.whole(person));
            List<Because.Level> levels = rule.when()
                    .withParts()
                    .filter(RiskIs.class::isInstance)
                    .filter(part -> conditions.truth(part) == Truth.TRUE)
                    .map(part -> ((RiskIs) part).risk())
                    .distinct()
                    .flatMap(domain -> results(domain, person).stream())
                    .map(Because.Level::of)
                    .toList();
            return new Because(
                    rule.id(),
                    rule.title(),
                    rule.why(),
                    conditions.reasons(rule.when(), Truth.TRUE),
                    levels,
                    rule.source().contains("OWN"),
                    rule.source());
        }

        private List<RiskResult> results(String domain, Person person) {
            Optional<RiskResult> own = risk.result(domain, person.id());
            return own.isPresent()
                    ? List.of(own.get())
                    : risk.results().stream()
                            .filter(result -> result.domain().equals(domain))
                            .toList();
        }

        private List<LegalReference> legal(List<String> ids) {
            return ids.stream().map(this::legal).flatMap(Optional::stream).toList();
        }

        private Optional<LegalReference> legal(String id) {
            Provision provision = guidance.law().provision(id).orElseThrow();
            return provision.on(date).map(version -> {
                Law.Act act = guidance.law().act(version.act()).orElseThrow();
                return new LegalReference(
                        id,
                        provision.names(),
                        act.names(),
                        version.section(),
                        provision.force(),
                        provision.meaning(),
                        version.timeLimit(),
                        version.from(),
                        provision.protects(),
                        version.note(),
                        version.confidence() == null ? provision.confidence() : version.confidence());
            });
        }

        Advice advice() {
            List<Recommendation> recommendations = drafts.values().stream()
                    .map(draft -> draft.finish(new Cautions(guidance, findings, risk, date)))
                    .sorted(ORDER)
                    .toList();
            List<Duty> bound = duties.values().stream()
                    .map(DutyDraft::finish)
                    .sorted(Duty.ORDER)
                    .toList();
            return new Advice(recommendations, bound, List.copyOf(questions), List.of());
        }
    }

    /** A recommendation while its rules are being collected. */
    private static final class Draft {

        private final Intervention intervention;
        private final Person seen;
        private final @Nullable Person meant;
        private final List<LegalReference> legal;
        private final List<Because> because = new ArrayList<>();
        private final Set<Text> limits = new LinkedHashSet<>();
        private final Set<Text> notes = new LinkedHashSet<>();
        private final Set<String> blocks = new LinkedHashSet<>();
        private Strength strength = Strength.INFO;
        private LocalDate by = LocalDate.MAX;

        Draft(Intervention intervention, Person seen, @Nullable Person meant, List<LegalReference> legal) {
            this.intervention = intervention;
            this.seen = seen;
            this.meant = meant;
            this.legal = legal;
            blocks.addAll(intervention.contraindications());
        }

        void add(RecommendationRule rule, Because reason, LocalDate date) {
            because.add(reason);
            strength = strength.stronger(rule.strengthOf(intervention.id()));
            notes.addAll(rule.notes());
            blocks.addAll(rule.block());
            if (rule.limit() != null) {
                if (rule.limit().period() != null) {
                    LocalDate day = date.plus(rule.limit().period());
                    by = day.isBefore(by) ? day : by;
                }
                Text words = rule.limit().text();
                if (words != null) {
                    limits.add(words);
                }
            }
        }

        Recommendation finish(Cautions cautions) {
            return new Recommendation(
                    intervention,
                    meant == null ? null : meant.id(),
                    strength,
                    by.equals(LocalDate.MAX) ? null : by,
                    List.copyOf(limits),
                    legal,
                    cautions.of(intervention, blocks, seen),
                    List.copyOf(notes),
                    because);
        }
    }

    /** A duty while its rules are being collected. */
    private static final class DutyDraft {

        private final LegalReference legal;
        private final boolean care;
        private final Set<String> persons = new LinkedHashSet<>();
        private final Set<Text> notes = new LinkedHashSet<>();
        private final Map<String, Because> because = new LinkedHashMap<>();

        DutyDraft(LegalReference legal, boolean care) {
            this.legal = legal;
            this.care = care;
        }

        void add(RecommendationRule rule, @Nullable Person person, Because reason) {
            if (person != null) {
                persons.add(person.id());
            }
            notes.addAll(rule.notes());
            because.putIfAbsent(Objects.requireNonNull(rule.id()), reason);
        }

        Duty finish() {
            return new Duty(
                    legal, care, List.copyOf(persons), List.copyOf(notes), List.copyOf(because.values()), false);
        }
    }
}
