package se.frid.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.instrument.Text;

/** What looks wrong in a set of answers. */
final class DataWarnings {

    private DataWarnings() {}

    static List<DataWarning> of(List<Column> columns, int persons) {
        List<DataWarning> warnings = new ArrayList<>();
        for (Column column : columns) {
            item(column, warnings);
        }
        negativeItemRest(columns, persons, warnings);
        rows(columns, persons, warnings);
        return warnings;
    }

    private static void item(Column column, List<DataWarning> warnings) {
        String code = column.scale().code();
        if (column.scale().reversed()) {
            add(
                    warnings,
                    DataWarning.Code.REVERSED_AS_DECLARED,
                    code,
                    0,
                    "frågan är vänd, som nyckeln anger",
                    "the item was turned, as its key declares");
        }
        if (column.missing() == column.size()) {
            add(warnings, DataWarning.Code.ALL_MISSING, code, 0, "ingen har svarat", "nobody answered");
            return;
        }
        if (!column.scale().isCategorical()) {
            return;
        }
        int[] counts = column.counts();
        int used = (int) IntStream.of(counts).filter(count -> count > 0).count();
        int rare = (int) IntStream.of(counts)
                .filter(count -> count > 0 && count < DataGate.RARE)
                .count();
        if (used == 1) {
            add(
                    warnings,
                    DataWarning.Code.NO_VARIANCE,
                    code,
                    0,
                    "alla har svarat likadant",
                    "everyone gave the same answer");
        }
        if (counts.length > DataGate.MOST_LOOKED_AT) {
            return;
        }
        if (used < counts.length) {
            add(
                    warnings,
                    DataWarning.Code.EMPTY_CATEGORY,
                    code,
                    counts.length - used,
                    "svarsalternativ som ingen har valt",
                    "categories that nobody chose");
        }
        if (rare > 0) {
            add(
                    warnings,
                    DataWarning.Code.RARE_CATEGORY,
                    code,
                    rare,
                    "svarsalternativ som färre än " + DataGate.RARE + " personer har valt",
                    "categories that fewer than " + DataGate.RARE + " persons chose");
        }
    }

    /** Covariance of each item with the sum of the others, over complete persons; its sign is all that is asked for. */
    private static void negativeItemRest(List<Column> columns, int persons, List<DataWarning> warnings) {
        int k = columns.size();
        if (k < 2) {
            return;
        }
        double[] sum = new double[k];
        double[] product = new double[k];
        double[] square = new double[k];
        double totals = 0;
        int n = 0;
        double[] row = new double[k];
        for (int person = 0; person < persons; person++) {
            double total = 0;
            for (int item = 0; item < k; item++) {
                Column column = columns.get(item);
                row[item] = column.value(person) - column.scale().lowest();
                total += row[item];
            }
            if (Double.isNaN(total)) {
                continue;
            }
            n++;
            totals += total;
            for (int item = 0; item < k; item++) {
                sum[item] += row[item];
                product[item] += row[item] * (total - row[item]);
                square[item] += row[item] * row[item];
            }
        }
        for (int item = 0; item < k; item++) {
            double covariance = product[item] - sum[item] * (totals - sum[item]) / n;
            if (n > 2 && covariance < -1e-9 * square[item]) {
                add(
                        warnings,
                        DataWarning.Code.NEGATIVE_ITEM_REST,
                        columns.get(item).scale().code(),
                        n,
                        "frågan går emot de andra: kontrollera om den ska vändas; den har inte vänts här",
                        "the item goes against the others: check whether it should be turned; it was not turned here");
            }
        }
    }

    private static void rows(List<Column> columns, int persons, List<DataWarning> warnings) {
        int k = columns.size();
        int empty = 0;
        int straight = 0;
        // Two persons with the same 64 bits have the same answers, but for a chance of one in millions of millions.
        long[] seen = new long[persons];
        int answering = 0;
        for (int person = 0; person < persons; person++) {
            int answered = 0;
            boolean same = true;
            double first = Double.NaN;
            long hash = 1125899906842597L;
            for (Column column : columns) {
                double value = column.value(person);
                hash = 6364136223846793005L * (hash + Double.doubleToLongBits(value + 0.0));
                hash ^= hash >>> 29;
                if (!Double.isNaN(value)) {
                    ItemScale scale = column.scale();
                    double raw = scale.reversed() ? scale.lowest() + scale.highest() - value : value;
                    first = answered == 0 ? raw : first;
                    same &= raw == first;
                    answered++;
                }
            }
            empty += answered == 0 ? 1 : 0;
            straight += answered == k && k > 2 && same ? 1 : 0;
            if (answered > 0) {
                seen[answering++] = hash;
            }
        }
        Arrays.sort(seen, 0, answering);
        int duplicated = 0;
        for (int i = 1; i < answering; i++) {
            duplicated += seen[i] == seen[i - 1] ? 1 : 0;
        }
        persons(
                warnings,
                DataWarning.Code.EMPTY_ROWS,
                empty,
                "personer har inte svarat på någon fråga",
                "persons answered nothing");
        persons(
                warnings,
                DataWarning.Code.STRAIGHT_LINING,
                straight,
                "personer har svarat samma på alla frågor",
                "persons gave the same answer to every item");
        // Of n persons, about n²/2 pairs: with fewer patterns than that, some are the same by chance.
        double patterns = patterns(columns);
        boolean chance = patterns < 0.5 * persons * persons;
        persons(
                warnings,
                DataWarning.Code.DUPLICATED_ROWS,
                duplicated,
                "personer har exakt samma svar som någon tidigare i tabellen"
                        + (chance
                                ? "; det kan vara en slump, bara " + (long) patterns + " svarsmönster är möjliga"
                                : ""),
                "persons have exactly the same answers as an earlier one in the table"
                        + (chance ? "; it may be chance, only " + (long) patterns + " patterns are possible" : ""));
    }

    /** In how many ways all items can be answered; infinite where an answer is any number. */
    private static double patterns(List<Column> columns) {
        double patterns = 1;
        for (Column column : columns) {
            patterns *= column.scale().isCategorical() ? column.scale().values().size() : Double.POSITIVE_INFINITY;
        }
        return patterns;
    }

    private static void persons(List<DataWarning> warnings, DataWarning.Code code, int count, String sv, String en) {
        if (count > 0) {
            warnings.add(new DataWarning(code, List.of(), count, Text.of(sv, en)));
        }
    }

    private static void add(
            List<DataWarning> warnings, DataWarning.Code code, String item, int count, String sv, String en) {
        warnings.add(new DataWarning(code, List.of(item), count, Text.of(sv, en)));
    }
}
