package se.frid.scoring.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.json.Scalar;

/** An administration as the codes of a row, and back. */
final class RowCodec {

    /** Nothing stands on a scale under this: a code begins with a letter. */
    private static final String NOWHERE = "";

    private final Variables variables;

    RowCodec(Variables variables) {
        this.variables = variables;
    }

    /** The code of a variable. */
    int code(Variable variable, Administration administration) {
        return switch (variable.kind()) {
            case ITEM -> code(variable, administration.answers().get(variable.name()));
            case RATING -> {
                String rating = administration.judgements().get(variable.name());
                yield rating == null ? AnswerColumns.UNTOLD : code(variable, Scalar.of(rating));
            }
            case RESPONDENT -> place(administration.respondent());
            case SEX -> place(administration.sex());
        };
    }

    private int code(Variable variable, @Nullable Answer answer) {
        if (answer instanceof Answer.Given given) {
            return code(variable, given.value());
        }
        return AnswerColumns.missing(answer instanceof Answer.Missing none ? none.missing() : MissingKind.UNKNOWN);
    }

    private int code(Variable variable, Scalar written) {
        Integer code = variables.coding(variable.name()).codes().get(written);
        return code == null ? offScale(variable) : code;
    }

    /** Some code that means nothing on the scale. */
    private static int offScale(Variable variable) {
        int code = variable.isWide() ? Short.MIN_VALUE : Byte.MAX_VALUE;
        while (!variable.isOff(variable.dense(code))) {
            code--;
        }
        return code;
    }

    private static int place(@Nullable Enum<?> told) {
        return told == null ? AnswerColumns.UNTOLD : Places.of(told);
    }

    /** The administration that stands in a row. */
    Administration administration(ToIntFunction<Variable> row, @Nullable Integer age) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> judgements = new LinkedHashMap<>();
        for (Variable variable : variables.all()) {
            int code = row.applyAsInt(variable);
            if (variable.kind() == Variable.Kind.ITEM) {
                answers.put(variable.name(), answer(variable, code));
            } else if (variable.kind() == Variable.Kind.RATING && code != AnswerColumns.UNTOLD) {
                boolean onScale = variable.isAnswered(variable.dense(code));
                judgements.put(
                        variable.name(), onScale ? written(variable, code).toString() : NOWHERE);
            }
        }
        int sex = row.applyAsInt(variables.sex());
        int who = row.applyAsInt(variables.respondent());
        return new Administration(
                null,
                null,
                null,
                null,
                who == AnswerColumns.UNTOLD ? null : Places.RESPONDENTS.get(who),
                age,
                sex == AnswerColumns.UNTOLD ? null : Places.SEXES.get(sex),
                null,
                answers,
                judgements);
    }

    private Answer answer(Variable variable, int code) {
        for (MissingKind kind : MissingKind.values()) {
            if (code == AnswerColumns.missing(kind)) {
                return Answer.missing(kind);
            }
        }
        return new Answer.Given(written(variable, code));
    }

    private Scalar written(Variable variable, int code) {
        for (Map.Entry<Scalar, Integer> one :
                variables.coding(variable.name()).codes().entrySet()) {
            if (one.getValue() == code) {
                return one.getKey();
            }
        }
        return Scalar.of(NOWHERE);
    }
}
