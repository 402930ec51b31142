package se.frid.scoring.batch;

import java.util.Arrays;

/**
 * Adds up the words of some variables: one table look-up for each, three variables at a time.
 *
 * @param word the word that is added up
 * @param narrow variables of one byte
 * @param tables what each byte of a narrow variable adds; as many as are a multiple of three, the last perhaps of zeros
 * @param wide variables of two bytes
 * @param wideTables what each code of a wide variable adds
 */
@SuppressWarnings("ArrayRecordComponent") // Steps are never compared.
record WordStep(int word, int[] narrow, long[][] tables, int[] wide, long[][] wideTables) implements Program.Step {

    private static final int AT_ONCE = 3;

    static WordStep of(int word, int[] narrow, long[][] tables, int[] wide, long[][] wideTables) {
        int count = (narrow.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
        int[] variables = Arrays.copyOf(narrow, count);
        long[][] padded = Arrays.copyOf(tables, count);
        for (int i = narrow.length; i < count; i++) {
            variables[i] = narrow[0];
            padded[i] = new long[1 << Byte.SIZE];
        }
        return new WordStep(word, variables, padded, wide, wideTables);
    }

    @Override
    public void run(Block block, int rows) {
        long[] sums = block.words[word];
        Arrays.fill(sums, 0, rows, 0);
        for (int k = 0; k < narrow.length; k += AT_ONCE) {
            add(sums, rows, block.codes, k);
        }
        for (int k = 0; k < wide.length; k++) {
            short[] column = block.codes.wide[wide[k]];
            long[] table = wideTables[k];
            for (int i = 0; i < rows; i++) {
                sums[i] += table[column[i]];
            }
        }
    }

    private void add(long[] sums, int rows, Codes codes, int k) {
        byte[] a = codes.narrow[narrow[k]];
        byte[] b = codes.narrow[narrow[k + 1]];
        byte[] c = codes.narrow[narrow[k + 2]];
        int atA = codes.at[narrow[k]];
        int atB = codes.at[narrow[k + 1]];
        int atC = codes.at[narrow[k + 2]];
        long[] tableA = tables[k];
        long[] tableB = tables[k + 1];
        long[] tableC = tables[k + 2];
        for (int i = 0; i < rows; i++) {
            sums[i] += tableA[a[atA + i] & 0xFF] + tableB[b[atB + i] & 0xFF] + tableC[c[atC + i] & 0xFF];
        }
    }
}
