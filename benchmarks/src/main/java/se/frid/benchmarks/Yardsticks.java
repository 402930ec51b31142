package se.frid.benchmarks;

import java.util.Map;

/**
 * What a programmer would write by hand for one instrument, with the same checks: an answer off its scale or missing is told
 * from an answer, and nothing is guessed.
 */
final class Yardsticks {

    static final byte DETERMINED = 1;
    static final byte BOUNDED = 2;
    static final byte NOTHING = 3;
    static final byte NONE = -1;

    private static final int ITEMS = 9;
    private static final int HIGHEST = 3;

    private Yardsticks() {}

    /** The results of phq-9 by hand. */
    static final class Totals {
        final int[] total;
        final int[] lower;
        final int[] upper;
        final byte[] status;
        final byte[] band;
        final byte[] flag;

        Totals(int rows) {
            total = new int[rows];
            lower = new int[rows];
            upper = new int[rows];
            status = new byte[rows];
            band = new byte[rows];
            flag = new byte[rows];
        }
    }

    private static byte band(int total) {
        return (byte) (total <= 4 ? 0 : total <= 9 ? 1 : total <= 14 ? 2 : total <= 19 ? 3 : 4);
    }

    /** Sum, band and check for missing answers, from columns of {@code int}. */
    static void phq9(int[][] answers, Totals out, int rows) {
        for (int row = 0; row < rows; row++) {
            int total = 0;
            int missing = 0;
            for (int item = 0; item < ITEMS; item++) {
                int answer = answers[item][row];
                if (answer < 0 || answer > HIGHEST) {
                    missing++;
                } else {
                    total += answer;
                }
            }
            if (missing == 0) {
                out.total[row] = total;
                out.band[row] = band(total);
                out.status[row] = DETERMINED;
            } else {
                out.total[row] = -1;
                out.band[row] = NONE;
                out.status[row] = BOUNDED;
            }
        }
    }

    /** The same with bounds, the band that both bounds agree on, and the critical item. */
    static void phq9Bounded(int[][] answers, Totals out, int rows) {
        for (int row = 0; row < rows; row++) {
            int total = 0;
            int missing = 0;
            for (int item = 0; item < ITEMS; item++) {
                int answer = answers[item][row];
                if (answer < 0 || answer > HIGHEST) {
                    missing++;
                } else {
                    total += answer;
                }
            }
            int upper = total + HIGHEST * missing;
            out.lower[row] = total;
            out.upper[row] = upper;
            out.total[row] = missing == 0 ? total : -1;
            out.status[row] = missing == 0 ? DETERMINED : missing == ITEMS ? NOTHING : BOUNDED;
            byte low = band(total);
            out.band[row] = missing < ITEMS && low == band(upper) ? low : NONE;
            int ninth = answers[ITEMS - 1][row];
            out.flag[row] = (byte) (ninth < 0 || ninth > HIGHEST ? 2 : ninth >= 1 ? 1 : 0);
        }
    }

    private static final String[] CODES = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};

    /** Sum, band and check for missing answers of one row in a map. */
    static int phq9(Map<String, Integer> answers) {
        int total = 0;
        for (String code : CODES) {
            Integer answer = answers.get(code);
            if (answer == null || answer < 0 || answer > HIGHEST) {
                return -1;
            }
            total += answer;
        }
        return total << 3 | band(total);
    }

    private static final String[][] SDQ = {
        {"3", "8", "13", "16", "24"},
        {"5", "-7", "12", "18", "22"},
        {"2", "10", "15", "-21", "-25"},
        {"6", "-11", "-14", "19", "23"},
        {"1", "4", "9", "17", "20"}
    };
    private static final int[][] SDQ_BANDS = {{3, 4}, {2, 3}, {5, 6}, {2, 3}, {4, 5}};
    private static final int[][] SDQ_NEWER = {{3, 4, 6}, {2, 3, 5}, {5, 7, 8}, {2, 3, 4}, {5, 6, 7}};
    private static final String[] IMPACT = {"28", "29a", "29b", "29c", "29d"};

    /** The five scales of sdq-p with prorating, the total and the impact, each with two bands, from a map. */
    static int sdq(Map<String, Integer> answers) {
        int result = 0;
        int total = 0;
        boolean whole = true;
        for (int scale = 0; scale < SDQ.length; scale++) {
            int sum = 0;
            int answered = 0;
            for (String code : SDQ[scale]) {
                boolean reverse = code.charAt(0) == '-';
                Integer answer = answers.get(
                        reverse
                                ? REVERSED[code.length() == 2 ? 0 : code.charAt(1) - '0'][
                                        code.charAt(code.length() - 1) - '0']
                                : code);
                if (answer != null && answer >= 0 && answer <= 2) {
                    sum += reverse ? 2 - answer : answer;
                    answered++;
                }
            }
            if (answered < 3) {
                whole &= scale == 4;
                result = 31 * result - 1;
                continue;
            }
            int value = answered == 5 ? sum : (2 * sum * 5 + answered) / (2 * answered);
            total += scale == 4 ? 0 : value;
            result = 31 * result + 100 * value + 10 * band(value, SDQ_BANDS[scale]) + band(value, SDQ_NEWER[scale]);
        }
        Integer trouble = answers.get("26");
        int impact = 0;
        for (String code : IMPACT) {
            Integer answer = answers.get(code);
            impact += answer == null || answer < 2 ? 0 : answer - 1;
        }
        result = 31 * result + (trouble != null && trouble == 0 ? 0 : impact);
        return whole ? 31 * result + total : result;
    }

    private static final String[][] REVERSED = new String[3][10];

    static {
        for (int ten = 0; ten < REVERSED.length; ten++) {
            for (int one = 0; one < 10; one++) {
                REVERSED[ten][one] = ten == 0 ? String.valueOf(one) : "" + ten + one;
            }
        }
    }

    private static int band(int value, int[] tops) {
        int band = 0;
        while (band < tops.length && value > tops[band]) {
            band++;
        }
        return band;
    }

    private static final String[][] ITQ = {
        {"P1", "P2"}, {"P3", "P4"}, {"P5", "P6"}, {"P7", "P8", "P9"},
        {"C1", "C2"}, {"C3", "C4"}, {"C5", "C6"}, {"C7", "C8", "C9"}
    };

    /** The algorithm of itq from a map: two sums, two criteria and the diagnosis. */
    static int itq(Map<String, Integer> answers) {
        int sums = 0;
        int met = 0;
        boolean open = false;
        for (int cluster = 0; cluster < ITQ.length; cluster++) {
            boolean any = false;
            for (String code : ITQ[cluster]) {
                Integer answer = answers.get(code);
                if (answer == null || answer < 0 || answer > 4) {
                    open = true;
                } else {
                    any |= answer >= 2;
                    sums += cluster % 4 == 3 ? 0 : cluster < 4 ? answer << 8 : answer;
                }
            }
            met |= any ? 1 << cluster : 0;
        }
        boolean ptsd = (met & 0xF) == 0xF;
        int diagnosis = ptsd ? (met == 0xFF ? 2 : 1) : 0;
        return open ? -1 : sums << 2 | diagnosis;
    }
}
