package se.frid.instrument;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.json.Scalar;

/**
 * What can be answered to an item: a list of options, or every number of a range in equal steps.
 *
 * @param options options in the order they are shown; empty for a numeric scale
 * @param numeric the range of a numeric scale, such as a visual analogue scale; absent for a list of options
 */
public record ResponseScale(
        @Size(max = 100) List<ResponseOption> options,
        @Nullable NumericRange numeric) {

    public ResponseScale {
        options = List.copyOf(options);
    }

    /**
     * Numbers from {@code min} to {@code max}, both included, in steps.
     *
     * @param min lowest number
     * @param max highest number
     * @param step distance between neighbours, above 0
     * @param labels what the two ends mean
     */
    public record NumericRange(BigDecimal min, BigDecimal max, BigDecimal step, Text labels) {

        /** More answers than this are no scale that a person could answer on. */
        public static final int MOST_ANSWERS = 10_000;

        /** Whether the steps lead from {@code min} to {@code max}, and are not too many to be listed. */
        public boolean isSound() {
            return step.signum() > 0
                    && min.compareTo(max) < 0
                    && max.subtract(min).compareTo(step.multiply(BigDecimal.valueOf(MOST_ANSWERS))) < 0;
        }
    }

    /**
     * Every answer that can be given and is an answer, in order; options that stand for no answer are left out. Nothing for a
     * range that is not sound, which the linter reports.
     */
    public List<Scalar> answers() {
        List<Scalar> answers = new ArrayList<>();
        options.stream()
                .filter(option -> option.missing() == null)
                .map(ResponseOption::answer)
                .forEach(answers::add);
        if (numeric != null && numeric.isSound()) {
            for (BigDecimal number = numeric.min;
                    number.compareTo(numeric.max) <= 0;
                    number = number.add(numeric.step)) {
                answers.add(Scalar.of(number));
            }
        }
        return List.copyOf(answers);
    }

    /** Whether it offers a way of not answering as one of its options: choosing that is then an answer of its own. */
    public boolean offers(MissingKind missing) {
        return options.stream().anyMatch(option -> option.missing() == missing);
    }

    /** The option that an answer names. */
    public Optional<ResponseOption> option(Scalar answer) {
        for (ResponseOption option : options) {
            if (option.answer().equals(answer)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The lowest number that can be answered; empty where no option has a number. */
    public Optional<BigDecimal> min() {
        return numbers().stream().min(BigDecimal::compareTo);
    }

    /** The highest number that can be answered; empty where no option has a number. */
    public Optional<BigDecimal> max() {
        return numbers().stream().max(BigDecimal::compareTo);
    }

    private List<BigDecimal> numbers() {
        return answers().stream()
                .filter(Scalar.Num.class::isInstance)
                .map(answer -> ((Scalar.Num) answer).number())
                .toList();
    }

    /** Whether every answer is a number, so that the scale can be summed and reversed. */
    public boolean isNumeric() {
        return answers().stream().allMatch(Scalar.Num.class::isInstance);
    }
}
