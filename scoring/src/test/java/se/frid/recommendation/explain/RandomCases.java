package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.recommendation.Advice;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.LocalPolicies;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/**
 * Cases made up at random from a seed: persons, statements of all kinds, a form with some answers lacking, levels that were set,
 * and a local policy.
 */
final class RandomCases {

    private static final List<FindingDefinition> VOCABULARY = Told.GUIDANCE.findings();

    private static final Guidance LOCAL = LocalPolicies.over(LocalPolicies.of(
            Map.of(
                    "markersForHigh", LocalPolicies.value("1"),
                    "separationRecent", LocalPolicies.value("P2Y"),
                    "strangulationRecent", LocalPolicies.value("P5Y"),
                    "renewAtMedium", LocalPolicies.value("P1W")),
            List.of(),
            List.of()));

    private static final CaseExplainer EXPLAINER =
            CaseExplainer.of(Told.GUIDANCE, InstrumentCatalog.builtIn().all());
    private static final CaseExplainer LOCAL_EXPLAINER =
            CaseExplainer.of(LOCAL, InstrumentCatalog.builtIn().all());

    private RandomCases() {}

    /**
     * A case and what it is assessed by.
     *
     * @param local whether a local policy is laid over the guidance
     */
    record Given(Told told, boolean local) {

        CaseExplainer explainer() {
            return local ? LOCAL_EXPLAINER : EXPLAINER;
        }

        CaseAssessment assess() {
            return LocalPolicies.assess(local ? LOCAL : Told.GUIDANCE, told);
        }

        CaseState state() {
            return stateWith(told);
        }

        /** The state of a case by the same guidance. */
        CaseState stateWith(Told other) {
            return CaseState.of(local ? LOCAL : Told.GUIDANCE, other.whole(), assess().scored());
        }

        Explanation explain(CaseAssessment assessment, String id, @Nullable String person) {
            return explainer().explain(told.whole(), assessment, id, 0).stream()
                    .filter(one -> Objects.equals(one.person(), person))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A case, mostly with levels that were set, sometimes under a local policy. */
    static Given given(Random random) {
        Told told = next(random);
        if (random.nextInt(3) == 0) {
            // High or imminent by one source, and by nothing that ends a level.
            told.value("police-risk-level", random.nextBoolean() ? "high" : "imminent");
        }
        if (random.nextInt(4) > 0) {
            setSome(random, told);
        }
        return new Given(told, random.nextInt(3) == 0);
    }

    /** A case in which something that a lowering does has come about. */
    static Given given(Random random, Predicate<Advice> done) {
        return Stream.generate(() -> given(random))
                .limit(3000)
                .filter(given -> done.test(given.assess().advice()))
                .findFirst()
                .orElseThrow();
    }

    /** Levels set by professionals and by earlier assessments, most of them of the last days; many lower. */
    private static void setSome(Random random, Told told) {
        boolean all = random.nextInt(3) == 0;
        RiskAssessment computed = told.risk();
        for (RiskPolicy policy : Told.GUIDANCE.policies()) {
            for (Person person : told.whole().persons()) {
                if (policy.about().contains(person.role())) {
                    RiskLevel level = computed.result(policy.domain(), person.id())
                            .map(RiskResult::level)
                            .orElse(null);
                    if (level != null && level.compareTo(RiskLevel.LOW) > 0 && (all || random.nextBoolean())) {
                        told.override(
                                policy.domain(),
                                person,
                                RiskLevel.LOW,
                                told.whole().date());
                    } else if (random.nextInt(4) == 0) {
                        told.override(policy.domain(), person, someLevel(random), someDay(random, told));
                    }
                    if (random.nextInt(5) == 0) {
                        told.earlier(policy.domain(), person, someLevel(random), someDay(random, told));
                    }
                }
            }
        }
    }

    private static RiskLevel someLevel(Random random) {
        List<RiskLevel> levels = List.of(RiskLevel.values());
        return levels.get(random.nextInt(levels.size()));
    }

    private static LocalDate someDay(Random random, Told told) {
        int chance = random.nextInt(10);
        return told.whole().date().minusDays(chance == 0 ? -1 : chance < 3 ? random.nextInt(200) : random.nextInt(7));
    }

    static Told next(Random random) {
        List<Person> persons = new ArrayList<>(List.of(Told.MOTHER));
        if (random.nextInt(3) > 0) {
            persons.add(Told.CHILD);
        }
        if (random.nextBoolean()) {
            persons.add(Told.PARTNER);
        }
        Told told = Told.of(persons.toArray(Person[]::new));
        if (random.nextBoolean()) {
            told.on(Told.DAY.minusDays(random.nextInt(1200)));
        }
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            told.stated(some(random, VOCABULARY.get(random.nextInt(VOCABULARY.size()))));
        }
        if (random.nextBoolean()) {
            told.administration(phq(random));
        }
        return told;
    }

    /** A statement of a finding: mostly that it is there. */
    static StatedFinding some(Random random, FindingDefinition definition) {
        int chance = random.nextInt(10);
        if (chance < 3) {
            FindingState state = chance == 0 ? FindingState.UNKNOWN : FindingState.ABSENT;
            return new StatedFinding(definition.id(), null, state, null);
        }
        Scalar value = value(random, definition);
        return new StatedFinding(definition.id(), null, value == null ? FindingState.PRESENT : null, value);
    }

    private static @Nullable Scalar value(Random random, FindingDefinition definition) {
        return switch (definition.type()) {
            case FLAG -> null;
            case LEVEL -> Scalar.of(List.of("low", "medium", "high", "imminent").get(random.nextInt(4)));
            case DATE ->
                Scalar.of(Told.DAY.minusDays(1200 + random.nextInt(800)).toString());
            case NUMBER -> Scalar.of(random.nextInt(90));
            case CHOICE ->
                Scalar.of(definition
                        .options()
                        .get(random.nextInt(definition.options().size()))
                        .id());
        };
    }

    private static Administration phq(Random random) {
        Map<String, Answer> answers = new java.util.LinkedHashMap<>();
        Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9").forEach(item -> {
            if (random.nextInt(8) > 0) {
                answers.put(
                        item,
                        random.nextInt(8) == 0 ? Answer.missing(MissingKind.DECLINED) : Answer.of(random.nextInt(4)));
            }
        });
        return new Administration(null, "phq-9", null, "mother", Respondent.SELF, null, null, null, answers, Map.of());
    }
}
