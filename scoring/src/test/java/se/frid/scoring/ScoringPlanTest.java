package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Rounding;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.BandColumn;
import se.frid.scoring.batch.BatchMonitor;
import se.frid.scoring.batch.CriticalState;
import se.frid.scoring.batch.FindingColumn;
import se.frid.scoring.batch.ScoreColumn;
import se.frid.scoring.batch.ScoreColumns;
import se.frid.scoring.batch.ScoreStatus;
import se.frid.scoring.batch.ScoringPlan;

/** What a caller of the plan meets: columns in and out, runs over ranges and threads, and what is refused. */
class ScoringPlanTest {

    private static final int MANY = 200_000;

    private static Instrument sum() {
        return new Definitions()
                .items("a", "b", "c")
                .score(
                        "total",
                        Definitions.sum("a", "b", "c"),
                        Definitions.NO_RULE,
                        Definitions.scheme(
                                "severity",
                                null,
                                Definitions.band("low", "0", "4"),
                                Definitions.band("high", "5", "9")))
                .critical("c", 2, "warning")
                .emits("found", Definitions.scoreAtLeast("total", 5))
                .build();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void sumsBandsBoundsAndFindingsStandInTheirColumns() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        int no = AnswerColumns.DECLINED;
        AnswerColumns in = plan.answers(5)
                .item("a", bytes(1, 3, 3, no, 1))
                .item("b", bytes(1, 2, 2, no, 1))
                .item("c", bytes(0, 2, no, no, 7));
        ScoreColumns out = plan.scores(5);
        plan.score(in, out);
        ScoreColumn total = out.score("total");
        BandColumn severity = total.bands().get(0);
        assertThat(total.values()).containsExactly(2, 7, Double.NaN, Double.NaN, Double.NaN);
        assertThat(total.lowers()).containsExactly(Double.NaN, Double.NaN, 5, Double.NaN, Double.NaN);
        assertThat(total.uppers()).containsExactly(Double.NaN, Double.NaN, 8, Double.NaN, Double.NaN);
        assertThat(List.of(total.status(0), total.status(2), total.status(3), total.status(4)))
                .containsExactly(
                        ScoreStatus.DETERMINED,
                        ScoreStatus.BOUNDED,
                        ScoreStatus.NOTHING_ANSWERED,
                        ScoreStatus.BAD_ANSWER);
        assertThat(total.answered()).containsExactly((short) 3, (short) 3, (short) 2, (short) 0, (short) 2);
        assertThat(total.asked()).containsOnly((short) 3);
        assertThat(severity.bands()).containsExactly(0, 1, 1, BandColumn.NONE, BandColumn.NONE);
        assertThat(severity.band(2).orElseThrow().level()).isEqualTo("high");
        assertThat(severity.worst(2)).isEmpty();
        assertThat(total.result(1)).contains(Scalar.of(7));
        assertThat(total.result(2)).isEmpty();
        assertThat(out.finding(0).state(0)).isEqualTo(FindingState.ABSENT);
        assertThat(out.finding(0).state(2)).isEqualTo(FindingState.PRESENT);
        assertThat(FindingColumn.state(out.finding(0).states()[3])).isEqualTo(FindingState.UNKNOWN);
        assertThat(out.critical(0, 0)).isEqualTo(CriticalState.NOT_RAISED);
        assertThat(out.critical(0, 1)).isEqualTo(CriticalState.RAISED);
        assertThat(out.critical(0, 2)).isEqualTo(CriticalState.UNANSWERED);
        assertThat(out.critical(0, 4)).isEqualTo(CriticalState.UNANSWERED);
        assertThat(out.notes()).containsExactly(0, 0, 0, 0, ScoreColumns.OFF_SCALE);
    }

    @Test
    void aMeanReckonsWithAnItemThatMayNotBeAsked() {
        Instrument instrument = new Definitions()
                .items("gate", "y")
                .scale("yesno", Definitions.scale("0", "1"))
                .item("x", "yesno", false, Definitions.atLeast("gate", 1))
                .score(
                        "mean",
                        new ScoreRule.Mean(
                                List.of(Definitions.item("x"), Definitions.item("y")),
                                new Rounding(Rounding.Mode.HALF_UP, 1)))
                .build();
        ScoringPlan plan = ScoringPlan.compile(instrument);
        AnswerColumns in =
                plan.answers(2).item("gate", bytes(AnswerColumns.UNKNOWN, 0)).item("y", bytes(3, 3));
        ScoreColumns out = plan.scores(2);
        plan.score(in, out);
        // Asked, x gives (0 + 3) / 2 or (1 + 3) / 2; not asked, it leaves 3.
        assertThat(out.score("mean").lowers()[0]).isEqualTo(1.5);
        assertThat(out.score("mean").uppers()[0]).isEqualTo(3);
        assertThat(out.score("mean").values()[1]).isEqualTo(3);
    }

    @Test
    void whatHasTooManyCombinationsIsLeftToTheReadablePathAndCounted() {
        // Ten items that each stand in two terms, rising in one and falling in the other.
        Definitions definition = new Definitions().scale("signed", Definitions.scale("0", "1", "2"));
        List<ScoreRule.Term> terms = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            definition.item("i" + i, "signed", false, null);
            ScoreRule item = Definitions.item("i" + i);
            terms.add(new ScoreRule.Term(
                    new ScoreRule.Max(List.of(item, new ScoreRule.Constant(BigDecimal.ONE))), BigDecimal.ONE, null));
            terms.add(new ScoreRule.Term(item, BigDecimal.ONE.negate(), null));
        }
        definition.items("z").score("total", new ScoreRule.Weighted(terms));
        Instrument instrument = definition.build();
        Administration open = Administration.ofNumbers(Map.of("i0", 2));
        Administration answered = Administration.ofNumbers(
                Map.of("i0", 0, "i1", 0, "i2", 0, "i3", 0, "i4", 0, "i5", 0, "i6", 0, "i7", 0, "i8", 0, "i9", 2));
        ScoreColumns out = score(ScoringPlan.compile(instrument), List.of(open, answered));
        // An item adds max(x, 1) - x: 1 for 0, else 0.
        assertThat(out.score("total").lowers()[0]).isZero();
        assertThat(out.score("total").uppers()[0]).isEqualTo(9);
        assertThat(out.score("total").values()[1]).isEqualTo(9);
        assertThat(out.readable()).isEqualTo(1);
    }

    @Test
    void anItemWithoutAColumnIsUnansweredEverywhere() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        AnswerColumns in = plan.answers(1).item("a", bytes(1)).item("b", bytes(2));
        ScoreColumns out = plan.scores(1);
        plan.score(in, out);
        assertThat(in.absent()).containsExactly("c");
        assertThat(out.score("total").lowers()).containsExactly(3);
        assertThat(out.score("total").uppers()).containsExactly(6);
    }

    @Test
    void aPlanOfSomeScoresNeedsTheirItemsOnlyAndGivesTheSame() {
        Instrument instrument = Scored.builtIn("sdq-p");
        ScoringPlan whole = ScoringPlan.compile(instrument);
        ScoringPlan some = ScoringPlan.compileScores(instrument, List.of("total"));
        List<Administration> rows = rows(instrument, 300);
        ScoreColumns all = score(whole, rows);
        ScoreColumns one = score(some, rows);
        assertThat(one.scores()).hasSize(1);
        assertThat(one.findings()).isEmpty();
        assertThat(one.cutoffs()).isZero();
        assertSame(one.score("total"), all.score("total"));
        assertThatIllegalArgumentException().isThrownBy(() -> one.score("conduct"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringPlan.compileScores(instrument, List.of("totl")))
                .withMessageContaining("totl");
    }

    private static List<Administration> rows(Instrument instrument, int count) {
        Random random = new Random(7);
        List<Administration> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(RichDefinitions.administration(instrument, random, i % 3 * 15, true));
        }
        return rows;
    }

    private static ScoreColumns score(ScoringPlan plan, List<Administration> rows) {
        AnswerColumns in = plan.answers(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            in.put(row, rows.get(row));
        }
        ScoreColumns out = plan.scores(rows.size());
        plan.score(in, out);
        return out;
    }

    private static void assertSame(ScoreColumn one, ScoreColumn other) {
        assertThat(one.statuses()).isEqualTo(other.statuses());
        assertThat(one.values()).isEqualTo(other.values());
        assertThat(one.lowers()).isEqualTo(other.lowers());
        assertThat(one.uppers()).isEqualTo(other.uppers());
        assertThat(one.choices()).isEqualTo(other.choices());
        assertThat(one.answered()).isEqualTo(other.answered());
        assertThat(one.asked()).isEqualTo(other.asked());
        for (int i = 0; i < one.bands().size(); i++) {
            assertThat(one.bands().get(i).bands())
                    .isEqualTo(other.bands().get(i).bands());
            assertThat(one.bands().get(i).worst())
                    .isEqualTo(other.bands().get(i).worst());
        }
    }

    @Test
    void whatIsPutIntoARowComesOutOfItAgain() {
        Instrument instrument = new RichDefinitions(5).instrument();
        AnswerColumns in = ScoringPlan.compile(instrument).answers(2);
        Administration told = Administration.of(Map.of(
                        "coded", Answer.of("no"),
                        "wide", Answer.of(300),
                        "tenths", new Answer.Given(Scalar.of(new BigDecimal("0.7")))))
                .withRespondent(Respondent.TEACHER)
                .withPerson(12, null)
                .withJudgements(Map.of("rated", "high"));
        in.put(1, told);
        Administration back = in.row(1);
        assertThat(back.answers()).containsAllEntriesOf(told.answers());
        assertThat(back.answers().values())
                .filteredOn(answer -> !told.answers().containsValue(answer))
                .containsOnly(Answer.missing(MissingKind.UNKNOWN));
        assertThat(back.judgements()).isEqualTo(told.judgements());
        assertThat(back.respondent()).isEqualTo(Respondent.TEACHER);
        assertThat(back.age()).isEqualTo(12);
        assertThat(back.sex()).isNull();
        assertThat(in.row(0).age()).isNull();
    }

    @Test
    void anAnswerIsWrittenAsItselfOrByItsPlace() {
        AnswerColumns in =
                ScoringPlan.compile(new RichDefinitions(5).instrument()).answers(1);
        assertThat(in.code("wide", Scalar.of(399))).isEqualTo(399);
        assertThat(in.code("coded", Scalar.of("no"))).isEqualTo(1);
        // 99 comes first on the scale, then 0, 0.1, 0.2 and so on.
        assertThat(in.code("tenths", Scalar.of(99))).isZero();
        assertThat(in.code("tenths", Scalar.of(new BigDecimal("0.3")))).isEqualTo(4);
        assertThat(in.ratingCode("rated", "other")).isEqualTo(2);
        assertThat(in.isWide("wide")).isTrue();
        assertThat(in.isWide("tenths")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> in.code("coded", Scalar.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> in.ratingCode("wide", "high"));
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        AnswerColumns in = plan.answers(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in.item("a", bytes(1, 2)))
                .withMessageContaining("2 rows of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> in.item("d", bytes(1, 2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> in.item("a", new short[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> in.ages(new short[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> in.judgement("total", bytes(1, 2, 3)));
        AnswerColumns wide =
                ScoringPlan.compile(new RichDefinitions(5).instrument()).answers(1);
        assertThatIllegalArgumentException().isThrownBy(() -> wide.item("wide", bytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> wide.item("wide", new short[0]));
        ScoreColumns foreign = ScoringPlan.compile(sum()).scores(3);
        assertThatIllegalArgumentException().isThrownBy(() -> plan.score(in, foreign));
        assertThatThrownBy(() -> plan.score(in, plan.scores(2))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.score(in, plan.scores(3), 2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aRespondentThatThereIsNotIsRefusedWithItsRow() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        AnswerColumns in = plan.answers(3).respondents(bytes(0, 0, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.score(in, plan.scores(3)))
                .withMessageContaining("row 2");
    }

    @Test
    void figuresThatAreTooLargeForWholeNumbersAreRefused() {
        ScoreRule huge = new ScoreRule.Weighted(
                List.of(new ScoreRule.Term(Definitions.item("a"), new BigDecimal("1e17"), null)));
        Instrument instrument = new Definitions().items("a").score("huge", huge).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringPlan.compile(instrument))
                .withMessageContaining("test-1");
    }

    @Test
    void onlyTheRowsOfARangeAreScored() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        byte[] ones = new byte[5000];
        Arrays.fill(ones, (byte) 1);
        AnswerColumns in = plan.answers(5000).item("a", ones).item("b", ones).item("c", ones);
        ScoreColumns out = plan.scores(5000);
        plan.score(in, out, 1000, 3500);
        ScoreColumn total = out.score("total");
        assertThat(total.status(999)).isEqualTo(ScoreStatus.NOT_SCORED);
        assertThat(total.status(3500)).isEqualTo(ScoreStatus.NOT_SCORED);
        assertThat(Arrays.stream(total.values()).filter(value -> value == 3)).hasSize(2500);
        assertThat(out.finding(0).states()[999]).isZero();
        assertThat(out.critical(0, 999)).isEqualTo(CriticalState.NOT_SCORED);
    }

    /** Halves are told by place (0.5 is the second), a code beside numbers is no number, a printed "?" is no answer. */
    @Test
    void aColumnIsReadBackAsNumbersWhateverItsCodes() {
        ResponseScale halves = new ResponseScale(
                List.of(
                        Definitions.option("0"),
                        Definitions.option("0.5"),
                        Definitions.code("X", null),
                        Definitions.code("U", MissingKind.UNKNOWN)),
                null);
        Instrument instrument = new Definitions()
                .scale("halves", halves)
                .item("h", "halves", false, null)
                .items("a", "b")
                .build();
        AnswerColumns in = ScoringPlan.compile(instrument)
                .answers(6)
                .item("h", bytes(1, 0, 2, 3, 50, AnswerColumns.NOT_APPLICABLE))
                .item("a", bytes(3, 4, AnswerColumns.UNKNOWN, AnswerColumns.DECLINED, AnswerColumns.NOT_ASKED, 0));
        double off = Double.POSITIVE_INFINITY;
        double none = Double.NaN;
        assertThat(in.numbers("h")).containsExactly(0.5, 0, off, none, off, none);
        assertThat(in.numbers("a")).containsExactly(3, off, none, none, none, 0);
        assertThat(in.numbers("b")).containsOnly(none).hasSize(6);
        assertThatIllegalArgumentException().isThrownBy(() -> in.numbers("c"));
    }

    @Test
    void aFindingByRatingTakesItsLevelFromTheColumn() {
        ResponseScale rating = new RichDefinitions(5).instrument().scales().get("rating");
        Instrument instrument = new Definitions()
                .items("a")
                .scale("rating", java.util.Objects.requireNonNull(rating))
                .score("rated", new ScoreRule.Judgement("rating"))
                .emits(new Emission("found", null, null, "rated"))
                .build();
        ScoringPlan plan = ScoringPlan.compile(instrument);
        AnswerColumns in = plan.answers(4).judgement("rated", bytes(1, 2, AnswerColumns.UNTOLD, 50));
        ScoreColumns out = plan.scores(4);
        plan.score(in, out);
        assertThat(out.finding(0).level(0)).contains(RiskLevel.HIGH);
        assertThat(out.finding(0).state(0)).isEqualTo(FindingState.PRESENT);
        assertThat(out.finding(0).level(1)).isEmpty();
        assertThat(out.finding(0).state(1)).isEqualTo(FindingState.UNKNOWN);
        assertThat(out.score("rated").result(0)).contains(Scalar.of("high"));
        assertThat(out.score("rated").status(2)).isEqualTo(ScoreStatus.NO_JUDGEMENT);
        assertThat(out.score("rated").status(3)).isEqualTo(ScoreStatus.BAD_ANSWER);
    }

    @Test
    void anAnswerTellsAValueAndWhatItDoesNotTellStaysOpen() {
        ResponseScale coded = new RichDefinitions(5).instrument().scales().get("coded");
        Instrument instrument = new Definitions()
                .scale("coded", java.util.Objects.requireNonNull(coded))
                .item("c", "coded", false, null)
                .items("a")
                .critical(critical("c", "no"))
                .emits(Emission.ofAnswer(
                        "need",
                        new ValueOf("c", null, Map.of("yes", "clear"), List.of("no")),
                        Definitions.atLeast("a", 1)))
                .build();
        ScoringPlan plan = ScoringPlan.compile(instrument);
        // yes, yes, no, does not apply, declined; settled by the second item in the second row alone.
        AnswerColumns in = plan.answers(5)
                .item("c", bytes(0, 0, 1, 2, AnswerColumns.DECLINED))
                .item("a", bytes(0, 1, 1, 1, 1));
        ScoreColumns out = plan.scores(5);
        plan.score(in, out);
        FindingColumn need = out.finding(0);
        assertThat(List.of(need.state(0), need.state(1), need.state(2), need.state(3), need.state(4)))
                .containsExactly(
                        FindingState.PRESENT,
                        FindingState.PRESENT,
                        FindingState.UNKNOWN,
                        FindingState.NOT_APPLICABLE,
                        FindingState.UNKNOWN);
        assertThat(need.words()).containsExactly(Scalar.of("clear"));
        assertThat(need.values()).containsExactly(0, 0, FindingColumn.NONE, FindingColumn.NONE, FindingColumn.NONE);
        assertThat(need.value(1)).contains(Scalar.of("clear"));
        assertThat(need.value(2)).isEmpty();
        assertThat(need.open()).containsExactly(1, 0, 1, 0, 1);
        assertThat(need.level(0)).isEmpty();
        // The critical item is raised by "no", a word; its scale offers "does not apply", which is an answer.
        assertThat(out.critical(0)).containsExactly(1, 1, 2, 5, 3);
    }

    private static CriticalItem critical(String item, String word) {
        return new CriticalItem(item, List.of(word), null, null, "warning", Definitions.text("varför"), List.of("S1"));
    }

    private static AnswerColumns manyAnswers(ScoringPlan plan) {
        Random random = new Random(11);
        AnswerColumns in = plan.answers(MANY);
        plan.instrument().items().forEach(item -> {
            byte[] column = new byte[MANY];
            for (int row = 0; row < MANY; row++) {
                column[row] = random.nextInt(8) == 0 ? AnswerColumns.UNKNOWN : (byte) random.nextInt(5);
            }
            in.item(item.code(), column);
        });
        return in.respondent(Respondent.PARENT);
    }

    @Test
    void severalThreadsGiveTheSameBytesAsOne() throws InterruptedException {
        ScoringPlan plan = ScoringPlan.compile(Scored.builtIn("sdq-p"));
        AnswerColumns in = manyAnswers(plan);
        ScoreColumns one = plan.scores(MANY);
        plan.score(in, one);
        ScoreColumns split = plan.scores(MANY);
        List<Long> progress = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(plan.score(in, split, threads, 3, watch(progress, Long.MAX_VALUE)))
                    .isTrue();
        } finally {
            threads.shutdown();
        }
        plan.instrument().scores().forEach(score -> assertSame(split.score(score.id()), one.score(score.id())));
        for (int i = 0; i < one.findings().size(); i++) {
            assertThat(split.finding(i).states()).isEqualTo(one.finding(i).states());
        }
        for (int i = 0; i < one.cutoffs(); i++) {
            assertThat(split.cutoffs(i)).isEqualTo(one.cutoffs(i));
        }
        assertThat(split.notes()).isEqualTo(one.notes());
        assertThat(progress).isSorted().doesNotHaveDuplicates().endsWith((long) MANY);
    }

    private static BatchMonitor watch(List<Long> progress, long stopAfter) {
        return new BatchMonitor() {
            @Override
            public boolean isCancelled() {
                return !progress.isEmpty() && progress.get(progress.size() - 1) >= stopAfter;
            }

            @Override
            public void progress(long rows) {
                progress.add(rows);
            }
        };
    }

    @Test
    void aCancelledRunStopsAndTheStatusesTellWhere() throws InterruptedException {
        ScoringPlan plan = ScoringPlan.compile(Scored.builtIn("phq-9"));
        ScoreColumns out = plan.scores(MANY);
        List<Long> progress = new ArrayList<>();
        boolean whole = plan.score(manyAnswers(plan), out, Runnable::run, 1, watch(progress, 1));
        assertThat(whole).isFalse();
        assertThat(progress).hasSize(1);
        int scored = Math.toIntExact(progress.get(0));
        assertThat(out.score("total").status(scored - 1)).isNotEqualTo(ScoreStatus.NOT_SCORED);
        assertThat(out.score("total").status(scored)).isEqualTo(ScoreStatus.NOT_SCORED);
        assertThat(out.score("total").status(MANY - 1)).isEqualTo(ScoreStatus.NOT_SCORED);
    }

    @Test
    void whatGoesWrongOnAThreadIsThrownToTheCaller() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        AnswerColumns in = plan.answers(1).respondents(bytes(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.score(in, plan.scores(1), Runnable::run, 2, BatchMonitor.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.score(in, plan.scores(1), Runnable::run, 0, BatchMonitor.NONE));
        assertThatThrownBy(() -> plan.score(
                        in,
                        plan.scores(1),
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        1,
                        BatchMonitor.NONE))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anInterruptedCallerIsToldSo() {
        ScoringPlan plan = ScoringPlan.compile(sum());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> plan.score(plan.answers(1), plan.scores(1), Runnable::run, 1, BatchMonitor.NONE))
                .isInstanceOf(InterruptedException.class);
    }
}
