package se.frid.instrument;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.json.Scalar;

/**
 * One answer that can be given on a response scale: numbered, or coded, or a printed way of giving no answer.
 *
 * @param value the number of a scored option
 * @param code the code of an option without a number, such as {@code Y}
 * @param missing set where choosing the option means that there is no answer, such as "not enough information"
 * @param level the level of risk that a professional's rating by this option stands for
 * @param label what it stands for, short and in our own words or the usual name
 */
public record ResponseOption(
        @Nullable BigDecimal value,

        @Nullable @Pattern(regexp = "[A-Za-z?][A-Za-z0-9-]{0,15}")
        String code,

        @Nullable MissingKind missing,
        @Nullable RiskLevel level,
        Text label) {

    /** What stands in an administration when this option was chosen. */
    public Scalar answer() {
        return value != null ? Scalar.of(value) : Scalar.of(String.valueOf(code));
    }
}
