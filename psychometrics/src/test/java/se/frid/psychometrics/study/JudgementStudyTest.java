package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Score;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.ReferenceStandard;

/** Structured professional judgements as ordered categories. */
class JudgementStudyTest {

    private static final StudyOptions OPTIONS =
            StudyOptions.of(3).withReplicates(50).withSmallestCell(1);

    /** First rating by row, second by column: 65 persons. */
    private static final int[][] TWICE = {{20, 5, 1}, {4, 15, 3}, {1, 4, 12}};

    /** How many of those with each first rating have the condition. */
    private static final int[] PRESENT = {5, 8, 11};

    private static final List<String> CODES = List.of("L", "M", "H");

    private final Instrument tool = InstrumentCatalog.builtIn().find("b-safer").orElseThrow();

    private Occasion rated(List<String> ids, List<@Nullable String> ratings) {
        List<Administration> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String rating = ratings.get(i);
            all.add(new Administration(
                    ids.get(i),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    rating == null ? Map.of() : Map.of("future", rating)));
        }
        return Occasion.of(tool, "future", all);
    }

    private static List<String> ids(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add("p" + i);
        }
        return ids;
    }

    private static List<@Nullable String> ratings(boolean first) {
        List<@Nullable String> ratings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < TWICE[i][j]; n++) {
                    ratings.add(CODES.get(first ? i : j));
                }
            }
        }
        return ratings;
    }

    private Occasion first() {
        return rated(ids(65), ratings(true));
    }

    private Occasion second() {
        return rated(ids(65), ratings(false));
    }

    /** The first of those with each rating have the condition. */
    private static boolean[] present() {
        boolean[] present = new boolean[65];
        int from = 0;
        for (int i = 0; i < 3; i++) {
            Arrays.fill(present, from, from + PRESENT[i], true);
            from += Arrays.stream(TWICE[i]).sum();
        }
        return present;
    }

    private static double value(Figure figure) {
        return figure.estimate().value().orElseThrow();
    }

    private static Figure figure(PropertyResult row, String name) {
        return row.figures().stream()
                .filter(figure -> figure.name().en().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rating_is_its_place_on_the_declared_scale() {
        StudiedScore about = StudiedScore.of(tool, "imminent");
        assertThat(about.scale())
                .extracting(place ->
                        place.value() + " " + place.code() + " " + place.label().en())
                .containsExactly("0 L low", "1 M moderate", "2 H high");
        assertThat(about.range()).hasToString("ValueRange[min=0, max=2]");
        assertThat(about.direction()).isEqualTo(Direction.HIGHER_IS_WORSE);
        assertThat(about.isCategories()).isTrue();
        assertThat(about.plainSum()).isFalse();
        assertThat(rated(ids(4), Arrays.asList("H", null, "L", "M")).scores()).containsExactly(2, Double.NaN, 0, 1);
    }

    @Test
    void every_ordered_judgement_of_the_catalogue_can_be_studied_and_no_other() {
        int ordered = 0;
        int refused = 0;
        for (Instrument instrument : InstrumentCatalog.builtIn().all()) {
            for (Score score : instrument.scores()) {
                if (!(score.rule() instanceof Judgement)) {
                    continue;
                }
                boolean studied = StudiedScore.studied(instrument).contains(score.id());
                assertThat(studied)
                        .isEqualTo(StudiedScore.refusal(instrument, score.id()).isEmpty())
                        .isEqualTo(score.direction() != Direction.NONE);
                ordered += studied ? 1 : 0;
                refused += studied ? 0 : 1;
                if (!studied) {
                    assertThat(StudiedScore.refusal(instrument, score.id())
                                    .orElseThrow()
                                    .en())
                            .contains("in no order");
                    assertThatIllegalArgumentException().isThrownBy(() -> StudiedScore.of(instrument, score.id()));
                }
            }
        }
        assertThat(ordered).isGreaterThan(20);
        assertThat(refused).isGreaterThan(20);
    }

    private Instrument changed(String from, String to) {
        String json = new String(Instruments.write(tool), StandardCharsets.UTF_8);
        String edited = json.replaceAll(from, to);
        assertThat(edited).isNotEqualTo(json);
        return Instruments.read(edited.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    @Test
    void a_scale_whose_levels_of_risk_go_against_its_order_is_refused() {
        Instrument turned = changed("\"level\" : \"low\"", "\"level\" : \"imminent\"");
        assertThat(StudiedScore.refusal(turned, "future").orElseThrow().en()).contains("levels of risk");
        assertThat(StudiedScore.studied(turned)).isEmpty();
        Instrument lower = changed("higher-is-worse", "lower-is-worse");
        assertThat(StudiedScore.refusal(lower, "future")).isPresent();
        Instrument silent = changed("\"level\" : \"(low|medium|high)\",", "");
        assertThat(StudiedScore.refusal(silent, "future")).isEmpty();
    }

    @Test
    void numbers_come_before_judgements_among_what_can_be_studied() {
        Instrument both = InstrumentCatalog.builtIn().find("earl-20b").orElseThrow();
        List<String> studied = StudiedScore.studied(both);
        assertThat(studied).endsWith("overall-clinical-judgement").hasSizeGreaterThan(1);
        assertThat(StudiedScore.of(both, studied.get(0)).scale()).isEmpty();
    }

    @Test
    void two_occasions_are_held_together_by_weighted_kappa() {
        StudyReport report = ValidationStudy.of(first()).retest(second()).report(OPTIONS);
        PropertyResult row = report.property(MeasurementProperty.RELIABILITY);
        // Disagreements in squared places: 16 by one, 2 by two: 24. By chance, from the margins 26, 22, 17 and 25, 24,
        // 16:
        // (624 + 550 + 352 + 408 + 4 (416 + 425)) / 65 = 5298 / 65. psych::cohen.kappa has .705549263873 too.
        assertThat(row.figures().get(0).name().en()).contains("weighted kappa");
        assertThat(value(row.figures().get(0))).isCloseTo(1 - 24 * 65 / 5298.0, within(1e-12));
        assertThat(value(row.figures().get(0))).isCloseTo(0.705549263873, within(1e-12));
        // anova(lm()): mean squares 1.086057692 of persons, 0 of occasions, .1875 left:
        // (1.086057692 - .1875) / (1.086057692 + .1875 + 2 (0 - .1875) / 65).
        assertThat(value(figure(row, "ICC(2,1)"))).isCloseTo(0.708759385, within(1e-6));
        assertThat(row.rating()).isEqualTo(Rating.SUFFICIENT);
        assertThat(row.n()).isEqualTo(65);
    }

    @Test
    void there_is_no_error_in_points_but_how_often_the_rating_is_the_same() {
        StudyReport report = ValidationStudy.of(first()).retest(second()).report(OPTIONS);
        PropertyResult row = report.property(MeasurementProperty.MEASUREMENT_ERROR);
        assertThat(row.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(row.figures()).hasSize(1);
        assertThat(report.distribution().notes()).hasSize(1);
        assertThat(report.distribution().notes().get(0).en()).contains("are not judged");
        // 20 + 15 + 12 of 65.
        assertThat(value(row.figures().get(0))).isCloseTo(100 * 47 / 65.0, within(1e-12));
        assertThat(row.why().get(0).en()).contains("an order and no points");
    }

    private RaterScores raters(int number) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<@Nullable String> ratings = new ArrayList<>();
        for (int rater = 0; rater < number; rater++) {
            ids.addAll(ids(65));
            names.addAll(java.util.Collections.nCopies(65, "r" + rater));
            ratings.addAll(ratings(rater % 2 == 0));
        }
        return RaterScores.of(rated(ids, ratings), names);
    }

    @Test
    void two_raters_are_held_together_by_weighted_kappa_and_more_by_the_correlation_of_places() {
        ByRaters two =
                new ByRaters(ValidationStudy.of(first()).raters(raters(2)).report(OPTIONS));
        assertThat(value(two.row().figures().get(0))).isCloseTo(0.705549263873, within(1e-12));
        assertThat(figure(two.row(), "Krippendorff’s alpha").name().en()).contains("(ordinal)");
        ByRaters three =
                new ByRaters(ValidationStudy.of(first()).raters(raters(3)).report(OPTIONS));
        assertThat(three.row().figures().get(0).name().en()).startsWith("ICC(2,1)");
        assertThat(three.row().why()).anyMatch(why -> why.en().contains("more than two raters"));
        assertThat(three.report().grras().items())
                .anyMatch(item -> item.content() != null
                        && item.content().en().contains("weighted kappa with quadratic weights of two columns"));
    }

    /** Reliability between raters of a report. */
    private record ByRaters(StudyReport report) {

        PropertyResult row() {
            return report.property(MeasurementProperty.RELIABILITY, ReliabilityPart.BETWEEN_RATERS)
                    .orElseThrow();
        }
    }

    @Test
    void kappa_of_raters_with_gaps_is_of_those_whom_both_rated_and_says_so() {
        List<@Nullable String> ratings = ratings(true);
        ratings.addAll(ratings(false));
        // Whoever both called low the first time is not rated the second time.
        for (int i = 65; i < 85; i++) {
            ratings.set(i, null);
        }
        List<String> ids = ids(65);
        ids.addAll(ids(65));
        List<String> names = new ArrayList<>(java.util.Collections.nCopies(65, "a"));
        names.addAll(java.util.Collections.nCopies(65, "b"));
        PropertyResult row = new ByRaters(ValidationStudy.of(first())
                        .raters(RaterScores.of(rated(ids, ratings), names))
                        .report(OPTIONS))
                .row();
        assertThat(row.n()).isEqualTo(45);
        assertThat(row.why()).anyMatch(why -> why.en().contains("only of persons whom both rated"));
    }

    private Reference.Condition condition(boolean[] present) {
        return new Reference.Condition("violence", "1", ReferenceStandard.of(present));
    }

    @Test
    void against_a_reference_standard_there_are_the_roc_curve_and_the_rate_of_each_rating() {
        StudyReport report =
                ValidationStudy.of(first()).reference(condition(present())).report(OPTIONS);
        PropertyResult row = report.property(MeasurementProperty.CRITERION_VALIDITY);
        // pROC::auc .705792683, ci.auc(method = "delong") .579344932 to .832240434.
        assertThat(value(row.figures().get(0))).isCloseTo(0.705792683, within(1e-9));
        assertThat(row.figures().get(0).estimate().interval().orElseThrow().lower())
                .isCloseTo(0.579344932, within(1e-9));
        RatingRates rates = report.rates().get(0);
        assertThat(rates.until()).isNull();
        assertThat(rates.rows())
                .extracting(one -> one.place() + " " + one.label().en() + " " + one.n() + one.present() + one.absent())
                .containsExactly(
                        "0 low " + shown(26) + shown(5) + shown(21),
                        "1 moderate " + shown(22) + shown(8) + shown(14),
                        "2 high " + shown(17) + shown(11) + shown(6));
        // prop.test(5, 26, correct = FALSE): .0850706114894 to .3787625711932.
        Estimate low = rates.rows().get(0).rate();
        assertThat(low.value().orElseThrow()).isCloseTo(5 / 26.0, within(1e-12));
        assertThat(low.interval().orElseThrow().lower()).isCloseTo(0.0850706114894, within(1e-9));
        assertThat(low.interval().orElseThrow().upper()).isCloseTo(0.3787625711932, within(1e-9));
        // Youden: from moderate on 19/24 + 21/41 - 1 = .304, from high on 11/24 + 35/41 - 1 = .312.
        Accuracy.Cut cut = Objects.requireNonNull(report.accuracy()).cuts().get(0);
        assertThat(cut.published()).isFalse();
        assertThat(cut.cut()).isEqualTo(2);
    }

    private static Cell shown(int count) {
        return new Cell.Shown(count);
    }

    /** Day 10, 20, … 300 of those to whom it comes, as in R: 10 * ((7 * i) %% 30 + 1) for the i-th person, counted from 1. */
    private static double[] days(boolean[] events) {
        double[] days = new double[events.length];
        Arrays.setAll(days, i -> events[i] ? 10 * ((i + 1) * 7 % 30 + 1) : 365);
        return days;
    }

    @Test
    void what_came_later_is_judged_at_the_horizon_until_which_everyone_was_followed() {
        boolean[] events = present();
        StudyReport report = ValidationStudy.of(first())
                .outcome(Outcome.ofDays("return", days(events), events, 365))
                .report(OPTIONS);
        PropertyResult row = report.property(MeasurementProperty.CRITERION_VALIDITY, CriterionPart.LATER)
                .orElseThrow();
        // Nobody is lost before: pROC::auc .705792683. survival::concordance(Surv(days, event) ~ rating, reverse =
        // TRUE): .660015962.
        assertThat(value(row.figures().get(0))).isCloseTo(0.705792683, within(1e-9));
        assertThat(value(row.figures().get(1))).isCloseTo(0.660015962, within(1e-8));
        assertThat(row.rating()).isEqualTo(Rating.SUFFICIENT);
        LaterTable later = Objects.requireNonNull(report.later());
        assertThat(List.of(later.events(), later.spared(), later.lost()))
                .containsExactly(shown(24), shown(41), shown(0));
        assertThat(later.unknown()).isZero();
        assertThat(later.risk().value().orElseThrow()).isCloseTo(24 / 65.0, within(1e-12));
        // survfit(conf.type = "log-log"): .0849233335 to .4018862264, .2012473520 to .5971351857, .4295634200 to
        // .8551654521.
        List<RatingRates.Row> rows = report.rates().get(0).rows();
        double[][] ends = {
            {0.084923333497, 0.401886226395}, {0.201247351938, 0.597135185704}, {0.429563419953, 0.855165452113}
        };
        for (int i = 0; i < 3; i++) {
            int n = Arrays.stream(TWICE[i]).sum();
            assertThat(rows.get(i).rate().value().orElseThrow()).isCloseTo(PRESENT[i] / (double) n, within(1e-12));
            assertThat(rows.get(i).rate().interval().orElseThrow().lower()).isCloseTo(ends[i][0], within(1e-8));
            assertThat(rows.get(i).rate().interval().orElseThrow().upper()).isCloseTo(ends[i][1], within(1e-8));
        }
    }

    @Test
    void persons_who_are_lost_before_the_horizon_are_allowed_for_and_told() {
        boolean[] events = present();
        double[] days = days(events);
        int others = 0;
        for (int i = 0; i < 65; i++) {
            if (!events[i]) {
                days[i] = others++ % 4 == 0 ? 100 : 365;
            }
        }
        days[64] = Double.NaN;
        StudyReport report = ValidationStudy.of(first())
                .outcome(Outcome.ofDays("return", days, events, 365))
                .report(OPTIONS);
        LaterTable later = Objects.requireNonNull(report.later());
        // Of 41 without the event every fourth is lost at day 100, the last of them the one of whom nothing is known
        // here.
        assertThat(List.of(later.events(), later.spared(), later.lost()))
                .containsExactly(shown(24), shown(30), shown(10));
        assertThat(later.unknown()).isEqualTo(1);
        // survfit with 6 and 3 lost among the low and the moderate: 1 - S(365) = .230769231, .40625.
        List<RatingRates.Row> rows = report.rates().get(0).rows();
        assertThat(rows.get(0).rate().value().orElseThrow()).isCloseTo(0.230769230769, within(1e-9));
        assertThat(rows.get(1).rate().value().orElseThrow()).isCloseTo(0.40625, within(1e-9));
        assertThat(rows.get(2).n()).isEqualTo(shown(16));
    }

    @Test
    void a_horizon_until_which_nobody_was_followed_is_told() {
        boolean[] events = present();
        PropertyResult row = ValidationStudy.of(first())
                .outcome(Outcome.ofDays("return", days(events), events, 366))
                .report(OPTIONS)
                .property(MeasurementProperty.CRITERION_VALIDITY, CriterionPart.LATER)
                .orElseThrow();
        assertThat(row.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(row.why()).anyMatch(why -> why.en().contains("choose an earlier time"));
    }

    @Test
    void few_who_were_followed_until_the_horizon_are_few_however_many_were_lost_before() {
        boolean[] events = present();
        double[] days = days(events);
        for (int i = 0; i < 65; i++) {
            days[i] = events[i] || i >= 62 ? days[i] : 100;
        }
        StudyReport report = ValidationStudy.of(first())
                .outcome(Outcome.ofDays("return", days, events, 365))
                .report(OPTIONS.withSmallestCell(5));
        PropertyResult row = report.property(MeasurementProperty.CRITERION_VALIDITY, CriterionPart.LATER)
                .orElseThrow();
        assertThat(row.rating()).isEqualTo(Rating.INDETERMINATE);
        assertThat(row.figures())
                .allSatisfy(figure -> assertThat(figure.estimate())
                        .isInstanceOfSatisfying(
                                NotEstimable.class,
                                not -> assertThat(not.reason()).isEqualTo(Reason.TOO_FEW_TO_SHOW)));
        assertThat(Objects.requireNonNull(report.later()).spared()).isEqualTo(new Cell.Hidden(Cell.Why.SMALL));
    }

    @Test
    void a_rating_that_was_not_given_is_missing_and_counted() {
        List<@Nullable String> some = ratings(true);
        some.set(0, null);
        some.set(64, null);
        StudyReport report = ValidationStudy.of(rated(ids(65), some))
                .reference(condition(present()))
                .report(OPTIONS);
        assertThat(report.flow()).isEqualTo(new Flow(65, 63, 0, 0, 2, 0));
        assertThat(report.property(MeasurementProperty.CRITERION_VALIDITY).n()).isEqualTo(63);
        assertThat(report.distribution().ratings())
                .extracting(use -> use.value() + ":" + use.count())
                .containsExactly("0.0:" + shown(25), "1.0:" + shown(22), "2.0:" + shown(16));
    }

    @Test
    void a_judgement_is_no_sum_of_items_and_the_figures_of_the_items_stay() {
        Instrument savry = InstrumentCatalog.builtIn().find("savry").orElseThrow();
        Occasion.Reader reader = Occasion.reader(savry, "summary-risk-rating");
        Occasion.Reader without = Occasion.reader(savry, "summary-risk-rating", Set.of());
        List<String> ratings = List.of("low", "moderate", "high");
        for (int i = 0; i < 60; i++) {
            Map<String, Answer> answers = new HashMap<>();
            for (int item = 0; item < savry.items().size(); item++) {
                answers.put(savry.items().get(item).code(), Answer.of((i + item) % 2));
            }
            Administration one =
                    Administration.of(answers).withJudgements(Map.of("summary-risk-rating", ratings.get(i % 3)));
            reader.add(one);
            without.add(one);
        }
        assertThat(reader.codes()).containsExactly("summary-risk-rating");
        StudyReport report = ValidationStudy.of(reader.occasion()).report(OPTIONS);
        assertThat(report.items()).hasSize(savry.items().size());
        PropertyResult row = report.property(MeasurementProperty.INTERNAL_CONSISTENCY);
        assertThat(row.rating()).isEqualTo(Rating.NOT_ASSESSED);
        assertThat(row.why().get(0).en()).contains("not a sum of items");
        StudyReport bare = ValidationStudy.of(without.occasion()).report(OPTIONS);
        assertThat(bare.items()).isEmpty();
        assertThat(bare.warnings()).isEmpty();
        assertThat(bare.distribution()).isEqualTo(report.distribution());
    }

    @Test
    void few_with_a_rating_are_hidden_wherever_they_could_be_worked_out() {
        // 40 low, 30 moderate, 3 high; the condition in 6, 8 and 2 of them.
        List<@Nullable String> ratings = new ArrayList<>(java.util.Collections.nCopies(40, "L"));
        ratings.addAll(java.util.Collections.nCopies(30, "M"));
        ratings.addAll(java.util.Collections.nCopies(3, "H"));
        boolean[] present = new boolean[73];
        Arrays.fill(present, 0, 6, true);
        Arrays.fill(present, 40, 48, true);
        Arrays.fill(present, 70, 72, true);
        StudyReport report = ValidationStudy.of(rated(ids(73), ratings))
                .reference(condition(present))
                .report(OPTIONS.withSmallestCell(5));
        Distribution distribution = report.distribution();
        // The next smallest goes too, or 73 less the others would tell; and so do mean and spread, from which three
        // counts follow.
        assertThat(distribution.ratings())
                .extracting(ItemRow.Use::count)
                .containsExactly(
                        shown(40), new Cell.Hidden(Cell.Why.PROTECTS_ANOTHER), new Cell.Hidden(Cell.Why.SMALL));
        assertThat(List.of(distribution.mean(), distribution.sd(), distribution.ceiling()))
                .allSatisfy(figure -> assertThat(figure.value()).isEmpty());
        assertThat(distribution.floor().value()).isPresent();
        List<RatingRates.Row> rows = report.rates().get(0).rows();
        assertThat(rows.get(0).n()).isEqualTo(shown(40));
        assertThat(rows.get(0).present()).isEqualTo(shown(6));
        for (int i = 1; i < 3; i++) {
            assertThat(List.of(
                            rows.get(i).n(), rows.get(i).present(), rows.get(i).absent()))
                    .allMatch(Cell.Hidden.class::isInstance);
            assertThat(rows.get(i).rate().value()).isEmpty();
        }
        // The best cut-off is from moderate on: its sums hide both together, which are 10 and 23.
        Accuracy.Cut cut = Objects.requireNonNull(report.accuracy()).cuts().get(0);
        assertThat(cut.cut()).isEqualTo(1);
        assertThat(cut.table().get(0).present()).isEqualTo(shown(10));
    }

    @Test
    void a_cross_tabulation_that_would_tell_a_hidden_rating_is_hidden() {
        // By rating 30, 30 and 30 persons with 15, 3 and 12 of the condition: 3 is small, and 12 hides it.
        List<@Nullable String> ratings = new ArrayList<>(java.util.Collections.nCopies(30, "L"));
        ratings.addAll(java.util.Collections.nCopies(30, "M"));
        ratings.addAll(java.util.Collections.nCopies(30, "H"));
        boolean[] present = new boolean[90];
        Arrays.fill(present, 0, 15, true);
        Arrays.fill(present, 30, 33, true);
        Arrays.fill(present, 60, 72, true);
        StudyReport report = ValidationStudy.of(rated(ids(90), ratings))
                .reference(condition(present))
                .report(OPTIONS.withSmallestCell(5));
        List<RatingRates.Row> rows = report.rates().get(0).rows();
        assertThat(rows.get(0).present()).isEqualTo(shown(15));
        assertThat(rows.get(1).present()).isEqualTo(new Cell.Hidden(Cell.Why.SMALL));
        assertThat(rows.get(2).present()).isEqualTo(new Cell.Hidden(Cell.Why.PROTECTS_ANOTHER));
        // At "high" the table would show 12 of the condition, and so 30 less 15 less 12.
        Accuracy.Cut cut = Objects.requireNonNull(report.accuracy()).cuts().get(0);
        assertThat(cut.cut()).isEqualTo(2);
        assertThat(cut.table().get(0).present()).isEqualTo(new Cell.Hidden(Cell.Why.PROTECTS_ANOTHER));
        assertThat(cut.figures())
                .allSatisfy(figure -> assertThat(figure.estimate().value()).isEmpty());
    }
}
