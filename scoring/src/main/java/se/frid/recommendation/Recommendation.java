package se.frid.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Intervention;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;

/**
 * Something that must, should or may be done for one person. A proposal that a professional accepts, changes or declines.
 *
 * @param intervention the intervention
 * @param person id of the person; absent: a person it is meant for is not listed in the case
 * @param strength the strongest of the rules that recommend it
 * @param by last day, the earliest of the rules; absent where none sets one
 * @param limits by when in words, where rules say more than a day
 * @param legal provisions it rests on, in force on the day of the assessment
 * @param cautions conditions on how or when
 * @param notes what must be shown beside it
 * @param because every rule that recommends it
 * @param contacts how it is had here, as the municipality or unit says
 * @param notHere what is given instead, where the municipality or unit says that it does not have it; absent: it does
 */
public record Recommendation(
        Intervention intervention,
        @Nullable String person,
        Strength strength,
        @Nullable LocalDate by,
        List<Text> limits,
        List<LegalReference> legal,
        List<Caution> cautions,
        List<Text> notes,
        List<Because> because,
        List<LocalContact> contacts,
        @Nullable NotHere notHere) {

    public Recommendation {
        limits = List.copyOf(limits);
        legal = List.copyOf(legal);
        cautions = List.copyOf(cautions);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
        contacts = List.copyOf(contacts);
    }

    /** The caution that makes it wait, if any does. */
    public Optional<Caution> waitsFor() {
        return cautions.stream()
                .filter(caution -> caution.effect() == Caution.Effect.LATER)
                .findFirst();
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Recommendation[" + intervention.id() + "]";
    }
}
