package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;

/**
 * The acts and their provisions.
 *
 * @param checkedAgainst what the data was checked against, and until when changes were seen
 * @param acts acts, ordinances and regulations
 * @param provisions what they say
 */
public record Law(
        Text checkedAgainst,
        @NotEmpty List<Act> acts,
        @NotEmpty List<Provision> provisions) {

    public Law {
        acts = List.copyOf(acts);
        provisions = List.copyOf(provisions);
    }

    /**
     * An act, ordinance or regulation.
     *
     * @param id unique among acts
     * @param names name with number in the statute book
     * @param validFrom first day in force
     * @param validTo last day in force; absent: in force when the text was last seen
     */
    public record Act(
            String id,
            Text names,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The act with an id. */
    public Optional<Act> act(String id) {
        return acts.stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** The provision with an id. */
    public Optional<Provision> provision(String id) {
        return provisions.stream()
                .filter(provision -> provision.id().equals(id))
                .findFirst();
    }
}
