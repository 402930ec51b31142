package se.frid.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The Jakarta constraints on the records, turned into {@link Problem}s with JSON Pointers and our own texts.
 *
 * <p>Each record is checked when it is built, so the place is known without translating paths and nothing is checked twice.
 */
final class Constraints {

    private final Validator validator;

    private Constraints(Validator validator) {
        this.validator = validator;
    }

    /** The one validator: it is immutable and safe for many threads, and takes long to make. */
    static Constraints shared() {
        return Holder.INSTANCE;
    }

    private static final class Holder {
        // No expression language is needed, and none is on the path: our texts come from our own bundles.
        private static final Constraints INSTANCE = new Constraints(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
    }

    List<Problem> check(Object record, String pointer) {
        return validator.validate(record).stream()
                .map(violation -> problem(violation, pointer))
                .toList();
    }

    private static Problem problem(ConstraintViolation<?> violation, String pointer) {
        StringBuilder at = new StringBuilder(pointer);
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.getIndex() != null) {
                at.append('/').append(step.getIndex());
            } else if (step.getKey() != null) {
                at.append('/').append(RecordReader.escape(step.getKey().toString()));
            }
            if (step.getName() != null
                    && !step.getName().startsWith("<")
                    && !Shapes.isBare(violation.getRootBeanClass())) {
                at.append('/').append(step.getName());
            }
        }
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotBlank || constraint instanceof jakarta.validation.constraints.NotEmpty) {
            return Problem.at(at.toString(), ProblemCode.BLANK);
        }
        if (constraint instanceof Size size) {
            return Problem.at(
                    at.toString(), ProblemCode.SIZE, Integer.toString(size.min()), Integer.toString(size.max()));
        }
        if (constraint instanceof Pattern pattern) {
            return Problem.at(at.toString(), ProblemCode.PATTERN, pattern.regexp());
        }
        if (constraint instanceof Min min) {
            return Problem.at(at.toString(), ProblemCode.RANGE, "≥ " + min.value());
        }
        if (constraint instanceof Max max) {
            return Problem.at(at.toString(), ProblemCode.RANGE, "≤ " + max.value());
        }
        throw new IllegalStateException("a constraint without a text: " + constraint.annotationType());
    }
}
