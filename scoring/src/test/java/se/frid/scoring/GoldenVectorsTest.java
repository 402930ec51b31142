package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Answer;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.GoldenVectors.Vector;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;

/** Every vector that was worked out by hand or published comes out as it was worked out. */
class GoldenVectorsTest {

    private static final Set<String> EXPECTED =
            Set.of("status", "value", "lower", "upper", "band", "bandIn", "answered", "of", "prorated", "reason");

    @TestFactory
    Stream<DynamicContainer> everyVectorComesOutAsItWasWorkedOutByHand() {
        return GoldenVectors.CATALOG.all().stream()
                .map(instrument -> dynamicContainer(
                        instrument.id(),
                        GoldenVectors.of(instrument.id()).stream()
                                .map(vector -> dynamicTest(vector.name(), () -> check(instrument, vector)))));
    }

    private static void check(Instrument instrument, Vector vector) {
        assertThat(wrong(instrument, vector)).as(vector.basis()).isEmpty();
    }

    /** Everything that comes out otherwise than in the vector. */
    private static List<String> wrong(Instrument instrument, Vector vector) {
        ScoreReport report = Scorer.of(instrument).score(vector.administration());
        List<String> wrong = new ArrayList<>();
        if (!report.problems().isEmpty()) {
            wrong.add("problems: " + report.problems());
        }
        vector.expect().forEach((name, expected) -> {
            switch (name) {
                case "flags" -> compare(wrong, name, expected, flags(report));
                case "unanswered" ->
                    compare(
                            wrong,
                            name,
                            Set.copyOf(TestJson.list(expected)),
                            Set.copyOf(report.unanswered().stream()
                                    .map(UnansweredCritical::item)
                                    .toList()));
                case "findings" ->
                    TestJson.object(expected)
                            .forEach((finding, state) ->
                                    compare(wrong, "finding " + finding, state, state(report, finding)));
                default -> {
                    ScoreResult result = report.score(name).orElse(null);
                    if (result == null) {
                        wrong.add("no score " + name);
                    } else if (expected instanceof Map<?, ?> map) {
                        checkScore(wrong, TestJson.object(map), result);
                    } else {
                        compare(wrong, name, expected, bare(result.outcome()));
                    }
                }
            }
        });
        return wrong;
    }

    @TestFactory
    Stream<DynamicContainer> noInstrumentLacksAVectorThatItsDefinitionCallsFor() {
        return GoldenVectors.CATALOG.all().stream()
                .map(instrument -> dynamicContainer(instrument.id(), new Coverage(instrument).tests()));
    }

    /** What the vectors of one instrument must try, told by its definition. */
    private static final class Coverage {

        private final Instrument instrument;
        private final List<Vector> vectors;

        Coverage(Instrument instrument) {
            this.instrument = instrument;
            this.vectors = GoldenVectors.of(instrument.id());
        }

        Stream<DynamicTest> tests() {
            return Stream.of(
                    dynamicTest(
                            "lowest and highest value of every score",
                            () -> assertThat(lackingEnds()).isEmpty()),
                    dynamicTest(
                            "every edge of every band",
                            () -> assertThat(lackingEdges()).isEmpty()),
                    dynamicTest(
                            "every boundary of the missing-data rules",
                            () -> assertThat(lackingMissing()).isEmpty()),
                    dynamicTest(
                            "every item that would be scored the wrong way round",
                            () -> assertThat(lackingDirections()).isEmpty()),
                    dynamicTest(
                            "every critical item raised and unanswered",
                            () -> assertThat(lackingCritical()).isEmpty()),
                    dynamicTest(
                            "nothing answered",
                            () -> assertThat(vectors)
                                    .anyMatch(vector -> vector.administration().answers().values().stream()
                                            .noneMatch(Answer.Given.class::isInstance))));
        }

        private Stream<Vector> withValue(String score, BigDecimal value) {
            return vectors.stream().filter(vector -> {
                Map<String, @Nullable Object> expected = vector.score(score);
                return expected != null
                        && expected.get("value") instanceof BigDecimal number
                        && number.compareTo(value) == 0;
            });
        }

        private List<String> lackingEnds() {
            List<String> lacking = new ArrayList<>();
            for (Score score : instrument.scores()) {
                ValueRange range = score.range();
                if (range != null) {
                    for (BigDecimal end : List.of(range.min(), range.max())) {
                        if (withValue(score.id(), end).findAny().isEmpty()) {
                            lacking.add(score.id() + " " + end);
                        }
                    }
                }
            }
            return lacking;
        }

        private List<String> lackingEdges() {
            List<String> lacking = new ArrayList<>();
            for (Score score : instrument.scores()) {
                for (BandScheme scheme : score.bands()) {
                    for (Band band : scheme.bands()) {
                        for (BigDecimal edge : edges(score, band)) {
                            if (withValue(score.id(), edge).noneMatch(vector -> tells(vector, score, scheme, band))) {
                                lacking.add(score.id() + " " + edge + " " + scheme.id() + " " + band.level());
                            }
                        }
                    }
                }
            }
            return lacking;
        }

        /** The lowest and the highest value of a band that answers can give: multiples of a whole factor, else all. */
        private static List<BigDecimal> edges(Score score, Band band) {
            BigDecimal step = score.rule() instanceof ScoreRule.Linear linear
                            && linear.times() != null
                            && linear.dividedBy() == null
                            && linear.plus() == null
                    ? linear.times()
                    : BigDecimal.ONE;
            return List.of(
                    band.from().divide(step, 0, RoundingMode.CEILING).multiply(step),
                    band.to().divide(step, 0, RoundingMode.FLOOR).multiply(step));
        }

        private static boolean tells(Vector vector, Score score, BandScheme scheme, Band band) {
            Map<String, @Nullable Object> expected = Objects.requireNonNull(vector.score(score.id()));
            boolean named = band.level().equals(expected.get("band"))
                    || (expected.get("bandIn") instanceof Map<?, ?> in && Objects.equals(in.get(band.level()), true));
            boolean holds = scheme.population()
                    .includes(
                            vector.administration().respondent(),
                            vector.administration().sex(),
                            vector.administration().age())
                    .orElse(true);
            return named && holds;
        }

        /** With as many blanks as the rule allows there is a value; with one more there is not, unless all agree. */
        private List<String> lackingMissing() {
            List<String> lacking = new ArrayList<>();
            Scorer scorer = Scorer.of(instrument);
            List<ScoreReport> reports = vectors.stream()
                    .map(vector -> scorer.score(vector.administration()))
                    .toList();
            for (Score score : instrument.scores()) {
                boolean readsItems = reports.stream()
                        .anyMatch(
                                report -> report.score(score.id()).orElseThrow().of() > 0);
                if (score.rule() instanceof ScoreRule.Judgement || !readsItems) {
                    continue;
                }
                int allowed = score.missing().allowed();
                for (int blanks : List.of(allowed, allowed + 1)) {
                    boolean tried = false;
                    for (int i = 0; i < vectors.size(); i++) {
                        boolean told = vectors.get(i).expect().containsKey(score.id());
                        tried |= told && blanks(score, vectors.get(i), reports.get(i)) == blanks;
                    }
                    if (!tried) {
                        lacking.add(score.id() + " with " + blanks + " unanswered");
                    }
                }
            }
            return lacking;
        }

        private static long blanks(Score score, Vector vector, ScoreReport report) {
            List<String> over = score.missing().over();
            return over.isEmpty()
                    ? report.score(score.id()).orElseThrow().missing().size()
                    : over.stream()
                            .filter(code -> !(vector.administration().answers().get(code) instanceof Answer.Given))
                            .count();
        }

        /** A vector is there for an item when it notices that the item is scored the other way round. */
        private List<String> lackingDirections() {
            List<String> lacking = new ArrayList<>();
            Set<String> valued = new HashSet<>();
            instrument
                    .scores()
                    .forEach(score -> valued.addAll(Reads.of(instrument, score).values()));
            for (Item item : instrument.items()) {
                boolean canTurn = valued.contains(item.code())
                        && instrument.scale(item).isNumeric()
                        && instrument.scores().stream()
                                .filter(score ->
                                        Reads.of(instrument, score).values().contains(item.code()))
                                .anyMatch(score -> !(score.rule() instanceof ScoreRule.Profile));
                if (canTurn) {
                    Instrument turned = turned(item);
                    if (vectors.stream()
                            .allMatch(vector -> wrong(turned, vector).isEmpty())) {
                        lacking.add("item " + item.code());
                    }
                }
            }
            return lacking;
        }

        private Instrument turned(Item turned) {
            return Changed.items(
                    instrument,
                    item -> item.equals(turned)
                            ? new Item(
                                    item.code(),
                                    item.label(),
                                    item.scale(),
                                    !item.reverse(),
                                    item.showIf(),
                                    item.note())
                            : item);
        }

        private List<String> lackingCritical() {
            List<String> lacking = new ArrayList<>();
            for (CriticalItem critical : instrument.critical()) {
                boolean raised = vectors.stream()
                        .anyMatch(vector -> vector.expect().get("flags") instanceof Map<?, ?> flags
                                && flags.get(critical.flag()) instanceof List<?> items
                                && items.contains(critical.item()));
                boolean unanswered = vectors.stream()
                        .anyMatch(vector -> vector.expect().get("unanswered") instanceof List<?> items
                                && items.contains(critical.item()));
                if (!raised || !unanswered) {
                    lacking.add(critical.item() + (raised ? "" : " raised") + (unanswered ? "" : " unanswered"));
                }
            }
            return lacking;
        }
    }

    private static void checkScore(List<String> wrong, Map<String, @Nullable Object> expected, ScoreResult result) {
        Map<String, @Nullable Object> actual = new LinkedHashMap<>();
        ScoreOutcome outcome = result.outcome();
        actual.put("status", status(outcome));
        actual.put("answered", BigDecimal.valueOf(result.answered()));
        actual.put("of", BigDecimal.valueOf(result.of()));
        actual.put("band", result.band().map(BandResult::level).orElse("none"));
        if (outcome instanceof Determined determined) {
            actual.put("value", plain(determined.value()));
            actual.put("prorated", determined.filled() == ScoreOutcome.Filled.PRORATED);
        } else if (outcome instanceof Bounded bounded) {
            actual.put("lower", bounded.lower());
            actual.put("upper", bounded.upper());
        } else if (outcome instanceof NotComputable none) {
            actual.put("reason", none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        expected.forEach((name, value) -> {
            String what = result.id() + " " + name;
            if (!EXPECTED.contains(name)) {
                wrong.add("nobody checks " + what);
            } else if (name.equals("bandIn")) {
                List<String> levels =
                        result.bands().stream().map(BandResult::level).toList();
                TestJson.object(value)
                        .forEach((level, in) -> compare(wrong, what + " " + level, in, levels.contains(level)));
            } else {
                compare(wrong, what, value, actual.get(name));
            }
        });
    }

    private static void compare(List<String> wrong, String what, @Nullable Object expected, @Nullable Object actual) {
        boolean same = expected instanceof BigDecimal one
                ? actual instanceof BigDecimal other && one.compareTo(other) == 0
                : Objects.equals(expected, actual);
        if (!same) {
            wrong.add(what + ": by hand " + expected + ", by the engine " + actual);
        }
    }

    private static String status(ScoreOutcome outcome) {
        if (outcome instanceof Determined) {
            return "determined";
        } else if (outcome instanceof Bounded) {
            return "bounded";
        }
        return outcome instanceof NotComputable ? "not-computable" : "unsettled";
    }

    private static @Nullable Object bare(ScoreOutcome outcome) {
        return outcome instanceof Determined determined ? plain(determined.value()) : null;
    }

    private static Object plain(Scalar value) {
        if (value instanceof Scalar.Num num) {
            return num.number();
        }
        return value instanceof Scalar.Flag flag ? (Object) flag.flag() : value.toString();
    }

    private static Map<String, List<String>> flags(ScoreReport report) {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        report.flags().forEach(flag -> flags.put(flag.flag(), flag.items()));
        return flags;
    }

    /** A finding may be spoken of several times, by level: what is present once is present. */
    private static @Nullable String state(ScoreReport report, String finding) {
        List<FindingState> states = report.findings().stream()
                .filter(emitted -> emitted.finding().equals(finding))
                .map(EmittedFinding::state)
                .toList();
        for (FindingState state :
                List.of(FindingState.PRESENT, FindingState.UNKNOWN, FindingState.NOT_APPLICABLE, FindingState.ABSENT)) {
            if (states.contains(state)) {
                return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return null;
    }
}
