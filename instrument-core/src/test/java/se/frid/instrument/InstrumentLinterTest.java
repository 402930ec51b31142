package se.frid.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.frid.testing.Edits.edit;
import static se.frid.testing.Edits.list;
import static se.frid.testing.Samples.INSTRUMENT;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.testing.Samples;
import se.frid.testing.Tables;

/** A good instrument is clean; each fault gives its own code at its own place. */
class InstrumentLinterTest {

    @Test
    void a_good_instrument_is_clean() {
        assertThat(InstrumentLinter.lint(Samples.instrument())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sound.txt", delimiter = '|', quoteCharacter = '`')
    void what_only_looks_odd_is_clean(String what, String edits) {
        assertThat(InstrumentLinter.lint(Samples.instrument(edit(INSTRUMENT, list(edits)))))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvFileSource(resources = "faults.txt", delimiter = '|', quoteCharacter = '`')
    void a_fault_gives_its_own_code_at_its_own_place(String what, ProblemCode code, String pointer, String edits) {
        List<Problem> problems = InstrumentLinter.lint(Samples.instrument(edit(INSTRUMENT, list(edits))));
        assertThat(problems).as(what).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.text(Language.SV)).doesNotContain("{0}", "{1}");
            assertThat(problem.text(Language.EN)).doesNotContain("{0}", "{1}");
        });
    }

    @Test
    void every_code_on_the_meaning_of_an_instrument_is_tried() {
        assertThat(Tables.column(InstrumentLinterTest.class, "faults.txt", 1).stream()
                        .map(ProblemCode::valueOf))
                .containsAll(EnumSet.range(ProblemCode.DUPLICATE_ID, ProblemCode.NO_FIGURE));
    }

    @Test
    void several_faults_are_all_reported_at_once_in_order() {
        String json = edit(
                INSTRUMENT,
                "/items/5/scale",
                "'nope'",
                "/scores/0/source/0",
                "'S9'",
                "/emits/2/rating",
                "'total'",
                "/critical/0/item",
                "'99'",
                "/scores/3/rule/max/+",
                "{'score':'gone'}");
        assertThat(InstrumentLinter.lint(Samples.instrument(json)))
                .isSortedAccordingTo(Problem.ORDER)
                .extracting(Problem::code)
                .contains(
                        ProblemCode.UNKNOWN_SCALE,
                        ProblemCode.UNKNOWN_SOURCE,
                        ProblemCode.NOT_A_JUDGEMENT,
                        ProblemCode.UNKNOWN_ITEM,
                        ProblemCode.UNKNOWN_SCORE);
    }

    @Test
    void each_score_of_a_circle_is_named_and_no_other() {
        String json = edit(
                INSTRUMENT,
                "/scores/0/rule",
                "{'max':[{'score':'mean'}]}",
                "/scores/2/rule",
                "{'max':[{'score':'count'}]}",
                "/scores/4/rule",
                "{'max':['1',{'score':'total'}]}");
        assertThat(InstrumentLinter.lint(Samples.instrument(json)))
                .filteredOn(problem -> problem.code() == ProblemCode.SCORE_CYCLE)
                .extracting(Problem::pointer)
                .containsExactly("/scores/0", "/scores/2", "/scores/4");
    }

    @Test
    void each_item_of_a_show_if_circle_is_named_and_no_other() {
        String json = edit(
                INSTRUMENT, "/items/0/showIf", "{'item':'3','in':[1]}", "/items/2/showIf", "{'item':'1','in':[1]}");
        assertThat(InstrumentLinter.lint(Samples.instrument(json)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(
                        tuple(ProblemCode.SHOW_IF_CYCLE, "/items/0/showIf"),
                        tuple(ProblemCode.SHOW_IF_CYCLE, "/items/2/showIf"));
    }

    @Test
    void scores_that_read_each_other_twice_over_take_no_longer() {
        String[] edits = new String[160];
        for (int i = 0; i < 80; i++) {
            String read = i == 0 ? "'1'" : "{'score':'x" + (i - 1) + "'}";
            edits[2 * i] = "/scores/+";
            edits[2 * i + 1] =
                    "{'id':'x" + i + "','names':{'sv':'x','en':'x'},'direction':'none','rule':{'max':[" + read + ","
                            + read + "]},'range':{'min':0,'max':3},'missing':{'allowed':0,'fill':'none',"
                            + "'verification':'unverified'},'bands':["
                            + scheme("{'from':0,'to':3,'level':'x','names':{'sv':'x','en':'x'}}")
                            + "],'verification':'primary','source':['S1']}";
        }
        assertThat(InstrumentLinter.lint(Samples.instrument(edit(INSTRUMENT, edits))))
                .isEmpty();
    }

    private static String scheme(String bands) {
        return "{'id':'s','population':{'description':{'sv':'a','en':'a'}},'bands':[" + bands
                + "],'verification':'primary','source':['S1']}";
    }
}
