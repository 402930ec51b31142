package se.frid.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Intervention;
import se.frid.instrument.Text;

/**
 * The municipality or unit says that it does not have what is recommended. The recommendation stands; this says what is given
 * instead.
 *
 * @param text what is done instead, or where it can be had, in the words of the municipality or unit
 * @param instead what is given instead; absent: nothing is named, or what is named is out of force on the day
 */
public record NotHere(@Nullable Text text, @Nullable Alternative instead) {

    /**
     * What is given instead, held against the case as any recommendation is.
     *
     * @param intervention the intervention
     * @param legal provisions it rests on, in force on the day of the assessment
     * @param cautions conditions on how or when
     * @param contacts how those who give it are reached
     */
    public record Alternative(
            Intervention intervention,
            List<LegalReference> legal,
            List<Caution> cautions,
            List<LocalContact> contacts) {
        public Alternative {
            legal = List.copyOf(legal);
            cautions = List.copyOf(cautions);
            contacts = List.copyOf(contacts);
        }
    }
}
