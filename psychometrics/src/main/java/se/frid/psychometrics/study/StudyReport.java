package se.frid.psychometrics.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;

/**
 * Everything a validation study says, ordered as a COSMIN table. Holds no answer and no id of a person; small counts are hidden.
 *
 * @param about the score that was studied
 * @param settings how it was worked out
 * @param flow what became of the rows of the first measurement
 * @param retest what became of those of the second; absent where there is none
 * @param raters what became of those of the raters; absent where there are none
 * @param warnings what looks wrong in each measurement
 * @param properties the COSMIN table: every property, also those that were not assessed
 * @param distribution what the score looks like
 * @param norms what norms say of the score; absent where none were handed in
 * @param items what the items look like
 * @param accuracy how well the score tells who has a condition; absent without a reference standard of that kind
 * @param later what became of those with a score; absent where nothing that came later was given
 * @param rates how many of those with each rating of a judgement have the condition, or had the event; empty for a number
 * @param groups the score in known groups; absent where there are none
 * @param stard the list for studies of diagnostic accuracy
 * @param grras the list for studies of reliability and agreement
 * @param absent what the study was not given, or what this version does not work out
 * @param criteria the limits that ratings rest on, with their sources
 */
@EvenEmpty
public record StudyReport(
        StudiedScore about,
        Settings settings,
        Flow flow,
        @Nullable PairFlow retest,
        RaterScores.@Nullable RaterFlow raters,
        List<StudyWarning> warnings,
        List<PropertyResult> properties,
        Distribution distribution,
        @Nullable NormFigures norms,
        List<ItemRow> items,
        @Nullable Accuracy accuracy,
        @Nullable LaterTable later,
        List<RatingRates> rates,
        @Nullable GroupTable groups,
        Checklist stard,
        Checklist grras,
        List<Text> absent,
        Criteria criteria) {

    public StudyReport {
        warnings = List.copyOf(warnings);
        properties = List.copyOf(properties);
        items = List.copyOf(items);
        rates = List.copyOf(rates);
        absent = List.copyOf(absent);
    }

    /**
     * How a study was worked out.
     *
     * @param confidence of the intervals
     * @param replicates of each bootstrap
     * @param seed of the bootstraps
     * @param smallestCell least count of persons above 0 that is shown
     */
    public record Settings(double confidence, int replicates, long seed, int smallestCell) {}

    /** The first row of a property. */
    public PropertyResult property(MeasurementProperty property) {
        return properties.stream()
                .filter(result -> result.property() == property)
                .findFirst()
                .orElseThrow();
    }

    /** The row of an aspect of a property. */
    public Optional<PropertyResult> property(MeasurementProperty property, Text aspect) {
        return properties.stream()
                .filter(result -> result.property() == property && aspect.equals(result.aspect()))
                .findFirst();
    }
}
