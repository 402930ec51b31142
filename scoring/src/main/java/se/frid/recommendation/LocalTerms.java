package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.LocalPolicy.Contact;
import se.frid.instrument.Text;

/** What the municipality or unit adds to a recommendation: how it is had here, and what is given where it cannot be had. */
final class LocalTerms {

    private final Guidance guidance;
    private final Optional<LocalPolicy> local;
    private final Provisions law;
    private final Cautions cautions;

    LocalTerms(Guidance guidance, LocalDate date, Provisions law, Cautions cautions) {
        this.guidance = guidance;
        this.local = guidance.local().filter(policy -> policy.holdsOn(date));
        this.law = law;
        this.cautions = cautions;
    }

    /** How those who give an intervention are reached. */
    List<LocalContact> contacts(Intervention intervention) {
        List<LocalContact> contacts = new ArrayList<>();
        for (Contact contact : local.map(LocalPolicy::contacts).orElse(List.of())) {
            if (contact instanceof Contact.OfIntervention one) {
                if (one.intervention().equals(intervention.id())) {
                    contacts.add(new LocalContact(intervention.names(), one.text()));
                }
            } else if (contact instanceof Contact.OfProvider one) {
                for (Text provider : intervention.providers()) {
                    if (one.isOf(provider)) {
                        contacts.add(new LocalContact(provider, one.text()));
                    }
                }
            }
        }
        return contacts;
    }

    /**
     * What is said of an intervention that is not to be had here; absent where it is.
     *
     * @param blocks contraindications that the rules show besides those of the intervention
     * @param seen person through whose findings the rules speak
     */
    @Nullable
    NotHere notHere(Intervention intervention, Collection<String> blocks, Person seen) {
        return local.flatMap(policy -> policy.unavailable(intervention.id()))
                .map(one -> new NotHere(one.text(), alternative(one.instead(), blocks, seen)))
                .orElse(null);
    }

    private NotHere.@Nullable Alternative alternative(@Nullable String id, Collection<String> blocks, Person seen) {
        if (id == null) {
            return null;
        }
        Intervention intervention = guidance.interventions().intervention(id).orElseThrow();
        List<LegalReference> legal = law.inForce(intervention.legalBasis());
        if (legal.isEmpty() && !intervention.legalBasis().isEmpty()) {
            return null;
        }
        Set<String> conditions = new LinkedHashSet<>(intervention.contraindications());
        conditions.addAll(blocks);
        return new NotHere.Alternative(
                intervention, legal, cautions.of(intervention, conditions, seen), contacts(intervention));
    }
}
