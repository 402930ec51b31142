package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** Each branch of a rating, worked out from the criterion by hand. */
class VerdictTest {

    private final Study study = Study.of(MadeUp.of(8, 1).measured(), StudyOptions.of(1));

    private static Estimate of(double value, double lower, double upper, int n) {
        return Estimate.of(value, new Interval(lower, upper, 0.95, "made up"), n, StudyMethods.GROUP_MEAN);
    }

    private Study.Verdict reliability(Estimate estimate) {
        return study.atLeast("reliability", estimate, List.of());
    }

    @Test
    void the_limit_itself_is_enough_and_anything_below_is_not() {
        assertThat(reliability(of(0.70, 0.70, 0.8, 100)).rating()).isEqualTo(Rating.SUFFICIENT);
        assertThat(reliability(of(0.6996, 0.6, 0.6999, 100)).rating()).isEqualTo(Rating.INSUFFICIENT);
    }

    @Test
    void the_words_show_on_which_side_of_the_limit_a_value_lies() {
        assertThat(reliability(of(0.6996, 0.6, 0.6999, 100)).why().get(0).en())
                .isEqualTo("0.6996 does not reach the limit 0.70.");
        assertThat(reliability(of(0.8, 0.75, 0.85, 100)).why())
                .containsExactly(Text.of("0.80 når gränsen 0.70.", "0.80 reaches the limit 0.70."));
    }

    @Test
    void an_interval_across_the_limit_is_said_and_does_not_change_the_rating() {
        Study.Verdict verdict = reliability(of(0.75, 0.65, 0.85, 100));
        assertThat(verdict.rating()).isEqualTo(Rating.SUFFICIENT);
        assertThat(verdict.why()).hasSize(2).contains(Study.crossing());
    }

    @Test
    void below_thirty_persons_nothing_is_rated_and_the_number_that_is_needed_is_told() {
        Study.Verdict verdict = reliability(of(0.95, 0.9, 0.99, 29));
        assertThat(verdict.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(verdict.needed().get(0).estimate().value()).hasValue(50);
        assertThat(verdict.why().get(0).en()).contains("29 of at least 30", "50");
        assertThat(reliability(of(0.95, 0.9, 0.99, 30)).rating()).isEqualTo(Rating.SUFFICIENT);
    }

    @Test
    void from_thirty_to_forty_nine_a_rating_is_given_with_a_reservation() {
        assertThat(reliability(of(0.95, 0.9, 0.99, 49)).why()).contains(study.doubtful(49));
        assertThat(reliability(of(0.95, 0.9, 0.99, 50)).why()).hasSize(1);
        Criteria.Persons persons = Criteria.cosmin().persons();
        assertThat(persons.of(29)).isEqualTo(SampleAdequacy.INADEQUATE);
        assertThat(persons.of(30)).isEqualTo(SampleAdequacy.DOUBTFUL);
        assertThat(persons.of(50)).isEqualTo(SampleAdequacy.ADEQUATE);
        assertThat(persons.of(100)).isEqualTo(SampleAdequacy.VERY_GOOD);
    }

    @Test
    void no_figure_is_indeterminate_with_its_reason() {
        Study.Verdict verdict = reliability(NotEstimable.because(Reason.NO_VARIANCE, 80, StudyMethods.GROUP_MEAN));
        assertThat(verdict.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(verdict.why().get(0).en()).contains("all values are equal");
    }

    @Test
    void measurement_error_is_held_against_the_smallest_change_that_matters() {
        Figure five = Figure.of("MIC", "MIC", Estimate.of(5, 0, StudyMethods.PUBLISHED));
        Figure nine = Figure.of("MIC", "MIC", Estimate.of(9, 0, StudyMethods.PUBLISHED));
        assertThat(error(of(4.9, 4, 4.95, 60), List.of(five, nine))).isEqualTo(Rating.SUFFICIENT);
        assertThat(error(of(5, 4, 6, 60), List.of(five, nine))).isEqualTo(Rating.INSUFFICIENT);
        assertThat(error(of(7, 6, 8, 60), List.of(five, nine))).isEqualTo(Rating.INSUFFICIENT);
        assertThat(error(of(7, 6, 8, 60), List.of(nine))).isEqualTo(Rating.SUFFICIENT);
        assertThat(error(of(4, 3, 5, 60), List.of())).isEqualTo(Rating.INDETERMINATE);
        assertThat(error(of(4, 3, 5, 29), List.of(five))).isEqualTo(Rating.INDETERMINATE);
        assertThat(error(NotEstimable.because(Reason.NO_DATA, 0, StudyMethods.PUBLISHED), List.of(five)))
                .isEqualTo(Rating.INDETERMINATE);
    }

    private Rating error(Estimate change, List<Figure> important) {
        return ReliabilityPart.errorVerdict(study, change, important).rating();
    }

    @Test
    void every_limit_is_data_with_a_source_and_a_mark() {
        Criteria criteria = Criteria.cosmin();
        List<String> sources =
                criteria.sources().stream().map(source -> source.id()).toList();
        assertThat(criteria.criteria())
                .allSatisfy(criterion -> assertThat(sources).containsAll(criterion.source()))
                .allSatisfy(criterion -> assertThat(criterion.verification()).isNotNull());
        assertThat(criteria.criterion("criterion-auc").verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(sources).containsAll(criteria.persons().source());
    }

    @Test
    void numbers_are_written_the_same_in_both_languages_and_never_bare() {
        Estimate bare = Estimate.of(0.5, 40, StudyMethods.GROUP_MEAN);
        assertThat(EstimateText.of(bare).en()).isEqualTo("0.500 (no interval), n = 40, group.mean");
        assertThat(EstimateText.of(Estimate.of(50, 0, StudyMethods.PERSONS)).en())
                .isEqualTo("50 (rests on no data here), n.cosmin");
        assertThat(EstimateText.of(of(12, 10.25, 13, 40)).sv())
                .isEqualTo("12 [10.25, 13] (95 % KI, made up), n = 40, group.mean");
        assertThat(EstimateText.of(NotEstimable.because(Reason.NO_DATA, 0, StudyMethods.GROUP_MEAN))
                        .en())
                .isEqualTo("not estimable because there are no data to work on, n = 0, group.mean");
    }
}
