package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.CONTENT_VALIDITY;
import static se.frid.psychometrics.study.MeasurementProperty.CRITERION_VALIDITY;
import static se.frid.psychometrics.study.MeasurementProperty.CROSS_CULTURAL_VALIDITY;
import static se.frid.psychometrics.study.MeasurementProperty.HYPOTHESES_TESTING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.items.ItemAnalysis;

/**
 * A validation study in one call: an instrument's score in some persons and whatever else is known of them, in; one
 * {@link StudyReport}, out.
 *
 * <pre>{@code
 * Occasion first = Occasion.of(instrument, "total", administrations);
 * StudyReport report = ValidationStudy.of(first)
 *         .retest(second)
 *         .reference(new Reference.Condition("diagnosis", "1", standard))
 *         .report(StudyOptions.of(1));
 * }</pre>
 *
 * <p>Everything but the first measurement may be left out; the report then says what was not assessed. What is given by person
 * stands in the order of the first measurement. A builder: not safe for several threads; the report is.
 */
public final class ValidationStudy {

    private final Occasion first;
    private @Nullable Occasion second;
    private @Nullable RaterScores raters;
    private @Nullable Reference reference;
    private @Nullable KnownGroups groups;
    private double @Nullable [] anchor;
    private @Nullable Outcome outcome;
    private @Nullable Dimensionality dimensions;
    private @Nullable NormFigures norms;

    private ValidationStudy(Occasion first) {
        this.first = first;
    }

    /** Of a first measurement. */
    public static ValidationStudy of(Occasion first) {
        return new ValidationStudy(first);
    }

    /**
     * A second measurement; persons are matched by id.
     *
     * @throws IllegalArgumentException if it is of another score, or an id stands twice in either
     */
    public ValidationStudy retest(Occasion again) {
        sameScore(again.about());
        Pairing.of(first, again);
        this.second = again;
        return this;
    }

    private void sameScore(StudiedScore other) {
        if (!other.instrument().equals(first.about().instrument())
                || !other.version().equals(first.about().version())
                || !other.score().equals(first.about().score())) {
            throw new IllegalArgumentException("all measurements of a study are of the same score");
        }
    }

    /** What several raters gave the same persons. */
    public ValidationStudy raters(RaterScores scores) {
        this.raters = scores;
        return this;
    }

    /** The best means there is of telling what the score should tell. */
    public ValidationStudy reference(Reference standard) {
        int size = standard instanceof Reference.Condition condition
                ? condition.standard().size()
                : ((Reference.Measurement) standard).values().length;
        sized(size);
        this.reference = standard;
        return this;
    }

    /** Groups that are known to differ. */
    public ValidationStudy groups(KnownGroups known) {
        sized(known.groups().size());
        this.groups = known;
        return this;
    }

    /**
     * Who changed, by the persons' own word or another anchor; needs a second measurement.
     *
     * @param improved 1 minimally improved, 0 unchanged, NaN not known
     * @throws IllegalArgumentException if there is another value
     */
    public ValidationStudy anchor(double[] improved) {
        sized(improved.length);
        if (Arrays.stream(improved).anyMatch(x -> !Double.isNaN(x) && x != 0 && x != 1)) {
            throw new IllegalArgumentException("an anchor is 1, 0 or missing");
        }
        this.anchor = improved.clone();
        return this;
    }

    /** What came later. */
    public ValidationStudy outcome(Outcome later) {
        sized(later.followUp().size());
        this.outcome = later;
        return this;
    }

    /** What a factor or item response analysis says. */
    public ValidationStudy dimensionality(Dimensionality result) {
        this.dimensions = result;
        return this;
    }

    /** What norms say of the score. */
    public ValidationStudy norms(NormFigures figures) {
        this.norms = figures;
        return this;
    }

    private void sized(int persons) {
        if (persons != first.size()) {
            throw new IllegalArgumentException("there is a place for each person of the first measurement");
        }
    }

    /** Works the study out. The same input and options give an equal report, on any number of threads. */
    public StudyReport report(StudyOptions options) {
        Study study = Study.of(first, options);
        ItemAnalysis items = ItemAnalysis.of(first.items(), options.confidence());
        Pairing pairing = second == null ? null : Pairing.of(first, second);
        double[] again = second == null || pairing == null ? new double[0] : pairing.scores(second);
        ChangePart change =
                anchor == null || second == null ? null : ChangePart.of(study, first.scores(), again, anchor);
        List<Figure> important = ImportantChanges.of(
                study, change == null ? null : change.important().orElse(null));
        ReliabilityPart.Result occasions = occasions(study, pairing, again, change, important);
        ReliabilityPart.Result byRaters = byRaters(study, important);
        GroupPart known = groups == null ? null : GroupPart.of(study, groups);

        List<PropertyResult> table = new ArrayList<>();
        table.add(
                PropertyResult.notAssessed(
                        CONTENT_VALIDITY,
                        null,
                        Text.of(
                                "Kan inte prövas med svar: den bedöms av dem instrumentet gäller och av sakkunniga.",
                                "Cannot be tried by answers: it is judged by those whom the instrument is about and by experts.")));
        table.add(ConsistencyPart.structure(study, dimensions));
        table.add(ConsistencyPart.consistency(study, items, dimensions));
        table.add(PropertyResult.notAssessed(
                CROSS_CULTURAL_VALIDITY,
                null,
                Text.of(
                        "Ingen analys av mätinvarians eller av hur frågor fungerar i olika grupper är gjord.",
                        "No analysis of measurement invariance or differential item functioning was made.")));
        table.add(occasions.reliability());
        table.add(byRaters.reliability());
        table.add(occasions.error());
        table.add(byRaters.error());
        table.addAll(criterion(study));
        table.add(
                known == null
                        ? PropertyResult.notAssessed(
                                HYPOTHESES_TESTING,
                                GroupPart.KNOWN_GROUPS,
                                Text.of("Inga grupper är angivna.", "No groups were given."))
                        : known.result());
        table.add(
                change != null
                        ? change.responsiveness()
                        : ChangePart.notAssessed(
                                second == null
                                        ? Text.of("Det finns ingen andra mätning.", "There is no second measurement.")
                                        : Text.of(
                                                "Det finns inget ankare som säger vem som förändrades.",
                                                "There is no anchor that tells who changed.")));
        Accuracy accuracy =
                reference instanceof Reference.Condition condition ? AccuracyPart.of(study, condition) : null;
        Lists lists = new Lists(study, table, accuracy, pairing, raters);
        return new StudyReport(
                first.about(),
                new StudyReport.Settings(
                        options.confidence(), options.replicates(), options.seed(), options.smallestCell()),
                first.flow(),
                pairing == null ? null : pairing.flow(),
                raters == null ? null : raters.flow(),
                warnings(study),
                table,
                DescriptionPart.distribution(study),
                norms,
                DescriptionPart.items(study, items),
                accuracy,
                outcome == null ? null : CriterionPart.later(study, outcome),
                RatesPart.of(study, reference, outcome),
                known == null ? null : known.table(),
                lists.stard(),
                lists.grras(),
                absent(),
                options.criteria());
    }

    private ReliabilityPart.Result occasions(
            Study study,
            @Nullable Pairing pairing,
            double[] again,
            @Nullable ChangePart change,
            List<Figure> important) {
        if (pairing == null || second == null) {
            return ReliabilityPart.notAssessed(
                    ReliabilityPart.BETWEEN_OCCASIONS,
                    Text.of("Det finns ingen andra mätning.", "There is no second measurement."));
        }
        double[] days = pairing.days(first, second);
        return ReliabilityPart.occasions(
                study, first.scores(), change == null ? again : change.stable(), days, change != null, important);
    }

    private ReliabilityPart.Result byRaters(Study study, List<Figure> important) {
        return raters == null
                ? ReliabilityPart.notAssessed(
                        ReliabilityPart.BETWEEN_RATERS,
                        Text.of("Det finns inga flera bedömare.", "There are no several raters."))
                : ReliabilityPart.raters(study, raters, important);
    }

    /** Of every measurement there is. */
    private List<StudyWarning> warnings(Study study) {
        List<StudyWarning> all = new ArrayList<>(
                DescriptionPart.warnings(study, Measurement.FIRST, first.items().warnings()));
        if (second != null) {
            all.addAll(DescriptionPart.warnings(
                    study, Measurement.RETEST, second.items().warnings()));
        }
        if (raters != null) {
            all.addAll(DescriptionPart.warnings(study, Measurement.RATERS, raters.warnings()));
        }
        return all;
    }

    private List<PropertyResult> criterion(Study study) {
        List<PropertyResult> rows = new ArrayList<>();
        if (reference instanceof Reference.Condition condition) {
            rows.add(CriterionPart.condition(study, condition));
        } else if (reference instanceof Reference.Measurement measurement) {
            rows.add(CriterionPart.measurement(study, measurement));
        } else {
            rows.add(PropertyResult.notAssessed(
                    CRITERION_VALIDITY,
                    CriterionPart.NOW,
                    Text.of("Ingen referensstandard är angiven.", "No reference standard was given.")));
        }
        if (outcome != null) {
            rows.add(CriterionPart.outcome(study, outcome));
        } else {
            rows.add(PropertyResult.notAssessed(
                    CRITERION_VALIDITY,
                    CriterionPart.LATER,
                    Text.of("Ingen uppföljning är angiven.", "No follow-up was given.")));
        }
        return rows;
    }

    private List<Text> absent() {
        List<Text> absent = new ArrayList<>();
        if (anchor != null && second == null) {
            absent.add(Text.of(
                    "Ett ankare är angivet utan någon andra mätning: det används inte.",
                    "An anchor was given without a second measurement: it is not used."));
        }
        if (norms == null) {
            absent.add(Text.of("Inga normvärden är angivna.", "No norms were given."));
        }
        absent.add(
                Text.of(
                        "Faktorstruktur, mätinvarians och hur frågor fungerar i olika grupper räknas inte ut i studien.",
                        "Factor structure, measurement invariance and differential item functioning are not worked out in the study."));
        return absent;
    }
}
