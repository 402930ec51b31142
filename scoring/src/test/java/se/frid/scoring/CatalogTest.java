package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Instruments;
import se.frid.instrument.Item;
import se.frid.instrument.Respondent;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.ValueRange;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/** What must hold for every definition of the catalogue. */
class CatalogTest {

    private static final Path DATA = Path.of("..", "instrument-catalog", "src", "main", "resources")
            .resolve(Path.of("se", "frid", "catalog", "instruments"));

    static Stream<Instrument> instruments() {
        return GoldenVectors.CATALOG.all().stream();
    }

    /** Its id as the name of the test, and the same seed each time for the same instrument. */
    static Stream<Named> named() {
        return instruments()
                .map(instrument -> new Named(instrument, instrument.id().hashCode()));
    }

    /** Those with items to answer. */
    static Stream<Named> scored() {
        return named().filter(named -> !named.instrument().items().isEmpty());
    }

    /**
     * An instrument to try with random answers.
     *
     * @param instrument the definition
     * @param seed where the random answers start
     */
    record Named(Instrument instrument, long seed) {
        @Override
        public String toString() {
            return instrument.id() + ", seed " + seed;
        }
    }

    @Test
    void everyDefinitionFileIsInTheCatalogueAndHasVectorsUnlessItCannotBeScored() throws IOException {
        Set<String> files;
        try (Stream<Path> entries = Files.list(DATA)) {
            files = entries.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> expected = new TreeSet<>();
        instruments().forEach(instrument -> {
            expected.add(instrument.id() + ".json");
            if (GoldenVectors.hasVectors(instrument)) {
                expected.add(instrument.id() + ".vectors.json");
            }
        });
        assertThat(files).isEqualTo(expected);
        assertThat(GoldenVectors.CATALOG.ids()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueHasEveryInstrumentOfTheSheetsAndAtLeast88CanBeScored() {
        Map<InstrumentKind, Long> kinds =
                instruments().collect(Collectors.groupingBy(Instrument::kind, Collectors.counting()));
        assertThat(GoldenVectors.CATALOG.ids().size() - kinds.getOrDefault(InstrumentKind.FORM, 0L))
                .isEqualTo(109);
        assertThat(kinds.get(InstrumentKind.SCORABLE)).isGreaterThanOrEqualTo(88);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void aTopicLabelIsTwoToEightWordsInBothLanguages(Named named) {
        List<String> wrong = named.instrument().items().stream()
                .flatMap(item -> Stream.of(item.label().sv(), item.label().en()))
                .filter(label -> {
                    int words = label.strip().split("\\s+", -1).length;
                    return words < 2 || words > 8;
                })
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void aJudgementToolGivesNoResultThatNoProfessionalHasGiven(Named named) {
        Instrument instrument = named.instrument();
        Random random = new Random(named.seed() + 3);
        for (int i = 0; i < 5; i++) {
            ScoreReport report = Scorer.of(instrument).score(Administration.of(complete(instrument, random)));
            List<ScoreResult> judged = report.scores().stream()
                    .filter(result -> instrument.kind() == InstrumentKind.JUDGEMENT
                            || instrument.score(result.id()).orElseThrow().rule() instanceof ScoreRule.Judgement)
                    .toList();
            assertThat(judged)
                    .allSatisfy(
                            result -> assertThat(result.outcome()).isEqualTo(new NotComputable(Reason.NO_JUDGEMENT)));
            if (instrument.kind() == InstrumentKind.JUDGEMENT || instrument.kind() == InstrumentKind.REFERENCE) {
                assertThat(judged).hasSameSizeAs(report.scores());
                assertThat(report.cutoffs()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void aDefinitionHasNeitherConstraintsBrokenNorAnythingForTheLinter(Named named) {
        byte[] bytes = GoldenVectors.text(named.instrument().id() + ".json").getBytes(StandardCharsets.UTF_8);
        assertThat(Instruments.read(bytes).problems()).isEmpty();
        assertThat(Instruments.read(bytes).orThrow()).isEqualTo(named.instrument());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void everyTextStandsInBothLanguages(Named named) {
        List<String> wrong = new ArrayList<>();
        List<Map<String, @Nullable Object>> texts = new ArrayList<>();
        collect(TestJson.read(GoldenVectors.text(named.instrument().id() + ".json")), "", texts, wrong);
        assertThat(wrong).isEmpty();
        assertThat(texts).hasSizeGreaterThan(named.instrument().items().size());
        // A long text that is the same in both was not translated.
        assertThat(texts)
                .noneMatch(text -> String.valueOf(text.get("sv")).length() > 40
                        && String.valueOf(text.get("sv")).equals(text.get("en")));
    }

    /** Fields that hold a text for people wherever they stand. */
    private static final Set<String> TEXTS = Set.of(
            "names",
            "label",
            "labels",
            "why",
            "note",
            "purpose",
            "misuse",
            "limits",
            "edition",
            "recall",
            "description",
            "meaning",
            "reason",
            "obtain",
            "measure",
            "text",
            "openQuestions");

    private static void collect(
            @Nullable Object node, String field, List<Map<String, @Nullable Object>> texts, List<String> wrong) {
        if (node instanceof List<?>) {
            TestJson.list(node).forEach(entry -> collect(entry, field, texts, wrong));
        } else if (node instanceof Map<?, ?>) {
            Map<String, @Nullable Object> object = TestJson.object(node);
            boolean isText = object.containsKey("sv") || object.containsKey("en");
            // Limits of a norm are figures, limits of an instrument are words; a scale may be called what a field is
            // called.
            if (isText || (TEXTS.contains(field) && !object.containsKey("level") && !object.containsKey("options"))) {
                boolean both = object.keySet().equals(Set.of("sv", "en"))
                        && object.values().stream().allMatch(text -> text instanceof String words && !words.isBlank());
                if (!both) {
                    wrong.add(field + " " + object);
                }
                texts.add(object);
            } else {
                object.forEach((name, value) -> collect(value, name, texts, wrong));
            }
        } else if (TEXTS.contains(field)) {
            wrong.add(field + " " + node);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scored")
    void raisingAnAnswerRaisesASumByAsMuchAndLowersItForAReversedItem(Named named) {
        Instrument instrument = named.instrument();
        Random random = new Random(named.seed());
        Scorer scorer = Scorer.of(instrument);
        for (int i = 0; i < 20; i++) {
            Map<String, Answer> answers = complete(instrument, random);
            Item item = instrument.items().get(random.nextInt(instrument.items().size()));
            if (!instrument.scale(item).isNumeric()) {
                continue;
            }
            BigDecimal lowest = instrument.scale(item).min().orElseThrow();
            BigDecimal highest = instrument.scale(item).max().orElseThrow();
            Respondent respondent = instrument.respondents().get(0);
            Administration low =
                    Administration.of(with(answers, item.code(), lowest)).withRespondent(respondent);
            Administration high =
                    Administration.of(with(answers, item.code(), highest)).withRespondent(respondent);
            ScoreReport before = scorer.score(low);
            ScoreReport after = scorer.score(high);
            BigDecimal rise = highest.subtract(lowest);
            for (Score score : instrument.scores()) {
                if (score.rule() instanceof ScoreRule.Sum sum
                        && sum.sum().stream().allMatch(ScoreRule.ItemValue.class::isInstance)) {
                    boolean counts = sum.sum().contains(new ScoreRule.ItemValue(item.code()));
                    BigDecimal expected = !counts ? BigDecimal.ZERO : item.reverse() ? rise.negate() : rise;
                    assertThat(number(after, score).subtract(number(before, score)))
                            .as("%s of item %s", score.id(), item.code())
                            .isEqualByComparingTo(expected);
                }
            }
        }
    }

    private static BigDecimal number(ScoreReport report, Score score) {
        Determined determined =
                (Determined) report.score(score.id()).orElseThrow().outcome();
        return ((Scalar.Num) determined.value()).number();
    }

    private static Map<String, Answer> with(Map<String, Answer> answers, String code, BigDecimal value) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        changed.put(code, new Answer.Given(Scalar.of(value)));
        return changed;
    }

    private static Map<String, Answer> complete(Instrument instrument, Random random) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            List<Scalar> possible = instrument.scale(item).answers();
            answers.put(item.code(), new Answer.Given(possible.get(random.nextInt(possible.size()))));
        }
        return answers;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void anyAnswersAtAllAreScoredWithinTheRangeAndWithABandForEveryValue(Named named) {
        Instrument instrument = named.instrument();
        Random random = new Random(named.seed() + 1);
        Scorer scorer = Scorer.of(instrument);
        for (int i = 0; i < 30; i++) {
            Administration administration = anything(instrument, random);
            ScoreReport report = scorer.score(administration);
            for (Score score : instrument.scores()) {
                ScoreResult result = report.score(score.id()).orElseThrow();
                ValueRange range = score.range();
                if (result.outcome() instanceof Determined determined
                        && determined.value() instanceof Scalar.Num num
                        && range != null) {
                    assertThat(num.number()).as(score.id()).isBetween(range.min(), range.max());
                    long holding = score.bands().stream()
                            .map(BandScheme::population)
                            .filter(population -> population
                                    .includes(administration.respondent(), administration.sex(), administration.age())
                                    .orElse(false))
                            .count();
                    boolean fits = report.problems().isEmpty() && !report.outsidePopulation();
                    assertThat(fits ? result.bands().size() : Integer.MAX_VALUE)
                            .as("bands of %s %s", score.id(), num)
                            .isGreaterThanOrEqualTo((int) holding);
                } else if (result.outcome() instanceof Bounded bounded && range != null) {
                    assertThat(bounded.lower()).as(score.id()).isBetween(range.min(), bounded.upper());
                    assertThat(bounded.upper()).as(score.id()).isLessThanOrEqualTo(range.max());
                }
            }
        }
    }

    /** Answers on and off the scale, gaps of every kind, items that are not there, anyone about anyone. */
    private static Administration anything(Instrument instrument, Random random) {
        Map<String, Answer> answers = complete(instrument, random);
        int kind = random.nextInt(4);
        for (Item item : instrument.items()) {
            if (kind > 0 && random.nextInt(5) < kind) {
                switch (random.nextInt(6)) {
                    case 0 -> answers.put(item.code(), Answer.of(17_000));
                    case 1 -> answers.put(item.code(), Answer.of("nonsense"));
                    case 2 -> answers.put(item.code(), new Answer.Given(Scalar.of(true)));
                    case 3 ->
                        answers.put(
                                item.code(),
                                Answer.missing(List.of(MissingKind.values()).get(random.nextInt(4))));
                    default -> answers.remove(item.code());
                }
            }
        }
        if (kind == 3) {
            answers.put("no-such-item", Answer.of(1));
        }
        return new Administration(
                null,
                null,
                null,
                null,
                random.nextBoolean() ? null : List.of(Respondent.values()).get(random.nextInt(4)),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt(100)),
                random.nextBoolean() ? null : List.of(Sex.values()).get(random.nextInt(2)),
                null,
                answers,
                random.nextBoolean() ? Map.of() : Map.of("no-such-score", "high"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void theOrderOfTheAnswersMakesNoDifference(Named named) {
        Instrument instrument = named.instrument();
        Random random = new Random(named.seed() + 2);
        Scorer scorer = Scorer.of(instrument);
        for (int i = 0; i < 5; i++) {
            Administration one = anything(instrument, random);
            List<Map.Entry<String, Answer>> entries =
                    new ArrayList<>(one.answers().entrySet());
            Collections.shuffle(entries, random);
            Map<String, Answer> shuffled = new LinkedHashMap<>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
            assertThat(scorer.score(one.withAnswers(shuffled))).isEqualTo(scorer.score(one));
        }
    }
}
