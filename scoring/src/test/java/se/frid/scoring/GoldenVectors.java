package se.frid.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;

/** The golden vectors that stand beside the definitions. */
final class GoldenVectors {

    /**
     * One vector.
     *
     * @param name what is tried
     * @param kind hand-computed or published
     * @param basis the arithmetic by hand
     * @param administration what is scored
     * @param expect what must come of it
     */
    record Vector(
            String name,
            String kind,
            String basis,
            Administration administration,
            Map<String, @Nullable Object> expect) {

        /** What is said of a score with a status; null where the vector says nothing of it or gives a bare value. */
        @Nullable
        Map<String, @Nullable Object> score(String id) {
            return expect.get(id) instanceof Map<?, ?> map ? TestJson.object(map) : null;
        }
    }

    /** Read once: a definition is not changed by being scored. */
    static final InstrumentCatalog CATALOG = InstrumentCatalog.builtIn();

    private static final Map<String, List<Vector>> READ = new ConcurrentHashMap<>();

    private GoldenVectors() {}

    static String text(String file) {
        try (InputStream in = InstrumentCatalog.class.getResourceAsStream("instruments/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instruments that have vectors. */
    static Stream<Instrument> scored() {
        return CATALOG.all().stream().filter(GoldenVectors::hasVectors);
    }

    /** All that have results; a form of our own only where it works something out or tells values of findings. */
    static boolean hasVectors(Instrument instrument) {
        return switch (instrument.kind()) {
            case SCORABLE, JUDGEMENT -> true;
            case FORM ->
                instrument.scores().stream().anyMatch(score -> !(score.rule() instanceof ScoreRule.Judgement))
                        || instrument.emits().stream().anyMatch(Emission::tellsValue);
            case REFERENCE -> false;
        };
    }

    static List<Vector> of(String instrument) {
        return READ.computeIfAbsent(instrument, GoldenVectors::read);
    }

    private static List<Vector> read(String instrument) {
        return read(instrument, text(instrument + ".vectors.json"));
    }

    /** The vectors of a file. */
    static List<Vector> read(String instrument, String text) {
        Map<String, @Nullable Object> file = TestJson.object(TestJson.read(text));
        if (!instrument.equals(file.get("instrument"))) {
            throw new IllegalArgumentException(instrument + ".vectors.json is of another instrument");
        }
        return TestJson.list(file.get("cases")).stream()
                .map(entry -> vector(TestJson.object(entry)))
                .toList();
    }

    private static Vector vector(Map<String, @Nullable Object> entry) {
        return new Vector(
                String.valueOf(entry.get("name")),
                String.valueOf(entry.get("kind")),
                String.valueOf(entry.get("basis")),
                administration(TestJson.object(entry.get("administration"))),
                TestJson.object(entry.get("expect")));
    }

    private static Administration administration(Map<String, @Nullable Object> entry) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        TestJson.object(entry.getOrDefault("answers", Map.of())).forEach((codes, value) -> {
            for (String code : codes.split(",", -1)) {
                if (answers.put(code.strip(), answer(value)) != null) {
                    throw new IllegalArgumentException("item " + code + " is answered twice");
                }
            }
        });
        Map<String, String> judgements = new LinkedHashMap<>();
        TestJson.object(entry.getOrDefault("judgements", Map.of()))
                .forEach((score, rating) -> judgements.put(score, String.valueOf(rating)));
        return new Administration(
                null,
                null,
                null,
                null,
                entry.get("respondent") instanceof String word ? Respondent.valueOf(upper(word)) : null,
                entry.get("age") instanceof BigDecimal age ? Integer.valueOf(age.intValueExact()) : null,
                entry.get("sex") instanceof String word ? Sex.valueOf(upper(word)) : null,
                null,
                answers,
                judgements);
    }

    private static Answer answer(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return new Answer.Given(Scalar.of(number));
        } else if (value instanceof String code) {
            return Answer.of(code);
        }
        return Answer.missing(
                MissingKind.valueOf(upper(String.valueOf(TestJson.object(value).get("missing")))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
