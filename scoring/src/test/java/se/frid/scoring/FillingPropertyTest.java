package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.MissingRule;
import se.frid.instrument.MissingRule.Fill;
import se.frid.instrument.Rounding;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** What the published missing-data rules give, against the same arithmetic done plainly. */
class FillingPropertyTest {

    private static final int DEFINITIONS = 400;
    private static final List<Rounding.Mode> MODES = List.of(Rounding.Mode.values());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {19, 20260102, 555})
    void aFilledInValueIsWhatTheRuleSaysAndTheBoundsStandBesideIt(long seed) {
        Random random = new Random(seed);
        int filled = 0;
        int beyond = 0;
        for (int i = 0; i < DEFINITIONS; i++) {
            Trial trial = new Trial(random);
            filled += trial.check() ? 1 : 0;
            beyond += trial.beyond ? 1 : 0;
        }
        assertThat(filled).isGreaterThan(60);
        assertThat(beyond).isGreaterThan(60);
    }

    /** One random definition with a rule for missing answers, and one random administration. */
    private static final class Trial {

        private final Random random;
        private final List<String> own = new ArrayList<>();
        private final boolean mean;
        private final MissingRule missing;
        private final Instrument instrument;
        private final BruteForce brute;
        private final ScoreReport report;
        private final int limit;
        private boolean beyond;

        Trial(Random random) {
            this.random = random;
            Definitions definition = new Definitions()
                    .scale("freq", Definitions.scale("0", "1", "2", "3"))
                    .scale("likert", Definitions.scale("1", "2", "3"));
            int count = 4 + random.nextInt(3);
            List<String> codes = new ArrayList<>();
            String scale = random.nextBoolean() ? "freq" : "likert";
            for (int i = 0; i < count; i++) {
                codes.add("i" + i);
                definition.item(
                        "i" + i,
                        scale,
                        random.nextInt(3) == 0,
                        i > 0 && random.nextInt(6) == 0 ? Definitions.atLeast("i0", 2) : null);
            }
            own.addAll(codes);
            Collections.shuffle(own, random);
            own.subList(3 + random.nextInt(count - 2), count).clear();
            mean = random.nextInt(3) == 0;
            Rounding rounding = new Rounding(MODES.get(random.nextInt(4)), random.nextInt(2));
            List<ScoreRule> parts = own.stream().map(Definitions::item).toList();
            ScoreRule rule = mean ? new ScoreRule.Mean(parts, rounding) : new ScoreRule.Sum(parts);
            boolean prorate = mean || random.nextBoolean();
            missing = new MissingRule(
                    1 + random.nextInt(3),
                    random.nextBoolean() ? 1 + random.nextInt(3) : null,
                    random.nextInt(3) == 0 ? codes : List.of(),
                    prorate ? Fill.PRORATE : Fill.ZERO,
                    prorate ? rounding : null,
                    Verification.SECONDARY,
                    List.of("S1"),
                    null);
            // Hidden items can pull the lowest down to 0.
            BigDecimal worst = BigDecimal.valueOf(3L * (mean ? 1 : own.size()));
            limit = 1 + random.nextInt(worst.intValueExact());
            Map<String, BigDecimal> table = new LinkedHashMap<>();
            for (int value = 0; value <= 3 * own.size(); value++) {
                table.put(Integer.toString(value), BigDecimal.valueOf(value % 5));
            }
            ScoreRule total = Definitions.score("total");
            definition
                    .score("total", Direction.HIGHER_IS_WORSE, rule, new ValueRange(BigDecimal.ZERO, worst), missing)
                    .score("linear", new ScoreRule.Linear(total, new BigDecimal(2), new BigDecimal(3), null, rounding))
                    .score("reached", new ScoreRule.Criterion(Definitions.scoreAtLeast("total", limit)));
            if (!mean) {
                definition.score("looked-up", new ScoreRule.Recode(total, table));
            }
            instrument = definition
                    .emits("worrying", Definitions.scoreAtLeast("total", limit))
                    // Values have at most one decimal.
                    .emits(
                            "calming",
                            new Condition.ScoreIs(
                                    "total",
                                    null,
                                    BigDecimal.valueOf(limit).subtract(new BigDecimal("0.1")),
                                    List.of()))
                    .emits("reached", Definitions.scoreIs("reached", Scalar.of(true)))
                    .emits("not-reached", Definitions.scoreIs("reached", Scalar.of(false)))
                    .build();
            Administration administration = administration();
            brute = new BruteForce(instrument, administration);
            report = Scorer.of(instrument).score(administration);
        }

        private Administration administration() {
            Map<String, Answer> answers = new LinkedHashMap<>();
            int blanks = 0;
            for (Item item : instrument.items()) {
                boolean blank = blanks < 4 && random.nextInt(3) == 0;
                blanks += blank ? 1 : 0;
                if (!blank) {
                    List<Scalar> possible = instrument.scale(item).answers();
                    answers.put(item.code(), new Answer.Given(possible.get(random.nextInt(possible.size()))));
                }
            }
            return Administration.of(answers);
        }

        /** Whether the published rule stood in for something. */
        boolean check() {
            Map<String, Set<@Nullable Object>> values = brute.values();
            Set<String> never = brute.neverAsked();
            List<String> blank = own.stream()
                    .filter(code -> !brute.isGiven(code) && !never.contains(code))
                    .toList();
            List<String> answered = own.stream().filter(brute::isGiven).toList();
            List<String> counted = missing.over().isEmpty()
                    ? blank
                    : missing.over().stream()
                            .filter(code -> !brute.isGiven(code) && !never.contains(code))
                            .toList();
            int needed = missing.answered() == null ? 1 : missing.answered();
            boolean fills = !blank.isEmpty()
                    && !answered.isEmpty()
                    && counted.size() <= missing.allowed()
                    && answered.size() >= needed;
            beyond = !blank.isEmpty() && !answered.isEmpty() && !fills;
            if (!fills) {
                checkUnfilled(values, answered.isEmpty() && !blank.isEmpty());
                return false;
            }
            BigDecimal base = answered.stream().map(brute::givenRecoded).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal value = base;
            if (mean) {
                ScoreRule.Mean rule =
                        (ScoreRule.Mean) instrument.score("total").orElseThrow().rule();
                value = BruteForce.divide(base, BigDecimal.valueOf(answered.size()), rule.rounding());
            } else if (missing.fill() == Fill.PRORATE) {
                value = BruteForce.divide(
                        base.multiply(BigDecimal.valueOf(answered.size() + blank.size())),
                        BigDecimal.valueOf(answered.size()),
                        Objects.requireNonNull(missing.rounding()));
            }
            Filled filled = missing.fill() == Fill.PRORATE ? Filled.PRORATED : Filled.ZERO;
            assertDetermined("total", value, filled, values);
            ScoreRule.Linear linear =
                    (ScoreRule.Linear) instrument.score("linear").orElseThrow().rule();
            assertDetermined(
                    "linear",
                    BruteForce.divide(
                            value.multiply(new BigDecimal(2)),
                            new BigDecimal(3),
                            Objects.requireNonNull(linear.rounding())),
                    filled,
                    values);
            boolean reached = value.compareTo(BigDecimal.valueOf(limit)) >= 0;
            assertThat(outcome("reached")).isEqualTo(new Determined(Scalar.of(reached), filled, null));
            checkFilledFindings(reached, values);
            if (!mean) {
                checkLookedUp(value, filled, values);
            }
            return true;
        }

        private void checkFilledFindings(boolean reached, Map<String, Set<@Nullable Object>> values) {
            Set<@Nullable Object> completions = values("reached", values);
            boolean can = completions.contains(true);
            boolean must = !completions.contains(false);
            FindingState worrying =
                    reached || must ? FindingState.PRESENT : can ? FindingState.UNKNOWN : FindingState.ABSENT;
            assertThat(state("worrying")).isEqualTo(worrying);
            assertThat(state("reached")).isEqualTo(worrying);
            // Calming: only when the value and every completion say so.
            FindingState calming =
                    reached || must ? FindingState.ABSENT : can ? FindingState.UNKNOWN : FindingState.PRESENT;
            assertThat(state("calming")).isEqualTo(calming);
            assertThat(state("not-reached")).isEqualTo(calming);
        }

        private void checkLookedUp(BigDecimal value, Filled filled, Map<String, Set<@Nullable Object>> values) {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            boolean inTable = whole && value.compareTo(BigDecimal.valueOf(3L * own.size())) <= 0;
            if (inTable) {
                assertDetermined("looked-up", BigDecimal.valueOf(value.intValueExact() % 5), filled, values);
            } else {
                assertThat(outcome("looked-up")).isEqualTo(settled(values("looked-up", values)));
            }
        }

        private void checkUnfilled(Map<String, Set<@Nullable Object>> values, boolean nothing) {
            for (String id : values.keySet()) {
                ScoreOutcome expected =
                        nothing ? new NotComputable(Reason.NOTHING_ANSWERED) : settled(values(id, values));
                assertThat(outcome(id)).as(id).isEqualTo(expected);
            }
        }

        private static ScoreOutcome settled(Set<@Nullable Object> completions) {
            List<Object> present = completions.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            if (present.isEmpty()) {
                return new NotComputable(Reason.NOT_ASKED);
            }
            if (present.get(0) instanceof Boolean) {
                return present.size() == 2
                        ? new Unsettled(List.of(Scalar.of(false), Scalar.of(true)))
                        : new Determined(Scalar.of((Boolean) present.get(0)), null, null);
            }
            ValueRange range = range(completions);
            return present.size() == 1 && completions.size() == 1
                    ? new Determined(Scalar.of(range.min()), null, null)
                    : new Bounded(range.min(), range.max());
        }

        private static ValueRange range(Set<@Nullable Object> completions) {
            List<BigDecimal> numbers = completions.stream()
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .toList();
            return new ValueRange(Collections.min(numbers), Collections.max(numbers));
        }

        private void assertDetermined(
                String id, BigDecimal value, Filled filled, Map<String, Set<@Nullable Object>> values) {
            ValueRange range = range(values(id, values));
            boolean settled = range.min().compareTo(value) == 0 && range.max().compareTo(value) == 0;
            assertThat(outcome(id))
                    .as("%s of %s", id, own)
                    .isEqualTo(new Determined(Scalar.of(value), filled, settled ? null : range));
        }

        private static Set<@Nullable Object> values(String id, Map<String, Set<@Nullable Object>> values) {
            return Objects.requireNonNull(values.get(id));
        }

        private ScoreOutcome outcome(String id) {
            return report.score(id).orElseThrow().outcome();
        }

        private FindingState state(String finding) {
            return report.findings().stream()
                    .filter(emitted -> emitted.finding().equals(finding))
                    .findFirst()
                    .orElseThrow()
                    .state();
        }
    }
}
