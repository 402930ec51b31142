package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.GoldenVectors.Vector;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;

/** What comes out otherwise than a golden vector says. */
final class VectorCheck {

    private static final Set<String> EXPECTED =
            Set.of("status", "value", "lower", "upper", "band", "bandIn", "answered", "of", "prorated", "reason");

    private VectorCheck() {}

    /** Everything that comes out otherwise than in the vector. */
    static List<String> wrong(Instrument instrument, Vector vector) {
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
                                    compare(wrong, "finding " + finding, state, state(report, finding, state)));
                case "values" ->
                    TestJson.object(expected)
                            .forEach((finding, told) -> compare(
                                    wrong,
                                    "values of " + finding,
                                    Set.copyOf(TestJson.list(told)),
                                    values(report, finding)));
                case "open" ->
                    TestJson.object(expected)
                            .forEach((finding, open) -> compare(
                                    wrong,
                                    "open " + finding,
                                    open,
                                    emitted(report, finding).anyMatch(EmittedFinding::open)));
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

    private static Stream<EmittedFinding> emitted(ScoreReport report, String finding) {
        return report.findings().stream().filter(emitted -> emitted.finding().equals(finding));
    }

    /** Every value that is told of a finding, by whichever question. */
    private static Set<Object> values(ScoreReport report, String finding) {
        return emitted(report, finding)
                .filter(emitted -> emitted.state() == FindingState.PRESENT)
                .flatMap(emitted -> Stream.ofNullable(emitted.value()))
                .map(VectorCheck::plain)
                .collect(Collectors.toSet());
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

    /**
     * The state of a finding, or its level where the vector tells one. A finding may be spoken of several times, by level: what
     * is present once is present, at the highest level at which it is.
     */
    private static @Nullable String state(ScoreReport report, String finding, @Nullable Object expected) {
        List<EmittedFinding> told = emitted(report, finding).toList();
        boolean byLevel = Arrays.stream(RiskLevel.values()).map(Names::of).anyMatch(level -> level.equals(expected));
        if (byLevel) {
            return told.stream()
                    .filter(emitted -> emitted.state() == FindingState.PRESENT)
                    .flatMap(emitted -> Stream.ofNullable(emitted.level()))
                    .max(Comparator.naturalOrder())
                    .map(Names::of)
                    .orElse(null);
        }
        List<FindingState> states = told.stream().map(EmittedFinding::state).toList();
        for (FindingState state :
                List.of(FindingState.PRESENT, FindingState.UNKNOWN, FindingState.NOT_APPLICABLE, FindingState.ABSENT)) {
            if (states.contains(state)) {
                return Names.of(state);
            }
        }
        return null;
    }
}
