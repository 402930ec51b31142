package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.frid.instrument.Text;
import se.frid.json.Ordered;

/**
 * The catalogue of interventions with the conditions on giving them.
 *
 * @param evidenceLevels what each level of evidence means
 * @param contraindications conditions on how or when
 * @param first interventions that are shown before all others where they are recommended: danger now
 * @param neverBlocked interventions that always stand: protection, contact with care, and hearing the child
 * @param replaceable interventions that are one of several ways to meet the duties they rest on: a service may lack one where
 *     it says what it gives instead
 * @param interventions the interventions
 */
public record Interventions(
        @NotEmpty Map<String, Text> evidenceLevels,
        List<Contraindication> contraindications,
        List<String> first,
        List<String> neverBlocked,
        List<String> replaceable,
        @NotEmpty List<Intervention> interventions) {

    public Interventions {
        evidenceLevels = Ordered.copyOf(evidenceLevels);
        contraindications = List.copyOf(contraindications);
        first = List.copyOf(first);
        neverBlocked = List.copyOf(neverBlocked);
        replaceable = List.copyOf(replaceable);
        interventions = List.copyOf(interventions);
    }

    /** The intervention with an id. */
    public Optional<Intervention> intervention(String id) {
        return interventions.stream()
                .filter(intervention -> intervention.id().equals(id))
                .findFirst();
    }

    /** The contraindication with an id. */
    public Optional<Contraindication> contraindication(String id) {
        return contraindications.stream()
                .filter(contraindication -> contraindication.id().equals(id))
                .findFirst();
    }
}
