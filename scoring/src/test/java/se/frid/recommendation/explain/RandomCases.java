package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Respondent;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.risk.Told;

/** Cases made up at random from a seed: persons, statements of all kinds, and a form with some answers lacking. */
final class RandomCases {

    private static final List<FindingDefinition> VOCABULARY = Told.GUIDANCE.findings();

    private RandomCases() {}

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
