package se.frid.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Text;
import se.frid.json.Scalar;
import se.frid.scoring.batch.AnswerColumns;

/**
 * The one way into the figures: declared ranges, keys and missing codes in, {@link ResponseData} out.
 *
 * <p>Refuses values off the scale. Turns an item only where its key declares it, and tells. Warns of what looks wrong, without
 * putting anything right.
 */
public final class DataGate {

    /** A category that fewer persons chose is rare: figures that rest on it are unstable. */
    public static final int RARE = 5;
    /** With more categories, such as 0 to 100, they are steps of a number: nothing is told of those that nobody chose. */
    public static final int MOST_LOOKED_AT = 20;

    private final List<ItemScale> scales;
    private final List<Set<String>> missingCodes;
    private final List<String> unusable;

    private DataGate(List<ItemScale> scales, List<Set<String>> missingCodes, List<String> unusable) {
        this.scales = List.copyOf(scales);
        this.missingCodes = List.copyOf(missingCodes);
        this.unusable = List.copyOf(unusable);
    }

    /** Columns with declared ranges; only an empty cell is missing. */
    public static DataGate of(List<ItemScale> scales) {
        return new DataGate(
                scales, scales.stream().map(scale -> Set.<String>of()).toList(), List.of());
    }

    /** Every item of an instrument: ranges, keys and printed ways of giving no answer as its scales declare them. */
    public static DataGate of(Instrument instrument) {
        return of(instrument, instrument.items().stream().map(Item::code).toList());
    }

    /** Some items of an instrument, such as those of one score. */
    public static DataGate of(Instrument instrument, List<String> codes) {
        List<ItemScale> scales = new ArrayList<>();
        List<Set<String>> missing = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (String code : codes) {
            Item item = instrument
                    .item(code)
                    .orElseThrow(() -> new IllegalArgumentException("the instrument has no item " + code));
            ResponseScale scale = instrument.scale(item);
            List<Double> values = scale.answers().stream()
                    .filter(Scalar.Num.class::isInstance)
                    .map(answer -> ((Scalar.Num) answer).number().doubleValue())
                    .sorted()
                    .distinct()
                    .toList();
            if (!scale.isNumeric() || values.size() < 2) {
                unusable.add(code);
                continue;
            }
            ItemScale declared = values.size() > ItemScale.MOST_CATEGORIES
                    ? ItemScale.continuous(code, values.get(0), values.get(values.size() - 1))
                    : ItemScale.of(code, values);
            scales.add(item.reverse() ? declared.turned() : declared);
            missing.add(noAnswers(scale));
        }
        return new DataGate(scales, missing, unusable);
    }

    private static Set<String> noAnswers(ResponseScale scale) {
        Set<String> codes = new HashSet<>();
        for (ResponseOption option : scale.options()) {
            if (option.missing() != null) {
                codes.add(option.value() != null ? option.value().toPlainString() : String.valueOf(option.code()));
            }
        }
        return codes;
    }

    /** The same gate, where these cells too stand for no answer, such as {@code NA} or {@code -9}. */
    public DataGate withMissing(Set<String> codes) {
        List<Set<String>> more = missingCodes.stream()
                .map(own -> {
                    Set<String> all = new HashSet<>(own);
                    all.addAll(codes);
                    return all;
                })
                .toList();
        return new DataGate(scales, more, unusable);
    }

    /** What is let in, item by item. */
    public List<ItemScale> scales() {
        return scales;
    }

    /** Lets a table in whose header names the items; other columns are left alone. */
    public GateReport admit(Table table) {
        List<DataProblem> problems = new ArrayList<>(unusableItems());
        List<Integer> places = new ArrayList<>();
        for (ItemScale scale : scales) {
            int at = table.header().indexOf(scale.code());
            places.add(at);
            if (at < 0) {
                problems.add(whole(
                        DataProblem.Code.MISSING_COLUMN, scale.code(), "kolumnen saknas", "the column is missing"));
            } else if (table.header().lastIndexOf(scale.code()) != at) {
                problems.add(whole(
                        DataProblem.Code.DUPLICATE_COLUMN,
                        scale.code(),
                        "flera kolumner har samma namn",
                        "several columns have the same name"));
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).size() != table.header().size()) {
                problems.add(new DataProblem(
                        DataProblem.Code.RAGGED_ROW,
                        "",
                        row + 1,
                        1,
                        Text.of(
                                "raden har inte lika många celler som det finns kolumner",
                                "the row has not as many cells as there are columns")));
            }
        }
        if (!problems.isEmpty()) {
            return new GateReport(null, problems, List.of());
        }
        double[][] cells = new double[scales.size()][table.rows().size()];
        for (int item = 0; item < scales.size(); item++) {
            read(table, item, places.get(item), cells[item], problems);
        }
        return problems.isEmpty()
                ? admit(item -> cells[item], table.rows().size())
                : new GateReport(null, problems, List.of());
    }

    /**
     * Lets the columns of a {@linkplain se.frid.scoring.batch.ScoringPlan scoring plan} in, by the codes of the items; an item
     * without a column has no answers. One column at a time is unfolded, so that this takes little more than the data do.
     *
     * @throws IllegalArgumentException if the plan is of an instrument without one of the items
     */
    public GateReport admit(AnswerColumns answers) {
        return admit(item -> answers.numbers(scales.get(item).code()), answers.rows());
    }

    private void read(Table table, int item, int place, double[] into, List<DataProblem> problems) {
        int first = 0;
        int count = 0;
        for (int row = 0; row < into.length; row++) {
            String cell = table.rows().get(row).get(place).strip();
            if (cell.isEmpty() || missingCodes.get(item).contains(cell)) {
                into[row] = Double.NaN;
                continue;
            }
            try {
                into[row] = Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                into[row] = Double.POSITIVE_INFINITY;
            }
            if (!Double.isFinite(into[row])) {
                first = count == 0 ? row + 1 : first;
                count++;
            }
        }
        if (count > 0) {
            problems.add(new DataProblem(
                    DataProblem.Code.NOT_A_NUMBER,
                    scales.get(item).code(),
                    first,
                    count,
                    Text.of(
                            "cellen är varken ett tal eller en kod för saknat svar",
                            "the cell is neither a number nor a code for no answer")));
        }
    }

    /** Lets numbers in, by item, then person, before keying; NaN where there is no answer. */
    public GateReport admit(double[][] cells) {
        if (cells.length != scales.size() || Arrays.stream(cells).anyMatch(c -> c.length != cells[0].length)) {
            throw new IllegalArgumentException("there is one column for each item, all of one length");
        }
        return admit(item -> cells[item], cells.length == 0 ? 0 : cells[0].length);
    }

    private GateReport admit(IntFunction<double[]> cells, int persons) {
        List<DataProblem> problems = new ArrayList<>(unusableItems());
        List<Column> columns = new ArrayList<>();
        for (int item = 0; item < scales.size(); item++) {
            ItemScale scale = scales.get(item);
            int[] off = new int[2];
            double[] own = cells.apply(item);
            columns.add(scale.isCategorical() ? categorical(scale, own, off) : continuous(scale, own, off));
            if (off[1] > 0) {
                problems.add(new DataProblem(
                        DataProblem.Code.OFF_THE_SCALE,
                        scale.code(),
                        off[0],
                        off[1],
                        Text.of(
                                "frågan kan bara besvaras från " + plain(scale.lowest()) + " till "
                                        + plain(scale.highest()) + ", med de steg som skalan har",
                                "the item can only be answered from " + plain(scale.lowest()) + " to "
                                        + plain(scale.highest()) + ", in the steps of its scale")));
            }
        }
        if (!problems.isEmpty()) {
            return new GateReport(null, problems, List.of());
        }
        List<DataWarning> warnings = DataWarnings.of(columns, persons);
        return new GateReport(new ResponseData(columns, persons, warnings), problems, warnings);
    }

    private static Column categorical(ItemScale scale, double[] cells, int[] off) {
        double[] values =
                scale.values().stream().mapToDouble(Double::doubleValue).toArray();
        boolean unit = scale.isUnitStep();
        short[] indices = new short[cells.length];
        for (int row = 0; row < cells.length; row++) {
            double cell = cells[row];
            if (Double.isNaN(cell)) {
                indices[row] = Column.MISSING;
                continue;
            }
            int index = unit ? unitIndex(cell, values) : Arrays.binarySearch(values, cell + 0.0);
            if (index < 0) {
                noteOff(off, row);
            }
            indices[row] = (short) (scale.reversed() ? turnedIndex(index, values, scale) : index);
            if (index >= 0 && indices[row] < 0) {
                noteOff(off, row);
            }
        }
        return Column.ofIndices(scale, indices);
    }

    /** The category whose value is lowest + highest - answer; scales that are not symmetric cannot be turned. */
    private static int turnedIndex(int index, double[] values, ItemScale scale) {
        return index < 0 ? index : Arrays.binarySearch(values, scale.lowest() + scale.highest() - values[index] + 0.0);
    }

    private static int unitIndex(double cell, double[] values) {
        double index = cell - values[0];
        return index >= 0 && index < values.length && index == Math.rint(index) ? (int) index : -1;
    }

    private static Column continuous(ItemScale scale, double[] cells, int[] off) {
        double[] numbers = new double[cells.length];
        for (int row = 0; row < cells.length; row++) {
            double cell = cells[row];
            if (cell < scale.lowest() || cell > scale.highest()) {
                noteOff(off, row);
            }
            numbers[row] = scale.reversed() ? scale.lowest() + scale.highest() - cell : cell;
        }
        return Column.ofNumbers(scale, numbers);
    }

    private static void noteOff(int[] off, int row) {
        off[0] = off[1] == 0 ? row + 1 : off[0];
        off[1]++;
    }

    private List<DataProblem> unusableItems() {
        return unusable.stream()
                .map(code -> whole(
                        DataProblem.Code.ITEM_WITHOUT_NUMBERS,
                        code,
                        "frågans svar är inte tal och kan inte räknas på",
                        "the answers to the item are no numbers to work on"))
                .toList();
    }

    private static DataProblem whole(DataProblem.Code code, String column, String sv, String en) {
        return new DataProblem(code, column, 0, 0, Text.of(sv, en));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
