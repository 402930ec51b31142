package se.frid.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.frid.guidance.Guidance;
import se.frid.guidance.Law;
import se.frid.guidance.Provision;

/** The law as it stands on one day. */
final class Provisions {

    private final Guidance guidance;
    private final LocalDate date;

    Provisions(Guidance guidance, LocalDate date) {
        this.guidance = guidance;
        this.date = date;
    }

    /** Those of some provisions that are in force. */
    List<LegalReference> inForce(List<String> ids) {
        return ids.stream().map(this::inForce).flatMap(Optional::stream).toList();
    }

    /** A provision as it stands; empty where it is out of force. */
    Optional<LegalReference> inForce(String id) {
        Provision provision = guidance.law().provision(id).orElseThrow();
        return provision.on(date).map(version -> {
            Law.Act act = guidance.law().act(version.act()).orElseThrow();
            return new LegalReference(
                    id,
                    provision.names(),
                    act.names(),
                    version.section(),
                    provision.force(),
                    provision.meaning(),
                    version.timeLimit(),
                    version.from(),
                    provision.protects(),
                    version.note(),
                    version.confidence() == null ? provision.confidence() : version.confidence());
        });
    }
}
