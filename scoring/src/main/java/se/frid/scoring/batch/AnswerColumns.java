package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.MissingKind;
import se.frid.instrument.Respondent;
import se.frid.json.Scalar;

/**
 * The answers of many rows, one array for each item. The arrays are the caller's and are only read, save by {@link #put}.
 *
 * <p>An answer that is a whole number stands for itself where everything on the scale of its item is a whole number; on other
 * scales an answer is told by its place, as {@link #code} says. A printed way of not answering is written as what it is on the
 * form. Where there is no answer, one of the missing codes says why. An item without a column has no answer in any row. What
 * is none of all this is an answer off its scale: the scores that depend on it are not computable.
 */
public final class AnswerColumns {

    /** No answer, and it is not known why. */
    public static final byte UNKNOWN = -128;
    /** No answer, since the person did not want to. */
    public static final byte DECLINED = -127;
    /** No answer, since the question does not apply. */
    public static final byte NOT_APPLICABLE = -126;
    /** No answer, since the question was not put. */
    public static final byte NOT_ASKED = -125;
    /** A respondent, sex, age or rating that was not told. */
    public static final byte UNTOLD = -1;

    private final Variables variables;
    private final RowCodec codec;
    private final int rows;
    private final byte[] @Nullable [] narrow;
    private final short[] @Nullable [] wide;
    private short @Nullable [] ages;
    private byte respondent = UNTOLD;

    AnswerColumns(Variables variables, int rows) {
        this.variables = variables;
        this.codec = new RowCodec(variables);
        this.rows = rows;
        this.narrow = new byte[variables.all().size()][];
        this.wide = new short[variables.all().size()][];
    }

    /** The code for an answer that is missing. */
    public static byte missing(MissingKind kind) {
        return switch (kind) {
            case UNKNOWN -> UNKNOWN;
            case DECLINED -> DECLINED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_ASKED -> NOT_ASKED;
        };
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Whether the column of an item has two bytes a row, since its answers are too many for one. */
    public boolean isWide(String item) {
        return item(item).isWide();
    }

    /**
     * The code of an answer.
     *
     * @throws IllegalArgumentException if it cannot be given to the item
     */
    public int code(String item, Scalar answer) {
        item(item);
        return code(answer, item);
    }

    private int code(Scalar written, String name) {
        Integer code = variables.coding(name).codes().get(written);
        if (code == null) {
            throw new IllegalArgumentException("no such answer can be given to " + name);
        }
        return code;
    }

    /** The answers to an item. */
    public AnswerColumns item(String item, byte[] answers) {
        set(item(item), answers);
        return this;
    }

    /** The answers to an item that {@linkplain #isWide has two bytes a row}. */
    public AnswerColumns item(String item, short[] answers) {
        Variable variable = item(item);
        if (!variable.isWide()) {
            throw new IllegalArgumentException("the column of item " + item + " has one byte a row");
        }
        wide[variable.index()] = answers;
        checkLength(answers.length, "item " + item);
        return this;
    }

    private void set(Variable variable, byte[] column) {
        if (variable.isWide()) {
            throw new IllegalArgumentException("the column of item " + variable.name() + " has two bytes a row");
        }
        checkLength(column.length, variable.kind() + " " + variable.name());
        narrow[variable.index()] = column;
    }

    private void checkLength(int length, String column) {
        if (length < rows) {
            throw new IllegalArgumentException("the column of " + column + " has " + length + " rows of " + rows);
        }
    }

    /** The ratings of a professional, told by their place on the scale as {@link #ratingCode} says. */
    public AnswerColumns judgement(String score, byte[] ratings) {
        set(judgement(score), ratings);
        return this;
    }

    /** The code of a rating. */
    public int ratingCode(String score, String rating) {
        judgement(score);
        return code(Scalar.of(rating), score);
    }

    /** Who answered, by the place of the respondent. */
    public AnswerColumns respondents(byte[] respondents) {
        set(variables.respondent(), respondents);
        return this;
    }

    /** Who answered, in every row. */
    public AnswerColumns respondent(Respondent everywhere) {
        respondent = Places.of(everywhere);
        return this;
    }

    /** The sex of the person, by its place. */
    public AnswerColumns sexes(byte[] sexes) {
        set(variables.sex(), sexes);
        return this;
    }

    /** The age of the person in years. */
    public AnswerColumns ages(short[] years) {
        checkLength(years.length, "AGE");
        ages = years;
        return this;
    }

    /**
     * Writes an administration into a row; columns that are not there yet are made. What is not on its scale is written as
     * such; an item that the instrument does not have is left out, and so are id, version and date.
     */
    public AnswerColumns put(int row, Administration administration) {
        for (Variable variable : variables.all()) {
            write(variable, row, codec.code(variable, administration));
        }
        if (ages == null) {
            ages = new short[rows];
            Arrays.fill(ages, UNTOLD);
        }
        ages[row] = administration.age() == null ? UNTOLD : administration.age().shortValue();
        return this;
    }

    private void write(Variable variable, int row, int code) {
        int index = variable.index();
        byte none = variable.kind() == Variable.Kind.ITEM ? UNKNOWN : UNTOLD;
        if (variable.isWide()) {
            short[] column = wide[index];
            if (column == null) {
                column = new short[rows];
                Arrays.fill(column, none);
                wide[index] = column;
            }
            column[row] = (short) code;
        } else {
            byte[] column = narrow[index];
            if (column == null) {
                column = new byte[rows];
                Arrays.fill(column, none);
                narrow[index] = column;
            }
            column[row] = (byte) code;
        }
    }

    /** What stands in a row, as an administration of its own. Of an answer off its scale only that it is off is kept. */
    public Administration row(int row) {
        return codec.administration(
                variable -> raw(variable, row),
                ages == null || ages[row] == UNTOLD ? null : Integer.valueOf(ages[row]));
    }

    int raw(Variable variable, int row) {
        if (variable.isWide()) {
            short[] column = wide[variable.index()];
            return column == null ? UNKNOWN : column[row];
        }
        byte[] column = narrow[variable.index()];
        if (column != null) {
            return column[row];
        }
        return switch (variable.kind()) {
            case ITEM -> UNKNOWN;
            case RESPONDENT -> respondent;
            default -> UNTOLD;
        };
    }

    /**
     * The answers to an item as numbers, row by row: NaN where there is no answer, a printed way of not answering included, and
     * positive infinity where what stands there is off the scale or no number.
     */
    public double[] numbers(String item) {
        Variable variable = item(item);
        Map<Integer, Double> byCode = new HashMap<>();
        for (MissingKind kind : MissingKind.values()) {
            byCode.put((int) missing(kind), Double.NaN);
        }
        Coding coding = variables.coding(item);
        coding.codes().forEach((written, code) -> byCode.put(code, number(coding, written)));
        double[] numbers = new double[rows];
        int last = UNKNOWN;
        double number = Double.NaN;
        for (int row = 0; row < rows; row++) {
            int code = raw(variable, row);
            if (code != last) { // the same answer often comes again: no look-up then
                last = code;
                number = byCode.getOrDefault(code, Double.POSITIVE_INFINITY);
            }
            numbers[row] = number;
        }
        return numbers;
    }

    private static double number(Coding coding, Scalar written) {
        if (coding.printed().containsKey(written)) {
            return Double.NaN;
        }
        return written instanceof Scalar.Num num ? num.number().doubleValue() : Double.POSITIVE_INFINITY;
    }

    /** The items that have no column, and so no answer in any row. */
    public Set<String> absent() {
        Set<String> absent = new LinkedHashSet<>();
        for (Variable variable : variables.all()) {
            if (variable.kind() == Variable.Kind.ITEM
                    && narrow[variable.index()] == null
                    && wide[variable.index()] == null) {
                absent.add(variable.name());
            }
        }
        return absent;
    }

    private Variable item(String item) {
        if (!variables.isItem(item)) {
            throw new IllegalArgumentException("the instrument has no item " + item);
        }
        return variables.item(item);
    }

    private Variable judgement(String score) {
        if (!variables.isRating(score)) {
            throw new IllegalArgumentException("the instrument has no judgement " + score);
        }
        return variables.rating(score);
    }

    Variables variables() {
        return variables;
    }

    byte @Nullable [] narrow(Variable variable) {
        return narrow[variable.index()];
    }

    short @Nullable [] wide(Variable variable) {
        return wide[variable.index()];
    }

    short @Nullable [] ages() {
        return ages;
    }

    byte respondentEverywhere() {
        return respondent;
    }
}
