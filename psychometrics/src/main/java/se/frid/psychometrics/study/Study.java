package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;

/**
 * What all parts of a study share: the score, the first measurement, the options, and how a figure becomes a rating.
 *
 * @param first the first measurement
 * @param options how it is worked out
 * @param cells what is hidden
 */
record Study(Occasion first, StudyOptions options, SmallCells cells) {

    static Study of(Occasion first, StudyOptions options) {
        return new Study(first, options, new SmallCells(options.smallestCell()));
    }

    StudiedScore about() {
        return first.about();
    }

    double confidence() {
        return options.confidence();
    }

    Criteria criteria() {
        return options.criteria();
    }

    /** A figure with its name, hidden where it is of too few persons. */
    Figure figure(String sv, String en, Estimate estimate) {
        return Figure.of(sv, en, cells.of(estimate));
    }

    /**
     * A rating with its reasons.
     *
     * @param rating the rating
     * @param why in sentences
     * @param needed how many persons are needed where there are too few
     */
    record Verdict(Rating rating, List<Text> why, List<Figure> needed) {

        static Verdict of(Rating rating, Text why) {
            return new Verdict(rating, List.of(why), List.of());
        }

        Verdict because(Text more) {
            List<Text> all = new ArrayList<>(why);
            all.add(more);
            return new Verdict(rating, all, needed);
        }

        Verdict because(List<Text> more) {
            List<Text> all = new ArrayList<>(why);
            all.addAll(more);
            return new Verdict(rating, all, needed);
        }
    }

    /** The row of the table that a verdict makes. */
    PropertyResult row(
            MeasurementProperty property,
            @Nullable Text aspect,
            int n,
            List<Figure> figures,
            List<String> by,
            Verdict verdict) {
        return new PropertyResult(
                property,
                aspect,
                verdict.rating(),
                n,
                criteria().persons().of(n),
                figures,
                by,
                verdict.why(),
                verdict.needed());
    }

    /**
     * Whether a figure reaches its criterion. Too few persons, or no figure, settle nothing.
     *
     * @param plan how many persons an interval of the planned width takes, by design
     */
    Verdict atLeast(String criterion, Estimate given, List<Figure> plan) {
        Estimate estimate = cells.of(given);
        double limit = criteria().criterion(criterion).value();
        Verdict few = tooFew(estimate.n(), plan);
        if (estimate instanceof NotEstimable not) {
            Verdict none = Verdict.of(
                    Rating.INDETERMINATE,
                    Text.of(
                            "Värdet kan inte anges eftersom " + not.words().sv() + ".",
                            "The value is not estimable because " + not.words().en() + "."));
            return few == null
                    ? none
                    : new Verdict(Rating.INDETERMINATE, none.because(few.why()).why(), few.needed());
        }
        if (few != null) {
            return few;
        }
        double value = estimate.value().orElseThrow();
        String shown = EstimateText.against(value, limit);
        boolean reached = value >= limit;
        Verdict verdict = Verdict.of(
                reached ? Rating.SUFFICIENT : Rating.INSUFFICIENT,
                Text.of(
                        shown + (reached ? " når gränsen " : " når inte gränsen ") + EstimateText.limit(limit) + ".",
                        shown + (reached ? " reaches the limit " : " does not reach the limit ")
                                + EstimateText.limit(limit) + "."));
        verdict = crosses(estimate, limit) ? verdict.because(crossing()) : verdict;
        return isDoubtful(estimate.n()) ? verdict.because(doubtful(estimate.n())) : verdict;
    }

    /** Whether the interval holds values on both sides of a limit. */
    static boolean crosses(Estimate estimate, double limit) {
        Interval interval = estimate.interval().orElse(null);
        return interval != null && interval.lower() < limit && interval.upper() >= limit;
    }

    static Text crossing() {
        return Text.of(
                "Intervallet omfattar värden på båda sidor om gränsen: betyget vilar på punktskattningen, som COSMIN anger.",
                "The interval holds values on both sides of the limit: the rating rests on the point estimate, as COSMIN has it.");
    }

    boolean isDoubtful(int n) {
        return criteria().persons().of(n) == SampleAdequacy.DOUBTFUL;
    }

    Text doubtful(int n) {
        int adequate = criteria().persons().adequate();
        return Text.of(
                "Antalet " + n + " är tveksamt enligt COSMIN; minst " + adequate + " behövs.",
                "The number " + n + " is doubtful by COSMIN; at least " + adequate + " are needed.");
    }

    /** That there are too few persons, with the number that is needed; null where there are enough to rate by. */
    @Nullable
    Verdict tooFew(int n, List<Figure> plan) {
        Criteria.Persons persons = criteria().persons();
        if (persons.of(n) != SampleAdequacy.INADEQUATE) {
            return null;
        }
        List<Figure> needed = new ArrayList<>();
        needed.add(Figure.of(
                "personer för ett betyg utan förbehåll (COSMIN)",
                "persons for a rating without reservation (COSMIN)",
                Estimate.of(persons.adequate(), 0, StudyMethods.PERSONS)));
        needed.addAll(plan);
        return new Verdict(
                Rating.INDETERMINATE,
                List.of(Text.of(
                        "Det är för få personer: " + n + " av minst " + persons.doubtful()
                                + " för något betyg alls och " + persons.adequate() + " för ett betyg utan förbehåll.",
                        "There are too few persons: " + n + " of at least " + persons.doubtful()
                                + " for any rating at all and " + persons.adequate()
                                + " for a rating without reservation.")),
                needed);
    }

    /** That a group is too small to be compared; null where both are large enough. */
    @Nullable
    Verdict smallGroup(int one, int other) {
        Criteria.Group group = criteria().smallestGroup();
        if (Math.min(one, other) >= group.least()) {
            return null;
        }
        return Verdict.of(
                Rating.INDETERMINATE,
                Text.of(
                        "En av grupperna som jämförs har färre än " + group.least() + " personer.",
                        "One of the groups that are compared has fewer than " + group.least() + " persons."));
    }

    /** A number of persons that an interval of the planned width takes. */
    Figure planned(String sv, String en, Estimate persons) {
        String width = criteria().plannedWidth().width().toPlainString();
        return Figure.of(
                sv + " för ett intervall som är " + width + " brett om värdet ligger vid gränsen",
                en + " for an interval " + width + " wide if the value lies at the limit",
                persons);
    }

    double width() {
        return criteria().plannedWidth().width().doubleValue();
    }
}
