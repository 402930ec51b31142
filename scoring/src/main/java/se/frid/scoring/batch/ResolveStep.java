package se.frid.scoring.batch;

/** Turns what stands in the column of a variable into dense codes that say whether it is asked. */
final class ResolveStep implements Program.Step {

    private static final int NEVER = -1;

    private final Variable variable;
    private final int condition;
    private final boolean written;
    private final byte[] narrow;

    /**
     * A step for a variable.
     *
     * @param condition slot of the condition that decides whether it is asked
     * @param written whether the column is the caller's; else dense codes stand in it
     */
    private ResolveStep(Variable variable, int condition, boolean written) {
        this.variable = variable;
        this.condition = condition;
        this.written = written;
        this.narrow = new byte[variable.isWide() ? 0 : 3 << Byte.SIZE];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (byte) resolved(i & 0xFF, i >> Byte.SIZE);
        }
    }

    static ResolveStep of(Variable variable, int condition, boolean written) {
        return new ResolveStep(variable, condition, written);
    }

    /** For a variable that is always asked but whose column has two bytes a row. */
    static ResolveStep of(Variable variable) {
        return new ResolveStep(variable, NEVER, true);
    }

    private int resolved(int raw, int asked) {
        int code = written ? variable.dense(raw) : raw;
        return asked == 1 || code >= variable.codes() ? code : variable.resolved(code, asked == 2);
    }

    @Override
    public void run(Block block, int rows) {
        int index = variable.index();
        Codes codes = block.codes;
        int at = codes.atBefore[index];
        if (variable.isWide()) {
            short[] from = codes.wideBefore[index];
            short[] into = codes.wide[index];
            for (int i = 0; i < rows; i++) {
                int asked = condition == NEVER ? 1 : block.can[condition][i] + block.must[condition][i];
                into[i] = (short) resolved(from[at + i], asked);
            }
            return;
        }
        byte[] from = codes.narrowBefore[index];
        byte[] into = codes.narrow[index];
        byte[] can = block.can[condition];
        byte[] must = block.must[condition];
        for (int i = 0; i < rows; i++) {
            into[i] = narrow[((can[i] + must[i]) << Byte.SIZE) + (from[at + i] & 0xFF)];
        }
    }
}
