package se.frid.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.instrument.score.ScoreRule;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** Lowest and highest value of each kind of rule, worked out by hand. */
class ReachableRangeTest {

    /** The sample with items whose lowest answer is 1: always asked, asked after an answer, asked of parents. */
    private static final Instrument INSTRUMENT = Samples.instrument(Edits.edit(
            Samples.INSTRUMENT,
            "/scales/from1",
            "{'options':[{'value':1,'label':{'sv':'x','en':'x'}},{'value':3,'label':{'sv':'x','en':'x'}}]}",
            "/scales/halves",
            "{'numeric':{'min':-1,'max':1,'step':0.5,'labels':{'sv':'x','en':'x'}}}",
            "/items/+",
            "{'code':'A','scale':'from1','label':{'sv':'x','en':'x'}}",
            "/items/+",
            "{'code':'B','scale':'from1','label':{'sv':'x','en':'x'},'showIf':{'item':'1','in':[0]}}",
            "/items/+",
            "{'code':'C','scale':'from1','label':{'sv':'x','en':'x'},'showIf':{'respondent':['parent']}}",
            "/items/+",
            "{'code':'H','scale':'halves','label':{'sv':'x','en':'x'}}"));

    @ParameterizedTest(name = "{0} goes from {1} to {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // an item that need not be asked may add nothing to a sum, and is left out of a mean or a highest value
                "{'sum':['A']} | 1 | 3",
                "{'sum':['B']} | 0 | 3",
                "{'sum':['A','B',{'constant':-2}]} | -1 | 4",
                "{'mean':['B'],'rounding':{'mode':'half-up','digits':1}} | 1 | 3",
                "{'max':['B']} | 1 | 3",
                "{'max':['1','A']} | 1 | 3",
                "{'max':[{'constant':-5},{'constant':-7}]} | -5 | -5",
                "{'mean':['1','A','A'],'rounding':{'mode':'down','digits':1}} | 0.6 | 3",
                // a negative weight turns the range; a term that need not count may add nothing
                "{'weighted':[{'of':'A','weight':-2}]} | -6 | -2",
                "{'weighted':[{'of':'B','weight':-2}]} | -6 | 0",
                "{'weighted':[{'of':'A','weight':2,'when':{'sex':'male'}}]} | 0 | 6",
                "{'weighted':[{'of':'A','weight':-0.5},{'of':'1','weight':2}]} | -1.5 | 5.5",
                // an answer that always reaches the limit always counts
                "{'count':['A','1'],'atLeast':1} | 1 | 2",
                "{'count':['A','1'],'atLeast':4} | 0 | 0",
                "{'recode':'A','table':{'1':7,'3':-1}} | -1 | 7",
                "{'linear':'A'} | 1 | 3",
                "{'linear':'A','times':-2,'plus':10} | 4 | 8",
                "{'linear':'A','dividedBy':2,'rounding':{'mode':'up','digits':0}} | 1 | 2",
                "{'linear':'H','rounding':{'mode':'half-up','digits':0}} | -1 | 1",
                "{'choose':[{'when':{'item':'1','in':[0]},'then':{'sum':['A']}}],'otherwise':{'constant':9}} | 1 | 9",
                "{'score':'mean'} | 0 | 3",
                "{'sum':[{'score':'total'},{'score':'total'}]} | 0 | 24",
            })
    void a_rule_reaches_from_its_lowest_to_its_highest_value(String rule, BigDecimal min, BigDecimal max) {
        assertRange(rule, null, min, max);
    }

    @ParameterizedTest(name = "{0} by {1} goes from {2} to {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sum':['C']} | SELF | 0 | 0",
                "{'sum':['C']} | PARENT | 1 | 3",
                "{'sum':['C']} | | 0 | 3",
                "{'weighted':[{'of':'A','weight':1,'when':{'not':{'respondent':['self']}}}]} | SELF | 0 | 0",
                "{'weighted':[{'of':'A','weight':1,'when':{'not':{'respondent':['self']}}}]} | PARENT | 1 | 3",
                "{'weighted':[{'of':'A','weight':1,'when':{'not':{'respondent':['self']}}}]} | | 0 | 3",
                "{'weighted':[{'of':'A','weight':1,'when':{'all':[{'respondent':['self']},{'sex':'male'}]}}]} | PARENT | 0 | 0",
                "{'weighted':[{'of':'A','weight':1,'when':{'any':[{'respondent':['self']},{'sex':'male'}]}}]} | SELF | 1 | 3",
                "{'choose':[{'when':{'respondent':['self']},'then':{'constant':1}}],'otherwise':{'constant':9}} | SELF | 1 | 1",
                "{'choose':[{'when':{'respondent':['self']},'then':{'constant':1}}],'otherwise':{'constant':9}} | PARENT | 9 | 9",
                "{'choose':[{'when':{'respondent':['self']},'then':{'constant':1}}],'otherwise':{'constant':9}} | | 1 | 9",
                "{'choose':[{'when':{'respondent':['self']},'then':{'constant':1}},{'when':{'sex':'male'},'then':{'constant':5}}],'otherwise':{'constant':9}} | SELF | 1 | 1",
                "{'choose':[{'when':{'sex':'male'},'then':{'constant':5}},{'when':{'respondent':['self']},'then':{'constant':1}}],'otherwise':{'constant':9}} | SELF | 1 | 5",
            })
    void who_answers_decides_where_a_rule_asks_for_it(
            String rule, @Nullable Respondent respondent, BigDecimal min, BigDecimal max) {
        assertRange(rule, respondent, min, max);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'profile':['1']}",
                "{'criterion':{'sex':'male'}}",
                "{'category':[{'when':{'sex':'male'},'is':'x'}],'otherwise':'y'}",
                "{'judgement':'lmh'}"
            })
    void what_is_no_number_has_no_range_and_no_values(String rule) {
        assertThat(ReachableRange.of(INSTRUMENT, rule(rule), null)).isNull();
        assertThat(ReachableRange.values(INSTRUMENT, rule(rule))).isEmpty();
    }

    @ParameterizedTest(name = "{0} goes in steps of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sum':['1','2']} | 1",
                "{'sum':['1','H']} | 0.1",
                "{'count':['H'],'atLeast':0.5} | 1",
                "{'constant':0.25} | 0.01",
                "{'mean':['1'],'rounding':{'mode':'up','digits':2}} | 0.01",
                "{'weighted':[{'of':'1','weight':1.5}]} | 0.1",
                "{'weighted':[{'of':'H','weight':1.5}]} | 0.01",
                "{'recode':'1','table':{'0':0.125,'1':1}} | 0.001",
                "{'linear':'1','times':0.25} | 0.01",
                "{'linear':'H','plus':0.125} | 0.001",
                "{'linear':'1','dividedBy':3,'rounding':{'mode':'up','digits':1},'plus':0.25} | 0.01",
                "{'linear':'1','dividedBy':3,'rounding':{'mode':'up','digits':1}} | 0.1",
                "{'score':'weighted'} | 0.1",
                "{'max':[{'score':'mean'},'1',{'score':'mean'}]} | 0.1",
                "{'choose':[{'when':{'sex':'male'},'then':{'constant':0.5}}],'otherwise':'1'} | 0.1",
            })
    void a_rule_goes_in_steps_of_its_finest_part(String rule, BigDecimal step) {
        assertThat(ReachableRange.step(INSTRUMENT, rule(rule))).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'A'` | [1, 3]",
                "{'sum':['1','A']} | [1, 2, 3, 4, 5, 6]",
                "{'sum':['H']} | [-1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]",
            })
    void the_values_that_come_into_a_recoding_are_those_of_an_item_or_every_step(String rule, String values) {
        assertThat(ReachableRange.values(INSTRUMENT, rule(rule))).hasToString(values);
    }

    private static void assertRange(String rule, @Nullable Respondent respondent, BigDecimal min, BigDecimal max) {
        ValueRange range = Objects.requireNonNull(ReachableRange.of(INSTRUMENT, rule(rule), respondent));
        assertThat(range.min()).isEqualByComparingTo(min);
        assertThat(range.max()).isEqualByComparingTo(max);
    }

    private static ScoreRule rule(String json) {
        return Samples.read(ScoreRule.class, json.replace('\'', '"'));
    }
}
