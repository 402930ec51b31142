package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.Intervention;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;

/** A recommendation while the rules that give it are being collected: the strongest word and the earliest day lead. */
final class Draft {

    private final Intervention intervention;
    private final Person seen;
    private final @Nullable Person meant;
    private final List<LegalReference> legal;
    private final List<Because> because = new ArrayList<>();
    private final Set<Text> limits = new LinkedHashSet<>();
    private final Set<Text> notes = new LinkedHashSet<>();
    private final Set<String> blocks = new LinkedHashSet<>();
    private Strength strength = Strength.INFO;
    private LocalDate by = LocalDate.MAX;

    /**
     * The first rule is still to be added.
     *
     * @param seen person through whose findings the rule speaks
     * @param meant person it is for; absent: one who is not listed
     */
    Draft(Intervention intervention, Person seen, @Nullable Person meant, List<LegalReference> legal) {
        this.intervention = intervention;
        this.seen = seen;
        this.meant = meant;
        this.legal = legal;
    }

    void add(RecommendationRule rule, Because reason, LocalDate date) {
        because.add(reason);
        strength = strength.stronger(rule.strengthOf(intervention.id()));
        notes.addAll(rule.notes());
        blocks.addAll(rule.block());
        if (rule.limit() != null) {
            if (rule.limit().period() != null) {
                LocalDate day = date.plus(rule.limit().period().period());
                by = day.isBefore(by) ? day : by;
            }
            Text words = rule.limit().text();
            if (words != null) {
                limits.add(words);
            }
        }
    }

    Recommendation finish(Cautions cautions, LocalTerms local) {
        Set<String> conditions = new LinkedHashSet<>(intervention.contraindications());
        conditions.addAll(blocks);
        return new Recommendation(
                intervention,
                meant == null ? null : meant.id(),
                strength,
                by.equals(LocalDate.MAX) ? null : by,
                List.copyOf(limits),
                legal,
                cautions.of(intervention, conditions, seen),
                List.copyOf(notes),
                because,
                local.contacts(intervention),
                local.notHere(intervention, blocks, seen));
    }
}
