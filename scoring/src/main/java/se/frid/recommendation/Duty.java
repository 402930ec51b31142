package se.frid.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.instrument.Text;

/**
 * What a provision demands or allows in this case.
 *
 * @param legal the provision as it stands on the day of the assessment
 * @param care whether it binds health care rather than the social services
 * @param persons ids of the persons it concerns
 * @param notes what must be shown beside it
 * @param because every rule that names it
 * @param beforeLowering whether only the level before a professional lowered it gives the duty: it stays, for whoever lowered the
 *     level has not thereby decided that the law asks for less
 */
public record Duty(
        LegalReference legal,
        boolean care,
        List<String> persons,
        List<Text> notes,
        List<Because> because,
        boolean beforeLowering) {

    /** What binds the social services before what binds care, the strongest first. */
    static final Comparator<Duty> ORDER = Comparator.comparing(Duty::care)
            .thenComparing(duty -> duty.legal().force())
            .thenComparing(duty -> duty.legal().provision());

    public Duty {
        persons = List.copyOf(persons);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
    }

    /** The same, with the persons and reasons of another finding of the same duty. */
    Duty with(Duty other) {
        Set<String> all = new LinkedHashSet<>(persons);
        all.addAll(other.persons);
        List<Because> reasons = new ArrayList<>(because);
        Set<String> rules = because.stream().map(Because::rule).collect(Collectors.toSet());
        other.because.stream().filter(one -> !rules.contains(one.rule())).forEach(reasons::add);
        Set<Text> noted = new LinkedHashSet<>(notes);
        noted.addAll(other.notes);
        return new Duty(legal, care, List.copyOf(all), List.copyOf(noted), reasons, beforeLowering);
    }

    /** Tells nothing of the persons. */
    @Override
    public String toString() {
        return "Duty[" + legal.provision() + "]";
    }
}
