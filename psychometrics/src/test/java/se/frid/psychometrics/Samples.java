package se.frid.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.psychometrics.numerics.SplitMix64;

/** Small published tables and seeded made-up answers. */
public final class Samples {

    /** How often each of the 32 answer patterns came, from 00000 to 11111: LSAT section 6, Bock & Lieberman 1970, Psychometrika 35:179. */
    private static final int[] LSAT6 = {
        3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28,
        298
    };

    /** The same of section 7. */
    private static final int[] LSAT7 = {
        12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32,
        308
    };

    private Samples() {}

    public static ResponseData lsat6() {
        return lsat(LSAT6);
    }

    public static ResponseData lsat7() {
        return lsat(LSAT7);
    }

    private static ResponseData lsat(int[] counts) {
        double[][] columns = new double[5][IntStream.of(counts).sum()];
        int person = 0;
        for (int pattern = 0; pattern < 32; pattern++) {
            for (int i = 0; i < counts[pattern]; i++) {
                for (int item = 0; item < 5; item++) {
                    columns[item][person] = pattern >> (4 - item) & 1;
                }
                person++;
            }
        }
        return ResponseData.ofWhole(codes(5), 0, 1, columns);
    }

    /** Five persons and three items from 1 to 5, small enough to work by hand. */
    public static ResponseData five() {
        return ResponseData.ofWhole(codes(3), 1, 5, new double[][] {{3, 1, 4, 2, 5}, {2, 1, 4, 3, 4}, {4, 2, 5, 2, 5}});
    }

    /** One factor cut into equal steps: loading .7, items from 0 to {@code categories - 1}. */
    public static ResponseData oneFactor(int persons, int items, int categories, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[][] columns = new double[items][persons];
        for (int person = 0; person < persons; person++) {
            double factor = random.nextNormal();
            for (int item = 0; item < items; item++) {
                double z = 0.7 * factor + Math.sqrt(0.51) * random.nextNormal();
                double step = Math.floor((z + 2.5) / 5 * categories);
                columns[item][person] = Math.max(0, Math.min(categories - 1, step));
            }
        }
        return ResponseData.ofWhole(codes(items), 0, categories - 1, columns);
    }

    public static List<String> codes(int items) {
        List<String> codes = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            codes.add("i" + item);
        }
        return codes;
    }

    /** Data on which figures fail: too few persons, no spread, gaps, complete agreement, and what lies between. */
    public static List<ResponseData> awkward() {
        List<ResponseData> all = new ArrayList<>();
        double gap = Double.NaN;
        for (int persons = 0; persons <= 5; persons++) {
            all.add(rows(persons, new double[][] {{0, 1, 2, 1, 0}, {1, 1, 2, 0, 0}, {2, 0, 2, 1, 1}, {0, 0, 1, 2, 1}}));
            all.add(rows(persons, new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}}));
            all.add(rows(persons, new double[][] {{0, 1, 2, 1, 0}, {0, 1, 2, 1, 0}, {0, 1, 2, 1, 0}}));
            all.add(rows(persons, new double[][] {{0, 1, 2, 1, 0}, {2, 1, 0, 1, 2}}));
            all.add(rows(persons, new double[][] {{0, 1, 2, 1, 0}, {gap, gap, gap, gap, gap}, {0, 0, 2, 1, 1}}));
            all.add(rows(persons, new double[][] {{0, 2, 2, 0, 0}, {1, 1, 1, 1, 1}, {0, 0, 2, 2, 2}}));
            all.add(rows(persons, new double[][] {{0, 2, gap, 0, 0}, {0, gap, 2, 1, 1}, {0, 0, 2, 2, 2}}));
            all.add(rows(persons, new double[][] {{0, 1, 2, 1, 0}}));
        }
        all.add(oneFactor(40, 4, 3, 3).rows(new int[] {0, 0, 0, 0, 1, 1, 1, 1}));
        return all;
    }

    private static ResponseData rows(int persons, double[][] columns) {
        double[][] some = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            some[i] = Arrays.copyOf(columns[i], persons);
        }
        return ResponseData.ofWhole(codes(columns.length), 0, 2, some);
    }
}
