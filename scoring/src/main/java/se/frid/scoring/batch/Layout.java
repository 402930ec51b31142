package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Program.Step;

/**
 * Where programs that share a block keep what they work out: a slot for each formula, and fields packed into words. A field that
 * reads a variable with a skip rule comes a level after those that the skip rule reads.
 */
final class Layout {

    final Variables variables;
    final Unit unit;
    /** Whether the rows are copies in which answers are assumed, and not the columns of a caller. */
    final boolean assumed;
    /** The variables that are read. */
    final BitSet used = new BitSet();

    private final Map<Object, Field> known = new LinkedHashMap<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final List<List<Field>> words = new ArrayList<>();
    private int numbers;
    private int truths;
    private int choices;

    Layout(Variables variables, Unit unit, boolean assumed) {
        this.variables = variables;
        this.unit = unit;
        this.assumed = assumed;
    }

    /** A slot for a formula, among those of its kind. */
    int slot(Formula formula) {
        return formula instanceof Num ? numbers++ : formula instanceof Truth ? truths++ : choices++;
    }

    /** Room for so many rows. */
    Block block(Codes codes, Results results, int rows) {
        return new Block(codes, results, new Block.Size(words.size(), numbers, truths, choices, rows));
    }

    /** The variables that are read. */
    List<Variable> variables() {
        return used.stream().mapToObj(variables::get).toList();
    }

    /** A field, or the same as one that is there already. */
    Field add(Iterable<Variable> over, Field.ByCode byCode) {
        Field field = Field.over(over, byCode);
        List<Object> key = new ArrayList<>();
        field.tables().forEach((variable, table) -> {
            key.add(variable);
            for (long value : table) {
                key.add(value);
            }
        });
        key.add(field.bias());
        return known.computeIfAbsent(key, same -> field);
    }

    /** How many skip rules have to be worked out one after the other before it is known whether a variable is asked. */
    int level(Variable variable) {
        if (!variable.isConditional()) {
            return 0;
        }
        Integer level = levels.get(variable.index());
        if (level == null) {
            level = 1 + level(variables.condition(variable));
            levels.put(variable.index(), level);
        }
        return level;
    }

    private int level(Formula formula) {
        int own = Sharing.own(formula);
        int level = own < 0 ? 0 : level(variables.get(own));
        for (Formula part : Sharing.parts(formula)) {
            level = Math.max(level, level(part));
        }
        return level;
    }

    /** Packs the fields, and tells what adds up each level's words. */
    Map<Integer, List<Step>> words() {
        Map<Integer, List<Field>> byLevel = new TreeMap<>();
        for (Field field : known.values()) {
            int level = field.tables().keySet().stream()
                    .mapToInt(variable -> level(variables.get(variable)))
                    .max()
                    .orElse(0);
            byLevel.computeIfAbsent(level, one -> new ArrayList<>()).add(field);
        }
        Map<Integer, List<Step>> steps = new TreeMap<>();
        byLevel.forEach((level, fields) -> {
            int first = words.size();
            fields.forEach(field -> put(field, first));
            for (int word = first; word < words.size(); word++) {
                steps.computeIfAbsent(level, one -> new ArrayList<>()).add(step(word));
            }
        });
        return steps;
    }

    private void put(Field field, int first) {
        int word = first;
        while (word < words.size() && bits(word) + field.width() >= Long.SIZE) {
            word++;
        }
        if (word == words.size()) {
            words.add(new ArrayList<>());
        }
        field.place(word, bits(word));
        words.get(word).add(field);
    }

    private int bits(int word) {
        return words.get(word).stream().mapToInt(Field::width).sum();
    }

    private Step step(int word) {
        Map<Integer, long[]> tables = new TreeMap<>();
        for (Field field : words.get(word)) {
            field.tables().forEach((index, values) -> {
                long[] table = tables.computeIfAbsent(
                        index, one -> new long[variables.get(one).codes()]);
                for (int code = 0; code < values.length; code++) {
                    table[code] += values[code] << field.shift();
                }
            });
        }
        List<Variable> narrow = tables.keySet().stream()
                .map(variables::get)
                .filter(variable -> !variable.isWide())
                .toList();
        List<Variable> wide = tables.keySet().stream()
                .map(variables::get)
                .filter(Variable::isWide)
                .toList();
        Map<List<Long>, long[]> shared = new HashMap<>();
        return WordStep.of(
                word,
                narrow.stream().mapToInt(Variable::index).toArray(),
                narrow.stream()
                        .map(variable -> byByte(variable, Objects.requireNonNull(tables.get(variable.index()))))
                        .map(table -> shared.computeIfAbsent(
                                Arrays.stream(table).boxed().toList(), one -> table))
                        .toArray(long[][]::new),
                wide.stream().mapToInt(Variable::index).toArray(),
                wide.stream().map(variable -> tables.get(variable.index())).toArray(long[][]::new));
    }

    /** A table by what stands in the column of a variable: what the caller wrote, or a dense code. */
    private long[] byByte(Variable variable, long[] byCode) {
        boolean written = !assumed && !variable.isConditional();
        long[] table = new long[1 << Byte.SIZE];
        for (int i = 0; i < table.length; i++) {
            int code = written ? variable.dense(i) : i;
            table[i] = code < byCode.length ? byCode[code] : 0;
        }
        return table;
    }
}
