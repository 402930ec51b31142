package se.frid.psychometrics.ordinary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.SplitMix64;

/** Data as they come in small, odd and failed studies, made from a seed. */
final class Shapes {

    static final int[] SIZES = {0, 1, 2, 3, 5, 12, 40};
    private static final double GAP = Double.NaN;

    private Shapes() {}

    /** Numbers of persons, by what is odd about them; each is as long as asked for. */
    static Map<String, double[]> columns(int n, long seed) {
        SplitMix64 random = SplitMix64.of(seed, n);
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("whole", of(n, i -> random.nextInt(5)));
        columns.put("other whole", of(n, i -> random.nextInt(5)));
        columns.put("normal", of(n, i -> random.nextNormal()));
        columns.put("all equal", of(n, i -> 2));
        columns.put("all but one equal", of(n, i -> i == 0 ? 3 : 1));
        columns.put("rising", of(n, i -> i));
        columns.put("falling, below 0", of(n, i -> -i - 0.5));
        columns.put("far from 0", of(n, i -> 1e9 + random.nextInt(3)));
        columns.put("0 to 100", of(n, i -> random.nextInt(101)));
        columns.put("gaps", of(n, i -> i % 3 == 1 ? GAP : random.nextInt(4)));
        columns.put("all missing", of(n, i -> GAP));
        columns.put("one known", of(n, i -> i == n / 2 ? 1 : GAP));
        return columns;
    }

    /** Yes and no of persons, by what is odd about them; NaN where it is not known. */
    static Map<String, double[]> outcomes(int n, long seed) {
        SplitMix64 random = SplitMix64.of(seed + 1, n);
        Map<String, double[]> outcomes = new LinkedHashMap<>();
        outcomes.put("mixed", of(n, i -> random.nextInt(2)));
        outcomes.put("nobody", of(n, i -> 0));
        outcomes.put("everybody", of(n, i -> 1));
        outcomes.put("one", of(n, i -> i == n - 1 ? 1 : 0));
        outcomes.put("all but one", of(n, i -> i == 0 ? 0 : 1));
        outcomes.put("split", of(n, i -> 2 * i >= n ? 1 : 0));
        outcomes.put("unknown", of(n, i -> GAP));
        outcomes.put("some unknown", of(n, i -> i % 4 == 0 ? GAP : i % 2));
        return outcomes;
    }

    static double[] of(int n, IntToDoubleFunction each) {
        double[] values = new double[n];
        Arrays.setAll(values, each);
        return values;
    }

    /** Answers to items, by what is odd about them. */
    static Map<String, ResponseData> answers(int n, long seed) {
        Map<String, ResponseData> all = new LinkedHashMap<>();
        SplitMix64 random = SplitMix64.of(seed + 2, n);
        double[][] five = new double[5][n];
        for (int person = 0; person < n; person++) {
            double factor = random.nextNormal();
            for (double[] column : five) {
                column[person] = Math.max(0, Math.min(3, Math.rint(1.5 + factor + 0.8 * random.nextNormal())));
            }
        }
        all.put("one factor", whole(0, 3, five));
        all.put("one item", whole(0, 3, five[0]));
        all.put("two items", whole(0, 3, five[0], five[1]));
        all.put("two identical items", whole(0, 3, five[0], five[0]));
        all.put("all items identical", whole(0, 3, five[0], five[0], five[0], five[0]));
        all.put("everyone the same", whole(0, 3, of(n, i -> 1), of(n, i -> 1), of(n, i -> 1)));
        all.put("one item the same", whole(0, 3, five[0], of(n, i -> 2), five[1], five[2]));
        all.put("one item all missing", whole(0, 3, five[0], five[1], of(n, i -> GAP), five[2]));
        all.put("all missing", whole(0, 3, of(n, i -> GAP), of(n, i -> GAP), of(n, i -> GAP)));
        all.put("one answer alone", whole(0, 3, of(n, i -> i == 0 ? 1 : GAP), of(n, i -> GAP), of(n, i -> GAP)));
        all.put("gaps", whole(0, 3, gaps(five)));
        all.put("an item turned", whole(0, 3, five[0], five[1], of(n, i -> 3 - five[0][i])));
        all.put("the total does not vary", whole(0, 3, five[0], of(n, i -> 3 - five[0][i])));
        all.put("one category empty", whole(0, 3, twice(five)));
        all.put("yes and no", whole(0, 1, halves(five)));
        all.put("unequal categories", unequal(five));
        all.put("below 0", whole(-3, 3, less(five)));
        all.put("0 to 100", whole(0, 100, of(n, i -> random.nextInt(101)), of(n, i -> random.nextInt(101)), five[2]));
        all.put("continuous", continuous(n, random));
        all.put("uneven steps", uneven(five));
        return all;
    }

    static ResponseData whole(int low, int high, double[]... columns) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            codes.add("q" + (i + 1));
        }
        return ResponseData.ofWhole(codes, low, high, columns);
    }

    private static double[][] gaps(double[][] from) {
        double[][] columns = copy(from);
        for (int item = 0; item < columns.length; item++) {
            for (int person = 0; person < columns[item].length; person++) {
                columns[item][person] = (person + 2 * item) % 5 == 0 ? GAP : columns[item][person];
            }
        }
        return columns;
    }

    private static double[][] twice(double[][] from) {
        double[][] columns = copy(from);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> column[i] == 1 ? 0 : column[i]);
        }
        return columns;
    }

    private static double[][] halves(double[][] from) {
        double[][] columns = copy(from);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> column[i] > 1 ? 1 : 0);
        }
        return columns;
    }

    private static double[][] less(double[][] from) {
        double[][] columns = copy(from);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> column[i] - 2);
        }
        return columns;
    }

    private static double[][] copy(double[][] from) {
        return Arrays.stream(from).map(double[]::clone).toArray(double[][]::new);
    }

    private static ResponseData unequal(double[][] from) {
        return ResponseData.of(
                List.of(ItemScale.whole("a", 0, 1), ItemScale.whole("b", 0, 3), ItemScale.whole("c", -1, 8)),
                new double[][] {halves(from)[0], from[1], from[2]});
    }

    private static ResponseData uneven(double[][] from) {
        double[] values = {0, 0.5, 4, 10};
        ItemScale scale = ItemScale.of("a", List.of(0.0, 0.5, 4.0, 10.0));
        double[][] columns = copy(from);
        for (double[] column : columns) {
            Arrays.setAll(column, i -> values[(int) column[i]]);
        }
        return ResponseData.of(
                List.of(
                        scale,
                        ItemScale.of("b", scale.values()),
                        ItemScale.of("c", scale.values()),
                        ItemScale.of("d", scale.values()),
                        ItemScale.of("e", scale.values())),
                columns);
    }

    private static ResponseData continuous(int n, SplitMix64 random) {
        return ResponseData.of(
                List.of(
                        ItemScale.continuous("a", 0, 1),
                        ItemScale.continuous("b", -1e6, 1e6),
                        ItemScale.continuous("c", 0, 100)),
                new double[][] {
                    of(n, i -> random.nextDouble()), of(n, i -> 1e5 * random.nextNormal()), of(n, i -> i % 7)
                });
    }
}
