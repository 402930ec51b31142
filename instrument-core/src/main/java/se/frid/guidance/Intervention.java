package se.frid.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;

/**
 * Something that can be done for a person: an intervention, an action or a referral.
 *
 * @param id unique among interventions
 * @param names name for people
 * @param kind what it is
 * @param subjects for whom
 * @param needAreas needs it meets
 * @param horizons when it belongs
 * @param providers who gives it
 * @param legalBasis provisions it rests on; while every one is out of force, it is not shown
 * @param withoutNeedsTest whether it can be given as service or advice without a decision
 * @param evidence what is known of its effect
 * @param preconditions what must be in place
 * @param contraindications conditions on how or when it is given
 * @param source keys of sources
 */
public record Intervention(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id,
        Text names,
        Kind kind,
        @NotEmpty List<String> subjects,
        @NotEmpty List<NeedArea> needAreas,
        @NotEmpty List<Horizon> horizons,
        List<Text> providers,
        List<String> legalBasis,
        boolean withoutNeedsTest,
        Evidence evidence,
        List<Text> preconditions,
        List<String> contraindications,
        @NotEmpty List<String> source) {

    public Intervention {
        subjects = List.copyOf(subjects);
        needAreas = List.copyOf(needAreas);
        horizons = List.copyOf(horizons);
        providers = List.copyOf(providers);
        legalBasis = List.copyOf(legalBasis);
        preconditions = List.copyOf(preconditions);
        contraindications = List.copyOf(contraindications);
        source = List.copyOf(source);
    }

    /** What an intervention is. */
    public enum Kind {
        INTERVENTION,
        ACTION,
        REFERRAL
    }

    /** Areas of need, protection first. */
    public enum NeedArea {
        PROTECTION(Text.of("skydd", "protection")),
        HELP(Text.of("hjälp", "help")),
        SUPPORT(Text.of("stöd", "support")),
        HEALTH(Text.of("hälsa", "health")),
        HOUSING(Text.of("boende", "housing")),
        ECONOMY(Text.of("ekonomi", "economy")),
        LEGAL(Text.of("rättsliga frågor", "legal matters")),
        PARENTING(Text.of("föräldraskap", "parenting")),
        ADVICE(Text.of("råd", "advice")),
        TREATMENT(Text.of("behandling", "treatment"));

        private final Text names;

        NeedArea(Text names) {
            this.names = names;
        }

        /** The name for people. */
        public Text names() {
            return names;
        }
    }

    /** When an intervention belongs; our own split of acute, short and long term. */
    public enum Horizon {
        ACUTE(Text.of("akut", "acute")),
        SHORT(Text.of("kort sikt", "short term")),
        LONG(Text.of("lång sikt", "long term"));

        private final Text names;

        Horizon(Text names) {
            this.names = names;
        }

        /** The name for people. */
        public Text names() {
            return names;
        }
    }

    /**
     * What is known of the effect.
     *
     * @param level id of the level of evidence
     * @param note what it rests on
     * @param source keys of sources
     */
    public record Evidence(@NotBlank String level, @Nullable Text note, List<String> source) {
        public Evidence {
            source = List.copyOf(source);
        }
    }
}
