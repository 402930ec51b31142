package se.frid.administration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands on the day of an assessment: persons, administrations, what is known of the situation, and levels that were
 * set. Immutable.
 *
 * @param id whatever the caller knows it by; repeated in the result
 * @param date day of the assessment; law and guidance are read as of it
 * @param persons the persons of the case
 * @param administrations filled-in instruments, each about one of the persons
 * @param situation what the case worker states
 * @param overrides levels that a professional sets, at most one for each domain and person
 * @param earlier levels of earlier assessments
 */
public record Case(
        @Nullable @Size(max = 200) String id,
        LocalDate date,
        @NotEmpty @Size(max = 50) List<Person> persons,
        @Size(max = 500) List<Administration> administrations,
        @Size(max = 1000) List<StatedFinding> situation,
        @Size(max = 500) List<LevelOverride> overrides,
        @Size(max = 1000) List<EarlierLevel> earlier) {

    public Case {
        persons = List.copyOf(persons);
        administrations = List.copyOf(administrations);
        situation = List.copyOf(situation);
        overrides = List.copyOf(overrides);
        earlier = List.copyOf(earlier);
    }

    /** The person with an id. */
    public Optional<Person> person(String personId) {
        return persons.stream().filter(person -> person.id().equals(personId)).findFirst();
    }

    /** The same case, assessed on another day. */
    public Case asOf(LocalDate day) {
        return new Case(id, day, persons, administrations, situation, overrides, earlier);
    }

    /** Tells nothing of the persons. */
    @Override
    public String toString() {
        return "Case[" + persons.size() + " persons, " + administrations.size() + " administrations]";
    }
}
