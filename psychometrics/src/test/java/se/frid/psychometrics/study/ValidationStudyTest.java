package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.followup.FollowUp;

/** Whole studies over made-up persons whose truth is known. */
class ValidationStudyTest {

    private static final StudyOptions OPTIONS = StudyOptions.of(7).withReplicates(200);
    private static final Dimensionality ONE = new Dimensionality(
            Dimensionality.Verdict.ONE, Text.of("en faktor, påhittad", "one factor, made up"), List.of());

    private static ValidationStudy whole(MadeUp persons) {
        Occasion first = persons.measured();
        return ValidationStudy.of(first)
                .retest(persons.measured(i -> i % 2 == 1 ? -8 : 0))
                .anchor(persons.anchor())
                .raters(persons.raters(3))
                .reference(persons.reference())
                .groups(persons.groups(new KnownGroups.Hypothesis("ill", 0.5)))
                .dimensionality(ONE);
    }

    private static Estimate first(PropertyResult row) {
        return row.figures().get(0).estimate();
    }

    private static Interval interval(PropertyResult row) {
        return first(row).interval().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_large_study_finds_the_truth_it_was_made_with(long seed) {
        // So wide that chance alone would miss one of the truths in hundreds of seeds.
        StudyReport report = whole(MadeUp.of(2000, seed)).report(OPTIONS.withConfidence(0.999));
        // True scores: a quarter at 60, the rest at 50, each with variance 100: 100 + 10² · ¼ · ¾ = 118.75.
        double icc = 118.75 / (118.75 + 25);
        assertThat(interval(report.property(MeasurementProperty.RELIABILITY)).contains(icc))
                .isTrue();
        PropertyResult raters = report.property(MeasurementProperty.RELIABILITY, ReliabilityPart.BETWEEN_RATERS)
                .orElseThrow();
        assertThat(interval(raters).contains(icc)).isTrue();
        assertThat(raters.rating()).isEqualTo(Rating.SUFFICIENT);
        // SDC = 1.96 · √2 · 5.
        assertThat(interval(report.property(MeasurementProperty.MEASUREMENT_ERROR))
                        .contains(1.96 * Math.sqrt(2) * 5))
                .isTrue();
        // Scores differ by 10 with variance 125 in each group: Φ(10/√250) = .7365.
        assertThat(interval(report.property(MeasurementProperty.CRITERION_VALIDITY))
                        .contains(0.7365))
                .as("%s", first(report.property(MeasurementProperty.CRITERION_VALIDITY)))
                .isTrue();
        // Changes differ by 8 with variance 50 in each group: Φ(8/√100) = .7881.
        assertThat(interval(report.property(MeasurementProperty.RESPONSIVENESS)).contains(0.7881))
                .isTrue();
        PropertyResult groups = report.property(MeasurementProperty.HYPOTHESES_TESTING);
        assertThat(interval(groups).contains(10)).isTrue();
        assertThat(groups.rating()).isEqualTo(Rating.SUFFICIENT);
    }

    @Test
    void omega_of_an_improper_model_is_shown_with_a_reservation() {
        // The first item is what the other two make together: its loading comes out above one.
        java.util.Random random = new java.util.Random(5);
        double[][] items = new double[3][400];
        for (int i = 0; i < 400; i++) {
            double common = random.nextGaussian();
            double second = common + 0.65 * random.nextGaussian();
            double third = common + 0.65 * random.nextGaussian();
            items[0][i] = Math.round(50 + 5 * (second + third) + random.nextGaussian());
            items[1][i] = Math.round(50 + 10 * second);
            items[2][i] = Math.round(50 + 10 * third);
        }
        PropertyResult row = consistency(items);
        assertThat(row.why()).anyMatch(why -> why.en().contains("do not trust omega"));
        items[0] = items[1].clone();
        for (int i = 0; i < 400; i++) {
            items[0][i] += 5 * Math.round(random.nextGaussian());
        }
        for (int i = 0; i < 400; i++) {
            items[1][i] += 5 * Math.round(random.nextGaussian());
        }
        assertThat(consistency(items).why()).noneMatch(why -> why.en().contains("omega"));
    }

    private static PropertyResult consistency(double[][] items) {
        List<String> ids = java.util.stream.IntStream.range(0, items[0].length)
                .mapToObj(i -> "p" + i)
                .toList();
        double[] sums = new double[ids.size()];
        for (double[] item : items) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += item[i];
            }
        }
        return ValidationStudy.of(Occasion.of(
                        MadeUp.SCORE, ids, ResponseData.ofWhole(List.of("a", "b", "c"), 0, 120, items), sums))
                .dimensionality(ONE)
                .report(OPTIONS)
                .property(MeasurementProperty.INTERNAL_CONSISTENCY);
    }

    @Test
    void a_service_may_rate_by_stricter_limits_of_its_own() {
        Criteria cosmin = Criteria.cosmin();
        List<Criteria.Criterion> stricter = cosmin.criteria().stream()
                .map(one -> one.id().equals("reliability")
                        ? new Criteria.Criterion(
                                one.id(),
                                one.property(),
                                new java.math.BigDecimal("0.95"),
                                one.words(),
                                one.verification(),
                                one.source())
                        : one)
                .toList();
        Criteria own = new Criteria(
                stricter, cosmin.persons(), cosmin.smallestGroup(), cosmin.plannedWidth(), cosmin.sources());
        // The true coefficient is 118.75 / 143.75 = .826: over .70 and under .95.
        ValidationStudy study = whole(MadeUp.of(600, 3));
        assertThat(study.report(OPTIONS)
                        .property(MeasurementProperty.RELIABILITY, ReliabilityPart.BETWEEN_RATERS)
                        .orElseThrow()
                        .rating())
                .isEqualTo(Rating.SUFFICIENT);
        assertThat(study.report(OPTIONS.withCriteria(own))
                        .property(MeasurementProperty.RELIABILITY, ReliabilityPart.BETWEEN_RATERS)
                        .orElseThrow()
                        .rating())
                .isEqualTo(Rating.INSUFFICIENT);
    }

    @Test
    void the_error_is_larger_than_the_change_that_matters_here() {
        PropertyResult error = whole(MadeUp.of(600, 3)).report(OPTIONS).property(MeasurementProperty.MEASUREMENT_ERROR);
        // MIC of improvers by 8 among halves: about 4; SDC about 13.9.
        assertThat(error.rating()).isEqualTo(Rating.INSUFFICIENT);
        assertThat(error.figures()).anyMatch(figure -> figure.name().en().startsWith("MIC by the study"));
    }

    @Test
    void only_persons_whom_the_anchor_calls_unchanged_count_for_reliability() {
        StudyReport report = whole(MadeUp.of(300, 5)).report(OPTIONS);
        assertThat(report.property(MeasurementProperty.RELIABILITY).n()).isEqualTo(150);
        assertThat(report.property(MeasurementProperty.RESPONSIVENESS).n()).isEqualTo(300);
        assertThat(report.property(MeasurementProperty.RELIABILITY).why())
                .anyMatch(why -> why.en().contains("the anchor calls unchanged"));
    }

    @Test
    void the_table_has_every_property_in_the_order_of_cosmin() {
        StudyReport report = ValidationStudy.of(MadeUp.of(60, 2).measured()).report(OPTIONS);
        assertThat(report.properties())
                .extracting(PropertyResult::property)
                .isSorted()
                .contains(MeasurementProperty.values());
        assertThat(report.properties())
                .filteredOn(row -> row.property() != MeasurementProperty.INTERNAL_CONSISTENCY)
                .allSatisfy(row -> {
                    assertThat(row.rating()).isEqualTo(Rating.NOT_ASSESSED);
                    assertThat(row.why()).isNotEmpty();
                });
        assertThat(report.stard().applies()).isFalse();
        assertThat(report.grras().applies()).isFalse();
        assertThat(report.absent()).isNotEmpty();
    }

    @Test
    void internal_consistency_is_refused_without_a_dimensionality_result() {
        MadeUp persons = MadeUp.of(400, 9);
        Occasion first = persons.measured();
        PropertyResult refused =
                ValidationStudy.of(first).report(OPTIONS).property(MeasurementProperty.INTERNAL_CONSISTENCY);
        assertThat(refused.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(refused.why().get(0).en()).contains("dimensionality");
        assertThat(first(refused).value()).isPresent();
        StudyReport given = ValidationStudy.of(first).dimensionality(ONE).report(OPTIONS);
        assertThat(given.property(MeasurementProperty.INTERNAL_CONSISTENCY).rating())
                .isEqualTo(Rating.SUFFICIENT);
        assertThat(given.property(MeasurementProperty.STRUCTURAL_VALIDITY).rating())
                .isEqualTo(Rating.SUFFICIENT);
        for (Dimensionality.Verdict verdict :
                List.of(Dimensionality.Verdict.SEVERAL, Dimensionality.Verdict.UNDECIDED)) {
            Dimensionality other = new Dimensionality(verdict, ONE.how(), List.of());
            assertThat(ValidationStudy.of(first)
                            .dimensionality(other)
                            .report(OPTIONS)
                            .property(MeasurementProperty.INTERNAL_CONSISTENCY)
                            .rating())
                    .isEqualTo(Rating.INDETERMINATE);
        }
    }

    @Test
    void twelve_persons_settle_nothing_and_the_number_that_is_needed_is_told() {
        StudyReport report = whole(MadeUp.of(12, 4)).report(OPTIONS);
        assertThat(report.properties())
                .filteredOn(row -> row.rating() != Rating.NOT_ASSESSED
                        && row.property() != MeasurementProperty.STRUCTURAL_VALIDITY)
                .hasSize(8)
                .allSatisfy(row -> {
                    assertThat(row.rating()).isEqualTo(Rating.INDETERMINATE);
                    assertThat(row.needed()).isNotEmpty();
                    assertThat(row.needed().get(0).estimate().value()).hasValue(50);
                });
    }

    @Test
    void known_groups_need_a_hypothesis_and_its_direction() {
        MadeUp persons = MadeUp.of(400, 8);
        Occasion first = persons.measured();
        assertThat(groups(first, persons.groups(null)).rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(groups(first, persons.groups(null)).figures()).isNotEmpty();
        assertThat(groups(first, persons.groups(new KnownGroups.Hypothesis("ill", 0)))
                        .rating())
                .isEqualTo(Rating.SUFFICIENT);
        assertThat(groups(first, persons.groups(new KnownGroups.Hypothesis("ill", 3)))
                        .rating())
                .isEqualTo(Rating.INSUFFICIENT);
        assertThat(groups(first, persons.groups(new KnownGroups.Hypothesis("well", 0)))
                        .rating())
                .isEqualTo(Rating.INSUFFICIENT);
        assertThat(groups(first, persons.groups(new KnownGroups.Hypothesis("nobody", 0)))
                        .rating())
                .isEqualTo(Rating.INDETERMINATE);
        assertThat(groups(first, new KnownGroups("id", persons.ids(), null)).rating())
                .isEqualTo(Rating.NOT_ASSESSED);
        assertThat(groups(first, new KnownGroups("all", Collections.nCopies(400, "x"), null))
                        .rating())
                .isEqualTo(Rating.NOT_ASSESSED);
    }

    private static PropertyResult groups(Occasion first, KnownGroups known) {
        return ValidationStudy.of(first).groups(known).report(OPTIONS).property(MeasurementProperty.HYPOTHESES_TESTING);
    }

    @Test
    void a_group_too_small_to_show_has_neither_name_nor_figures() {
        MadeUp persons = MadeUp.of(100, 8);
        List<String> groups = new ArrayList<>(Collections.nCopies(96, "many"));
        groups.addAll(List.of("rare", "rare", "odd", "odd"));
        StudyReport report = ValidationStudy.of(persons.measured())
                .groups(new KnownGroups("group", groups, null))
                .report(OPTIONS);
        GroupTable table = Objects.requireNonNull(report.groups());
        assertThat(report.toString()).contains("many").doesNotContain("rare", "odd");
        assertThat(table.small().groups()).isEqualTo(2);
    }

    @Test
    void a_reference_measurement_is_held_against_by_correlation() {
        MadeUp persons = MadeUp.of(200, 6);
        Occasion first = persons.measured();
        double[] same = persons.measured().scores();
        double[] turned = Arrays.stream(same).map(x -> -x).toArray();
        double[] equal = new double[200];
        assertThat(measurement(first, same)).isEqualTo(Rating.SUFFICIENT);
        assertThat(measurement(first, turned)).isEqualTo(Rating.INDETERMINATE);
        assertThat(measurement(first, equal)).isEqualTo(Rating.INDETERMINATE);
        assertThat(measurement(first, MadeUp.of(200, 99).measured().scores())).isEqualTo(Rating.INSUFFICIENT);
    }

    private static Rating measurement(Occasion first, double[] values) {
        return ValidationStudy.of(first)
                .reference(Reference.Measurement.of("gold", values))
                .report(OPTIONS)
                .property(MeasurementProperty.CRITERION_VALIDITY)
                .rating();
    }

    @Test
    void what_came_later_is_a_criterion_too() {
        MadeUp persons = MadeUp.of(300, 21);
        double[] times = new double[300];
        boolean[] events = new boolean[300];
        Occasion first = persons.measured();
        for (int i = 0; i < 300; i++) {
            // The higher the score, the sooner: exact order but for those who are not followed to their end.
            times[i] = 200 - first.score(i);
            events[i] = i % 5 != 0;
        }
        StudyReport report = ValidationStudy.of(first)
                .outcome(new Outcome("return", FollowUp.of(times, events), 145))
                .report(OPTIONS);
        PropertyResult later = report.property(MeasurementProperty.CRITERION_VALIDITY, CriterionPart.LATER)
                .orElseThrow();
        assertThat(later.rating()).isEqualTo(Rating.SUFFICIENT);
        assertThat(later.figures().get(1).estimate().value()).hasValue(1);
    }

    @Test
    void too_few_with_the_condition_settle_nothing_however_many_there_are() {
        MadeUp persons = MadeUp.of(200, 31);
        boolean[] few = new boolean[200];
        Arrays.fill(few, 0, 9, true);
        Occasion first = persons.measured();
        StudyReport report = ValidationStudy.of(first)
                .reference(new Reference.Condition("d", "yes", ReferenceStandard.of(few)))
                .report(OPTIONS);
        assertThat(report.property(MeasurementProperty.CRITERION_VALIDITY).rating())
                .isEqualTo(Rating.INDETERMINATE);
        Arrays.fill(few, false);
        few[3] = true;
        few[4] = true;
        StudyReport two = ValidationStudy.of(first)
                .reference(new Reference.Condition("d", "yes", ReferenceStandard.of(few)))
                .report(OPTIONS);
        Accuracy accuracy = Objects.requireNonNull(two.accuracy());
        assertThat(accuracy.cases()).isInstanceOf(Cell.Hidden.class);
        assertThat(accuracy.area().value()).isEmpty();
        assertThat(accuracy.cuts())
                .allSatisfy(cut -> assertThat(cut.figures())
                        .allSatisfy(
                                figure -> assertThat(figure.estimate().value()).isEmpty()));
    }

    @Test
    void norms_are_taken_in_where_they_are_handed_in_and_their_absence_is_said() {
        NormFigures norms = new NormFigures(Text.of("påhittade", "made up"), List.of());
        Occasion first = MadeUp.of(40, 1).measured();
        StudyReport with = ValidationStudy.of(first).norms(norms).report(OPTIONS);
        assertThat(with.norms()).isEqualTo(norms);
        assertThat(with.absent()).noneMatch(text -> text.en().contains("norms"));
        assertThat(ValidationStudy.of(first).report(OPTIONS).absent())
                .anyMatch(text -> text.en().contains("norms"));
    }

    @Test
    void the_lists_have_all_items_with_honest_blanks() {
        StudyReport report = whole(MadeUp.of(100, 13)).report(OPTIONS);
        assertThat(report.stard().items()).hasSize(34);
        assertThat(report.stard().items().stream()
                        .map(item -> item.item().replaceAll("[ab]", ""))
                        .distinct())
                .hasSize(30);
        assertThat(report.grras().items()).hasSize(15);
        for (Checklist list : List.of(report.stard(), report.grras())) {
            assertThat(list.items())
                    .extracting(Checklist.Item::status)
                    .contains(Checklist.Status.FILLED, Checklist.Status.PARTLY, Checklist.Status.BLANK);
            assertThat(list.items())
                    .allSatisfy(item ->
                            assertThat(item.content() == null).isEqualTo(item.status() == Checklist.Status.BLANK));
        }
    }

    @Test
    void the_report_is_the_same_on_any_number_of_threads() {
        MadeUp persons = MadeUp.of(120, 17);
        StudyReport one = whole(persons).report(OPTIONS);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            assertThat(whole(MadeUp.of(120, 17)).report(OPTIONS.withExecutor(pool)))
                    .isEqualTo(one);
        } finally {
            pool.shutdown();
        }
        assertThat(whole(MadeUp.of(120, 17)).report(StudyOptions.of(8).withReplicates(200)))
                .isNotEqualTo(one);
    }

    @Test
    void no_id_and_no_rater_is_in_the_report() {
        assertThat(whole(MadeUp.of(60, 1)).report(OPTIONS).toString()).doesNotContain("secret-", "rater-");
        assertThat(MadeUp.of(5, 1).measured().toString()).isEqualTo("Occasion[total total, 5 rows]");
    }

    @Test
    void nonsense_is_reported_on_and_never_ends_a_study() {
        for (int persons = 0; persons <= 9; persons++) {
            StudyReport report = whole(MadeUp.of(persons, 40 + persons)).report(OPTIONS.withReplicates(20));
            assertThat(report.properties()).hasSizeGreaterThan(10);
            assertThat(report.flow().rows()).isEqualTo(persons);
            int few = persons;
            assertThat(report.items())
                    .allSatisfy(item -> assertThat(
                                    few > 0 && few < 5 && item.mean().value().isPresent())
                            .isFalse());
        }
    }

    /** Of 40 with answers 0 and 1, three of them 1: the mean .075 would tell the three. With ten, nothing is to be hidden. */
    @Test
    void mean_and_spread_of_an_item_do_not_tell_a_count_that_is_hidden() {
        double[][] answers = new double[2][40];
        Arrays.fill(answers[0], 0, 3, 1);
        Arrays.fill(answers[1], 0, 10, 1);
        double[] scores = new double[40];
        Arrays.setAll(scores, person -> answers[0][person] + answers[1][person]);
        ResponseData items = ResponseData.ofWhole(List.of("a", "b"), 0, 1, answers);
        Occasion measured = Occasion.of(MadeUp.SCORE, MadeUp.of(40, 1).ids(), items, scores);
        List<ItemRow> rows = ValidationStudy.of(measured).report(OPTIONS).items();
        assertThat(rows.get(0).categories())
                .allSatisfy(use -> assertThat(use.count()).isInstanceOf(Cell.Hidden.class));
        ItemRow few = rows.get(0);
        ItemRow more = rows.get(1);
        for (Estimate hidden :
                List.of(few.mean(), few.sd(), few.skewness(), few.kurtosis(), few.floor(), few.ceiling())) {
            assertThat(hidden).isInstanceOf(NotEstimable.class);
        }
        assertThat(more.mean().value()).hasValue(0.25);
        assertThat(more.sd().value()).isPresent();
        assertThat(ValidationStudy.of(measured)
                        .report(OPTIONS.withSmallestCell(1))
                        .items()
                        .get(0)
                        .mean()
                        .value()
                        .orElseThrow())
                .isCloseTo(0.075, within(1e-12));
    }

    @Test
    void all_equal_and_all_missing_give_reasons() {
        for (double value : new double[] {3, Double.NaN}) {
            double[] scores = new double[40];
            Arrays.fill(scores, value);
            double[][] answers = new double[3][40];
            Arrays.stream(answers).forEach(column -> Arrays.fill(column, value));
            List<String> ids = MadeUp.of(40, 1).ids();
            ResponseData items = ResponseData.ofWhole(List.of("a", "b", "c"), 0, 3, answers);
            Occasion same = Occasion.of(MadeUp.SCORE, ids, items, scores);
            double[] anchor = MadeUp.of(40, 1).anchor();
            StudyReport report = ValidationStudy.of(same)
                    .retest(same)
                    .anchor(anchor)
                    .raters(RaterScores.of(same, Collections.nCopies(40, "one")))
                    .reference(MadeUp.of(40, 1).reference())
                    .groups(MadeUp.of(40, 1).groups(new KnownGroups.Hypothesis("ill", 0)))
                    .outcome(new Outcome("o", FollowUp.of(anchor, new boolean[40]), 0.5))
                    .dimensionality(ONE)
                    .report(OPTIONS.withReplicates(20));
            assertThat(report.properties())
                    .filteredOn(row -> row.rating() != Rating.NOT_ASSESSED
                            && row.property() != MeasurementProperty.STRUCTURAL_VALIDITY)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.rating())
                            .as("%s %s", row.property(), row.why())
                            .isNotEqualTo(Rating.SUFFICIENT));
        }
    }

    @Test
    void raters_with_gaps_are_used_as_far_as_they_go() {
        List<String> ids = new ArrayList<>();
        List<String> raters = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        MadeUp persons = MadeUp.of(80, 2);
        double[][] rating = {
            persons.measured().scores(),
            persons.measured().scores(),
            persons.measured().scores()
        };
        for (int i = 0; i < 80; i++) {
            for (int rater = 0; rater < 3; rater++) {
                if ((i + rater) % 4 != 0) {
                    ids.add("p" + i);
                    raters.add("r" + rater);
                    scores.add(rating[rater][i] + rater);
                }
            }
        }
        ids.add("");
        raters.add("r0");
        scores.add(1.0);
        RaterScores rated = RaterScores.of(MadeUp.rows(ids, scores), raters);
        assertThat(rated.flow().unnamed()).isEqualTo(1);
        assertThat(rated.flow().persons()).isEqualTo(80);
        assertThat(rated.flow().complete()).isEqualTo(20);
        PropertyResult row = ValidationStudy.of(MadeUp.of(80, 2).measured())
                .raters(rated)
                .report(OPTIONS)
                .property(MeasurementProperty.RELIABILITY, ReliabilityPart.BETWEEN_RATERS)
                .orElseThrow();
        assertThat(row.rating()).isEqualTo(Rating.SUFFICIENT);
        assertThat(row.n()).isEqualTo(80);
        assertThat(row.why()).anyMatch(why -> why.en().contains("REML"));
    }

    @Test
    void input_that_cannot_be_matched_is_refused() {
        MadeUp persons = MadeUp.of(10, 1);
        Occasion twice = MadeUp.rows(List.of("a", "b", "a"), List.of(1.0, 2.0, 3.0));
        assertThat(twice.duplicates()).containsExactly(2);
        ValidationStudy study = ValidationStudy.of(persons.measured());
        assertThatIllegalArgumentException().isThrownBy(() -> study.retest(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> study.anchor(new double[9]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.anchor(new double[] {0, 1, 2, 0, 0, 0, 0, 0, 0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> RaterScores.of(twice, List.of("x", "x", "x")));
        assertThat(RaterScores.duplicates(twice, List.of("x", "x", "x"))).containsExactly(2);
        assertThat(RaterScores.duplicates(twice, List.of("x", "x", "y"))).isEmpty();
    }

    @Test
    void persons_are_matched_by_id_and_those_who_are_not_are_counted() {
        Occasion first = MadeUp.rows(List.of("a", "b", "c", ""), List.of(1.0, 2.0, 3.0, 4.0));
        Occasion again = MadeUp.rows(List.of("c", "x", "a", "", "b"), List.of(30.0, 9.0, 10.0, 8.0, Double.NaN));
        Pairing pairing = Pairing.of(first, again);
        assertThat(pairing.scores(again)).containsExactly(10, Double.NaN, 30, Double.NaN);
        assertThat(pairing.flow().matched()).isEqualTo(3);
        assertThat(pairing.flow().scored()).isEqualTo(2);
        assertThat(pairing.flow().unknown()).isEqualTo(1);
        assertThat(pairing.flow().unnamed()).isEqualTo(1);
    }

    @Test
    void items_that_everyone_answers_alike_are_said_not_to_be_in_alpha() {
        java.util.Random random = new java.util.Random(7);
        double[][] items = new double[3][100];
        for (int i = 0; i < 100; i++) {
            double common = random.nextGaussian();
            items[0][i] = Math.round(50 + 10 * (common + random.nextGaussian()));
            items[1][i] = Math.round(50 + 10 * (common + random.nextGaussian()));
            items[2][i] = 7;
        }
        assertThat(consistency(items).why())
                .anyMatch(why -> why.en().equals("Items that everyone answered alike are not in alpha: c."));
        items[2][0] = 8;
        assertThat(consistency(items).why()).noneMatch(why -> why.en().contains("alike"));
    }
}
