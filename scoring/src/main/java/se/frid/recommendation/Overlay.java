package se.frid.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Guidance;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.Setting;
import se.frid.instrument.Text;

/**
 * What a municipality or unit laid over the guidance for an assessment.
 *
 * @param unit id of the municipality or unit
 * @param names its name for people
 * @param validFrom first day its local policy holds
 * @param notYet whether the assessment is of an earlier day: then nothing of the local policy was used
 * @param settings limits that differ from those of the guidance
 * @param unavailable ids of the interventions it does not have
 */
public record Overlay(
        String unit,
        Text names,
        LocalDate validFrom,
        boolean notYet,
        List<Changed> settings,
        List<String> unavailable) {

    public Overlay {
        settings = List.copyOf(settings);
        unavailable = List.copyOf(unavailable);
    }

    /**
     * A limit with a value of its own here.
     *
     * @param setting setting id
     * @param names its name for people
     * @param standard value that comes with the guidance
     * @param value value that was used
     * @param ownProposal whether the value that comes with the guidance is a proposal of our own
     */
    public record Changed(
            String setting, Text names, Setting.Value standard, Setting.Value value, boolean ownProposal) {

        /** The limit with both values, for people. */
        public Text words() {
            return Text.of(
                    names.sv() + ": " + value.words().sv() + " (vägledningen: "
                            + standard.words().sv() + (ownProposal ? ", eget förslag)" : ")"),
                    names.en() + ": " + value.words().en() + " (the guidance: "
                            + standard.words().en() + (ownProposal ? ", our own proposal)" : ")"));
        }
    }

    /** What is laid over a guidance on a day; absent: nothing is. */
    public static @Nullable Overlay of(Guidance guidance, LocalDate date) {
        LocalPolicy local = guidance.local().orElse(null);
        if (local == null) {
            return null;
        }
        boolean holds = local.holdsOn(date);
        return new Overlay(
                local.unit().id(),
                local.unit().names(),
                local.validFrom(),
                !holds,
                holds ? changed(guidance, local) : List.of(),
                holds
                        ? local.unavailable().stream()
                                .map(LocalPolicy.Unavailable::intervention)
                                .toList()
                        : List.of());
    }

    private static List<Changed> changed(Guidance guidance, LocalPolicy local) {
        return guidance.settings().stream()
                .flatMap(setting -> Optional.ofNullable(local.settings().get(setting.id()))
                        .filter(value -> !value.equals(setting.value()))
                        .map(value -> new Changed(
                                setting.id(), setting.names(), setting.value(), value, setting.ownProposal()))
                        .stream())
                .toList();
    }
}
