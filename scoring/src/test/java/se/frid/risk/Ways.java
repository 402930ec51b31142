package se.frid.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;

/**
 * Ways to make a condition true by what is stated, the smallest first; worked out from the condition alone, apart from how the
 * library evaluates it.
 */
public final class Ways {

    private static final int MOST = 400;
    private static final Map<String, FindingDefinition> FINDINGS = Told.GUIDANCE.findingsById();

    private Ways() {}

    /** Sets of statements, each of which makes the condition true. */
    public static List<List<StatedFinding>> toTrue(Condition condition) {
        return to(condition, true).stream()
                .map(way -> List.copyOf(way.values()))
                .toList();
    }

    private static List<Map<String, StatedFinding>> to(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return to(not.not(), !wanted);
        } else if (condition instanceof Condition.None none) {
            return to(new Condition.Any(none.none()), !wanted);
        } else if (condition instanceof Condition.All all) {
            return wanted ? together(all.all(), true) : each(all.all(), false);
        } else if (condition instanceof Condition.Any any) {
            return wanted ? each(any.any(), true) : together(any.any(), false);
        } else if (condition instanceof Condition.AtLeast atLeast) {
            return some(atLeast, wanted);
        } else if (condition instanceof Condition.RiskIs risk) {
            return risk(risk, wanted);
        }
        return atom(condition, wanted);
    }

    private static List<Map<String, StatedFinding>> atom(Condition condition, boolean wanted) {
        if (condition instanceof Condition.FindingPresent present) {
            return List.of(way(present.present(), wanted ? FindingState.PRESENT : FindingState.ABSENT));
        } else if (condition instanceof Condition.FindingIs test) {
            if (!wanted) {
                FindingDefinition definition = FINDINGS.get(test.finding());
                return definition != null && definition.type() == FindingDefinition.Type.NUMBER
                        ? List.of(way(test.finding(), Scalar.of(0)))
                        : List.of(way(test.finding(), FindingState.ABSENT));
            }
            if (!test.state().isEmpty()) {
                return test.state().stream()
                        .map(state -> way(test.finding(), state))
                        .toList();
            }
            Scalar value = test.is() != null ? test.is() : test.atLeast();
            return List.of(way(
                    test.finding(),
                    value != null ? value : Scalar.of(Told.DAY.minusMonths(1).toString())));
        }
        throw new IllegalArgumentException("not an atom over findings");
    }

    private static Map<String, StatedFinding> way(String finding, FindingState state) {
        return Map.of(finding, new StatedFinding(finding, null, state, null));
    }

    private static Map<String, StatedFinding> way(String finding, Scalar value) {
        return Map.of(finding, new StatedFinding(finding, null, null, value));
    }

    private static List<Map<String, StatedFinding>> risk(Condition.RiskIs test, boolean wanted) {
        RiskLevel level = test.atLeast();
        if (level == null || !wanted) {
            // Nothing known: not complete.
            return List.of(Map.of());
        }
        RiskPolicy policy = Told.GUIDANCE.policy(test.risk()).orElseThrow();
        return each(
                policy.entries().stream()
                        .filter(entry -> entry.level() == level)
                        .map(RiskPolicy.Entry::when)
                        .toList(),
                true);
    }

    private static List<Map<String, StatedFinding>> each(List<Condition> parts, boolean wanted) {
        List<Map<String, StatedFinding>> ways = new ArrayList<>();
        parts.forEach(part -> ways.addAll(to(part, wanted)));
        return smallest(ways);
    }

    private static List<Map<String, StatedFinding>> together(List<Condition> parts, boolean wanted) {
        List<Map<String, StatedFinding>> ways = List.of(Map.of());
        for (Condition part : parts) {
            List<Map<String, StatedFinding>> longer = new ArrayList<>();
            for (Map<String, StatedFinding> way : ways) {
                for (Map<String, StatedFinding> more : to(part, wanted)) {
                    boolean fits = more.entrySet().stream()
                            .allMatch(entry -> way.getOrDefault(entry.getKey(), entry.getValue())
                                    .equals(entry.getValue()));
                    if (fits) {
                        Map<String, StatedFinding> both = new TreeMap<>(way);
                        both.putAll(more);
                        longer.add(both);
                    }
                }
            }
            ways = smallest(longer);
        }
        return ways;
    }

    private static List<Map<String, StatedFinding>> some(Condition.AtLeast atLeast, boolean wanted) {
        List<Condition> parts = atLeast.of();
        int size = wanted
                ? atLeast.atLeast().count()
                : parts.size() - atLeast.atLeast().count() + 1;
        List<Map<String, StatedFinding>> ways = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << parts.size(); chosen++) {
            if (Integer.bitCount(chosen) == size) {
                List<Condition> choice = new ArrayList<>();
                for (int i = 0; i < parts.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        choice.add(parts.get(i));
                    }
                }
                ways.addAll(together(choice, wanted));
            }
        }
        return smallest(ways);
    }

    private static List<Map<String, StatedFinding>> smallest(List<Map<String, StatedFinding>> ways) {
        Set<Map<String, StatedFinding>> distinct = new LinkedHashSet<>(ways);
        return distinct.stream()
                .sorted(Comparator.comparing(Map::size))
                .limit(MOST)
                .toList();
    }

    /** The findings a condition names. */
    public static Set<String> named(Condition condition) {
        Map<String, Boolean> named = new LinkedHashMap<>();
        condition.withParts().forEach(part -> {
            if (part instanceof Condition.FindingPresent present) {
                named.put(present.present(), true);
            } else if (part instanceof Condition.FindingIs test) {
                named.put(test.finding(), true);
            }
        });
        return named.keySet();
    }

    /** The name of a level in the data. */
    public static String word(RiskLevel level) {
        return Names.of(level);
    }
}
