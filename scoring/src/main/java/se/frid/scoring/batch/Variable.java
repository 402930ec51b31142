package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.administration.MissingKind;
import se.frid.json.Scalar;

/**
 * One thing that rules read of a row: an item, a professional's rating, who answered, or the sex of the person.
 *
 * <p>Inside the kernels a variable is a dense code. Codes below {@code n} are its answers. Codes from {@code n} to {@code 2n}
 * are the answers it would have if it turns out to be asked. The states after them say why there is no answer.
 */
final class Variable {

    /** What a variable is. */
    enum Kind {
        ITEM,
        RATING,
        RESPONDENT,
        SEX
    }

    /** Unanswered. */
    static final int OPEN = 0;
    /** Unanswered, since it does not apply. */
    static final int OPEN_NOT_APPLICABLE = 1;
    /** Unanswered, and not asked either if the skip rule turns out so. */
    static final int MAYBE = 2;
    /** Unanswered since it does not apply, and perhaps not asked. */
    static final int MAYBE_NOT_APPLICABLE = 3;
    /** Not asked by the skip rule; or a rating that nobody has given. */
    static final int NOTHING = 4;
    /** Answered off its scale. */
    static final int OFF = 5;
    /** Answered off its scale, and perhaps not asked. */
    static final int OFF_MAYBE = 6;
    /** Answered off its scale although not asked. */
    static final int OFF_NOTHING = 7;

    private static final int STATES = 8;

    private final int index;
    private final Kind kind;
    private final String name;
    private final List<Scalar> answers;
    private final int[] domain;
    private final boolean conditional;
    private final boolean wide;
    private final short[] dense;

    private Variable(
            int index,
            Kind kind,
            String name,
            List<Scalar> answers,
            int[] domain,
            boolean conditional,
            boolean wide,
            short[] dense) {
        this.index = index;
        this.kind = kind;
        this.name = name;
        this.answers = answers;
        this.domain = domain;
        this.conditional = conditional;
        this.wide = wide;
        this.dense = dense;
    }

    /** An item. */
    static Variable item(int index, String code, Coding coding, boolean conditional) {
        List<Scalar> answers = coding.answers();
        int n = answers.size();
        short[] dense = new short[coding.isWide() ? 1 << Short.SIZE : 1 << Byte.SIZE];
        Arrays.fill(dense, (short) (2 * n + (conditional ? OFF_MAYBE : OFF)));
        int open = 2 * n + (conditional ? MAYBE : OPEN);
        int notApplicable = 2 * n + (conditional ? MAYBE_NOT_APPLICABLE : OPEN_NOT_APPLICABLE);
        for (MissingKind missing : MissingKind.values()) {
            put(dense, AnswerColumns.missing(missing), missing == MissingKind.NOT_APPLICABLE ? notApplicable : open);
        }
        coding.codes().forEach((written, raw) -> {
            MissingKind printed = coding.printed().get(written);
            put(
                    dense,
                    raw,
                    printed == null
                            ? answers.indexOf(written)
                            : printed == MissingKind.NOT_APPLICABLE ? notApplicable : open);
        });
        int[] all = IntStream.range(0, n).toArray();
        return new Variable(index, Kind.ITEM, code, answers, all, conditional, coding.isWide(), dense);
    }

    /** A professional's rating; one that is not given is no value. */
    static Variable rating(int index, String score, Coding coding) {
        List<Scalar> answers = coding.answers();
        int n = answers.size();
        short[] dense = new short[1 << Byte.SIZE];
        Arrays.fill(dense, (short) (2 * n + OFF_NOTHING));
        put(dense, AnswerColumns.UNTOLD, 2 * n + NOTHING);
        coding.codes().forEach((written, raw) -> {
            if (written instanceof Scalar.Word && answers.contains(written)) {
                put(dense, raw, answers.indexOf(written));
            }
        });
        return new Variable(index, Kind.RATING, score, answers, new int[0], false, false, dense);
    }

    /** Something about the person, told by place; what was not told may be any of some. */
    static Variable person(int index, Kind kind, List<Scalar> answers, int[] domain, int untold) {
        int n = answers.size();
        short[] dense = new short[1 << Byte.SIZE];
        Arrays.fill(dense, (short) (2 * n + OFF));
        put(dense, AnswerColumns.UNTOLD, untold);
        for (int i = 0; i < n; i++) {
            put(dense, i, i);
        }
        return new Variable(index, kind, "", answers, domain, false, false, dense);
    }

    private static void put(short[] dense, int raw, int code) {
        dense[raw & (dense.length - 1)] = (short) code;
    }

    int index() {
        return index;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is an item or a rating, and nothing about the person. */
    boolean isAnswer() {
        return kind == Kind.ITEM || kind == Kind.RATING;
    }

    /** The item code or score id. */
    String name() {
        return name;
    }

    /** What the first codes stand for. */
    List<Scalar> answers() {
        return answers;
    }

    /** The answers that it may have where it is open. */
    int[] domain() {
        return domain;
    }

    /** Whether a skip rule decides if it is asked. */
    boolean isConditional() {
        return conditional;
    }

    /** Whether its column has two bytes a row. */
    boolean isWide() {
        return wide;
    }

    int n() {
        return answers.size();
    }

    /** How many dense codes there are. */
    int codes() {
        return 2 * n() + STATES;
    }

    /** The dense code of what stands in a column, before skip rules are known. */
    int dense(int raw) {
        return dense[raw & (dense.length - 1)];
    }

    private int state(int code) {
        return code - 2 * n();
    }

    boolean isAnswered(int code) {
        return code < n();
    }

    /** Whether an answer is wanted and lacking, or is of no use. */
    boolean isMissing(int code) {
        return state(code) >= 0 && state(code) != NOTHING;
    }

    boolean isOff(int code) {
        return state(code) >= OFF;
    }

    boolean isNotApplicable(int code) {
        return state(code) == OPEN_NOT_APPLICABLE || state(code) == MAYBE_NOT_APPLICABLE;
    }

    /** Whether an answer is wanted: neither its scale nor its skip rule says that none is. A rating always is. */
    boolean isAsked(int code) {
        return !isNotApplicable(code) && (kind != Kind.ITEM || state(code) != NOTHING);
    }

    /** Whether it may still have any answer. */
    boolean isOpen(int code) {
        return state(code) >= 0 && state(code) != NOTHING && state(code) != OFF_NOTHING;
    }

    /** Whether it may turn out not to be asked. */
    boolean isMaybe(int code) {
        return (code >= n() && code < 2 * n())
                || state(code) == MAYBE
                || state(code) == MAYBE_NOT_APPLICABLE
                || state(code) == OFF_MAYBE;
    }

    /** Whether it has no value for certain. */
    boolean isNothing(int code) {
        return state(code) == NOTHING || state(code) == OFF_NOTHING;
    }

    /** The answers that a code leaves possible. */
    int[] possible(int code) {
        return isOpen(code) ? domain : isNothing(code) ? new int[0] : new int[] {code < n() ? code : code - n()};
    }

    /** The code of an open variable once an answer is assumed. */
    int assumed(int code, int answer) {
        return isMaybe(code) ? n() + answer : answer;
    }

    /** The code once it is known whether the variable is asked. */
    int resolved(int code, boolean asked) {
        if (!isMaybe(code)) {
            return code;
        } else if (code < 2 * n()) {
            return asked ? code - n() : 2 * n() + NOTHING;
        }
        return 2 * n()
                + switch (state(code)) {
                    case MAYBE -> asked ? OPEN : NOTHING;
                    case MAYBE_NOT_APPLICABLE -> asked ? OPEN_NOT_APPLICABLE : NOTHING;
                    default -> asked ? OFF : OFF_NOTHING;
                };
    }

    /** The code once a missing answer is left out. */
    int leftOut(int code) {
        return isMissing(code) ? 2 * n() + NOTHING : code;
    }
}
