package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import se.frid.administration.Answer;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.ScoreReads;
import se.frid.instrument.ValueOf;
import se.frid.instrument.ValueRange;
import se.frid.instrument.score.ScoreRule;
import se.frid.scoring.GoldenVectors.Vector;

/** What the vectors of one instrument must try, told by its definition. */
final class VectorCoverage {

    private final Instrument instrument;
    private final List<Vector> vectors;

    VectorCoverage(Instrument instrument, List<Vector> vectors) {
        this.instrument = instrument;
        this.vectors = List.copyOf(vectors);
    }

    /** What no vector tries, by what must be tried. */
    Stream<DynamicTest> tests() {
        return all().entrySet().stream()
                .map(what -> dynamicTest(
                        what.getKey(), () -> assertThat(what.getValue()).isEmpty()));
    }

    /** Everything that no vector tries. */
    List<String> lacking() {
        return all().values().stream().flatMap(List::stream).toList();
    }

    private Map<String, List<String>> all() {
        boolean nothing = vectors.stream()
                .anyMatch(vector ->
                        vector.administration().answers().values().stream().noneMatch(Answer.Given.class::isInstance));
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("lowest and highest value of every score", lackingEnds());
        all.put("every edge of every band", lackingEdges());
        all.put("every boundary of the missing-data rules", lackingMissing());
        all.put("every item that would be scored the wrong way round", lackingDirections());
        all.put("every critical item raised and unanswered", lackingCritical());
        all.put("every value that is told, left untold, open and settled", lackingValues());
        all.put("every answer that says nothing of a value", lackingSilent());
        all.put("nothing answered", nothing ? List.of() : List.of("an administration without answers"));
        return all;
    }

    /** Each option of each emission, by a vector that tells it; and each finding both untold, open and not. */
    private List<String> lackingValues() {
        List<String> lacking = new ArrayList<>();
        for (Emission emission : instrument.emits()) {
            if (!emission.tellsValue()) {
                continue;
            }
            String finding = emission.finding();
            List<String> options = emission.valueOf() == null
                    ? List.of(String.valueOf(emission.value()))
                    : List.copyOf(emission.valueOf().as().values());
            options.stream()
                    .filter(option -> expected("values", finding)
                            .noneMatch(told -> TestJson.list(told).contains(option)))
                    .forEach(option -> lacking.add(finding + " " + option));
            if (expected("values", finding)
                    .noneMatch(told -> TestJson.list(told).isEmpty())) {
                lacking.add(finding + " untold");
            }
            Stream.of(true, false)
                    .filter(open -> expected("open", finding).noneMatch(open::equals))
                    .forEach(open -> lacking.add(finding + " open " + open));
        }
        return lacking;
    }

    /** What the vectors say of a finding. */
    private Stream<Object> expected(String what, String finding) {
        return vectors.stream()
                .filter(vector -> vector.expect().get(what) instanceof Map<?, ?>)
                .flatMap(vector -> Stream.ofNullable(
                        TestJson.object(vector.expect().get(what)).get(finding)));
    }

    private List<String> lackingSilent() {
        List<String> lacking = new ArrayList<>();
        for (Emission emission : instrument.emits()) {
            ValueOf valueOf = emission.valueOf();
            if (valueOf != null) {
                valueOf.silent().stream()
                        .filter(answer -> vectors.stream().noneMatch(vector -> isGiven(vector, valueOf, answer)))
                        .forEach(answer -> lacking.add(emission.finding() + " " + answer));
            }
        }
        return lacking;
    }

    private static boolean isGiven(Vector vector, ValueOf valueOf, String answer) {
        return valueOf.item() == null
                ? answer.equals(vector.administration().judgements().get(valueOf.rating()))
                : vector.administration().answers().get(valueOf.item()) instanceof Answer.Given given
                        && given.value().toString().equals(answer);
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
    private List<BigDecimal> edges(Score score, Band band) {
        BigDecimal step = score.rule() instanceof ScoreRule.Linear linear
                        && linear.times() != null
                        && linear.dividedBy() == null
                        && linear.plus() == null
                        && isOfWholeNumbers(linear.linear())
                ? linear.times()
                : BigDecimal.ONE;
        return List.of(
                band.from().divide(step, 0, RoundingMode.CEILING).multiply(step),
                band.to().divide(step, 0, RoundingMode.FLOOR).multiply(step));
    }

    private boolean isOfWholeNumbers(ScoreRule rule) {
        ScoreRule read = rule instanceof ScoreRule.ScoreValue other
                ? instrument.score(other.score()).orElseThrow().rule()
                : rule;
        return !(read instanceof ScoreRule.Mean);
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
                    .anyMatch(report -> report.score(score.id()).orElseThrow().of() > 0);
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
                .forEach(score -> valued.addAll(ScoreReads.of(instrument, score).values()));
        for (Item item : instrument.items()) {
            boolean canTurn = valued.contains(item.code())
                    && instrument.scale(item).isNumeric()
                    && instrument.scores().stream()
                            .filter(score ->
                                    ScoreReads.of(instrument, score).values().contains(item.code()))
                            .anyMatch(score -> !(score.rule() instanceof ScoreRule.Profile));
            if (canTurn) {
                Instrument turned = turned(item);
                if (vectors.stream()
                        .allMatch(vector -> VectorCheck.wrong(turned, vector).isEmpty())) {
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
                        ? new Item(item.code(), item.label(), item.scale(), !item.reverse(), item.showIf(), item.note())
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
