package se.frid.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Sex;

/**
 * A person in a case, known by a short name within it: never by name or personal number.
 *
 * @param id name within the case, such as {@code child-1}
 * @param role the person's part in the case
 * @param age age in years on the day of the assessment
 * @param sex sex, where told
 */
public record Person(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String id,
        Role role,
        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable Sex sex) {

    /** A person's part in a case. */
    public enum Role {
        /** An adult who is exposed to violence. */
        ADULT,
        /** A child. */
        CHILD,
        /** A person who uses violence. */
        PERPETRATOR
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
