package se.frid.guidance;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.Ordered;

/**
 * What a municipality, or a unit of one, lays over the guidance: how its services are reached, limits of its own within the
 * allowed range, and interventions it does not have. It can add and tighten; it can never take away or weaken a duty.
 *
 * @param unit whose it is
 * @param validFrom first day it holds; an assessment of an earlier day is made without it, and says so
 * @param contacts how those who give an intervention are reached
 * @param settings values by setting id
 * @param unavailable interventions that are not to be had here
 */
public record LocalPolicy(
        Unit unit,
        LocalDate validFrom,
        List<Contact> contacts,
        Map<String, Setting.Value> settings,
        List<Unavailable> unavailable) {

    public LocalPolicy {
        contacts = List.copyOf(contacts);
        settings = Ordered.copyOf(settings);
        unavailable = List.copyOf(unavailable);
    }

    /**
     * A municipality or a unit.
     *
     * @param id id of its own choice
     * @param names name for people
     */
    public record Unit(
            @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,60}") String id, Text names) {}

    /** How someone is reached. */
    public sealed interface Contact {

        /** Phone number, place, hours. */
        Text text();

        /**
         * For one intervention.
         *
         * @param intervention intervention id
         * @param text phone number, place, hours
         */
        record OfIntervention(String intervention, Text text) implements Contact {}

        /**
         * For everything that someone gives.
         *
         * @param provider name of the provider as the interventions have it, in either language
         * @param text phone number, place, hours
         */
        record OfProvider(String provider, Text text) implements Contact {
            /** Whether a provider of an intervention is the one that is meant. */
            public boolean isOf(Text named) {
                return provider.equals(named.sv()) || provider.equals(named.en());
            }
        }
    }

    /**
     * An intervention that is not to be had here. It is still shown wherever it is recommended, with what is given instead.
     *
     * @param intervention intervention id
     * @param text what is done instead, or where it can be had
     * @param instead id of the intervention that is given instead
     */
    public record Unavailable(
            String intervention,
            @Nullable Text text,
            @Nullable String instead) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom);
    }

    /** What it says of an intervention that is not to be had. */
    public Optional<Unavailable> unavailable(String intervention) {
        return unavailable.stream()
                .filter(one -> one.intervention().equals(intervention))
                .findFirst();
    }
}
