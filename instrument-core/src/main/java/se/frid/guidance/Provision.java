package se.frid.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;

/**
 * Something that law, regulation or general advice says, through its versions over time. The meaning is in our own words.
 *
 * @param id unique among provisions
 * @param names name for people
 * @param force how strongly it binds
 * @param addressee whom it binds
 * @param subjects whom it is about
 * @param meaning what it says, in our own words
 * @param confidence how well it was checked
 * @param protects whose secrecy a ground guards
 * @param versions where it has stood, and when; periods never overlap
 * @param group part of the law
 * @param source keys of sources
 */
public record Provision(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id,
        Text names,
        Strength force,
        @NotBlank String addressee,
        List<String> subjects,
        Text meaning,
        Confidence confidence,
        @Nullable Text protects,
        @NotEmpty List<Version> versions,
        @Nullable String group,
        @NotEmpty List<String> source) {

    public Provision {
        subjects = List.copyOf(subjects);
        versions = List.copyOf(versions);
        source = List.copyOf(source);
    }

    /** How well a provision was checked. */
    public enum Confidence {
        /** The text itself was read. */
        HIGH,
        /** Read in another source, or a number or date inferred. */
        MEDIUM,
        /** Not checked. */
        LOW
    }

    /**
     * Where and what a provision was during a time.
     *
     * @param act id of the act
     * @param section chapter and section as cited in Swedish; absent: the act as a whole
     * @param validFrom first day in force
     * @param validTo last day in force; absent: in force when the text was last seen
     * @param timeLimit time within which something must be done; absent: none is set
     * @param from what the time runs from
     * @param note what a reader must know
     * @param confidence where it differs from that of the provision
     */
    public record Version(
            String act,
            @Nullable String section,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Period timeLimit,
            @Nullable Text from,
            @Nullable Text note,
            @Nullable Confidence confidence) {

        /** Whether it is in force on a day. */
        public boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** The version in force on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.inForce(day)).findFirst();
    }
}
