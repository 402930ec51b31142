package se.frid.recommendation;

import java.util.List;
import se.frid.instrument.Text;

/**
 * What a provision demands or allows in this case.
 *
 * @param legal the provision as it stands on the day of the assessment
 * @param care whether it binds health care rather than the social services
 * @param persons ids of the persons it concerns
 * @param notes what must be shown beside it
 * @param because every rule that names it
 */
public record Duty(LegalReference legal, boolean care, List<String> persons, List<Text> notes, List<Because> because) {

    public Duty {
        persons = List.copyOf(persons);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
    }

    /** Tells nothing of the persons. */
    @Override
    public String toString() {
        return "Duty[" + legal.provision() + "]";
    }
}
