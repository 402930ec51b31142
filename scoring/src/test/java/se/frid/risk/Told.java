package se.frid.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.Case;
import se.frid.administration.EarlierLevel;
import se.frid.administration.LevelOverride;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;

/** A case put together in a test: who is in it and what is told. */
public final class Told {

    public static final Guidance GUIDANCE = GuidanceCatalog.builtIn();
    public static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    public static final Person MOTHER = new Person("mother", Person.Role.ADULT, 34, null);
    public static final Person CHILD = new Person("child", Person.Role.CHILD, 9, null);
    public static final Person PARTNER = new Person("partner", Person.Role.PERPETRATOR, 40, null);

    private static final InstrumentCatalog INSTRUMENTS = InstrumentCatalog.builtIn();
    private static final CaseAssessor ASSESSOR = CaseAssessor.of(GUIDANCE, INSTRUMENTS::find);

    private final List<Person> persons = new ArrayList<>();
    private final List<Administration> administrations = new ArrayList<>();
    private final List<StatedFinding> situation = new ArrayList<>();
    private final List<LevelOverride> overrides = new ArrayList<>();
    private final List<EarlierLevel> earlier = new ArrayList<>();
    private LocalDate date = DAY;

    private Told() {}

    public static Told of(Person... persons) {
        Told told = new Told();
        told.persons.addAll(Arrays.asList(persons));
        return told;
    }

    public static Told of(List<Person> persons, List<StatedFinding> situation) {
        Told told = new Told();
        told.persons.addAll(persons);
        told.situation.addAll(situation);
        return told;
    }

    public Told on(LocalDate day) {
        date = day;
        return this;
    }

    public Told present(String... findings) {
        return state(FindingState.PRESENT, null, findings);
    }

    public Told absent(String... findings) {
        return state(FindingState.ABSENT, null, findings);
    }

    public Told absent(Iterable<String> findings) {
        findings.forEach(this::absent);
        return this;
    }

    public Told unknown(String... findings) {
        return state(FindingState.UNKNOWN, null, findings);
    }

    public Told about(Person person, String... findings) {
        return state(FindingState.PRESENT, person.id(), findings);
    }

    public Told state(FindingState state, @Nullable String about, String... findings) {
        for (String finding : findings) {
            situation.add(new StatedFinding(finding, about, state, null));
        }
        return this;
    }

    public Told value(String finding, String value) {
        return value(finding, null, Scalar.of(value));
    }

    public Told value(String finding, @Nullable String about, Scalar value) {
        situation.add(new StatedFinding(finding, about, null, value));
        return this;
    }

    public Told stated(StatedFinding stated) {
        situation.add(stated);
        return this;
    }

    /** A professional sets a level, with a reason. */
    public Told override(String domain, Person about, RiskLevel level, LocalDate day) {
        return override(new LevelOverride(domain, about.id(), level, "reason", "case worker", day));
    }

    public Told override(LevelOverride override) {
        overrides.add(override);
        return this;
    }

    /** An earlier assessment came to a level. */
    public Told earlier(String domain, Person about, RiskLevel level, LocalDate day) {
        return earlier(new EarlierLevel(domain, about.id(), level, day));
    }

    public Told earlier(EarlierLevel one) {
        earlier.add(one);
        return this;
    }

    /** Answers to an instrument about a person: numbers by item code; an item that is left out has no answer. */
    public Told answers(String instrument, Person about, Respondent respondent, Map<String, Integer> answers) {
        Map<String, Answer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Answer.of(entry.getValue())));
        administrations.add(
                new Administration(null, instrument, null, about.id(), respondent, null, null, date, given, Map.of()));
        return this;
    }

    public Told administration(Administration administration) {
        administrations.add(administration);
        return this;
    }

    /** All items of an instrument with the same number, but for those named. */
    public static Map<String, Integer> all(String instrument, int number, Map<String, Integer> but) {
        Map<String, Integer> answers = INSTRUMENTS.find(instrument).orElseThrow().items().stream()
                .collect(Collectors.toMap(item -> item.code(), item -> number));
        answers.putAll(but);
        return answers;
    }

    public Told shuffled(Random random) {
        Collections.shuffle(persons, random);
        Collections.shuffle(administrations, random);
        Collections.shuffle(situation, random);
        Collections.shuffle(overrides, random);
        Collections.shuffle(earlier, random);
        return this;
    }

    public Told copy() {
        Told told = of(persons, situation);
        told.administrations.addAll(administrations);
        told.overrides.addAll(overrides);
        told.earlier.addAll(earlier);
        told.date = date;
        return told;
    }

    public Case whole() {
        return new Case("test", date, persons, administrations, situation, overrides, earlier);
    }

    public CaseAssessment assess() {
        return ASSESSOR.assess(whole());
    }

    public Findings findings() {
        List<FindingsCollector.Scored> none = List.of();
        return FindingsCollector.collect(GUIDANCE, whole(), none);
    }

    public RiskAssessment risk() {
        return RiskAssessor.of(GUIDANCE).assess(findings(), whole());
    }

    public RiskResult risk(String domain, Person person) {
        return risk().result(domain, person.id()).orElseThrow();
    }

    public Optional<RiskLevel> level(String domain, Person person) {
        return Optional.ofNullable(risk(domain, person).level());
    }

    @Override
    public String toString() {
        return persons.stream().map(Person::id).collect(Collectors.joining(", ")) + ": "
                + situation.stream().map(Told::words).collect(Collectors.joining(", "))
                + overrides.stream()
                        .map(one -> "; set " + one.domain() + "=" + one.level() + "@" + one.about() + " " + one.date())
                        .collect(Collectors.joining())
                + earlier.stream()
                        .map(one ->
                                "; earlier " + one.domain() + "=" + one.level() + "@" + one.about() + " " + one.date())
                        .collect(Collectors.joining());
    }

    public static String words(StatedFinding stated) {
        Scalar value = stated.value();
        String what = value != null ? "=" + value : stated.state() == FindingState.PRESENT ? "" : " " + stated.state();
        return stated.finding() + what + (stated.about() == null ? "" : "@" + stated.about());
    }

    /** Sets some levels, of any domain for anyone it has a level for, as professionals or earlier assessments. */
    public Told setSome(Random random, boolean overrides, boolean earlier) {
        for (RiskPolicy policy : GUIDANCE.policies()) {
            for (Person person : whole().persons()) {
                if (policy.about().contains(person.role())) {
                    if (overrides && random.nextInt(3) == 0) {
                        override(policy.domain(), person, someLevel(random), someDay(random));
                    }
                    if (overrides && random.nextInt(30) == 0) {
                        override(policy.domain(), person, someLevel(random), someDay(random));
                    }
                    for (int i = random.nextInt(3); earlier && i > 0; i--) {
                        earlier(policy.domain(), person, someLevel(random), someDay(random));
                    }
                }
            }
        }
        return this;
    }

    static RiskLevel someLevel(Random random) {
        return List.of(RiskLevel.values()).get(random.nextInt(RiskLevel.values().length));
    }

    private static LocalDate someDay(Random random) {
        int chance = random.nextInt(10);
        return DAY.minusDays(chance == 0 ? -1 : chance < 3 ? random.nextInt(200) : random.nextInt(7));
    }
}
