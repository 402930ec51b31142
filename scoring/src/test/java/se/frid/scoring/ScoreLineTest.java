package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Language;
import se.frid.json.Json;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

class ScoreLineTest {

    private static final String TEXT = "{\"sv\": \"s\", \"en\": \"e\"}";

    /** Three items; a sum with two ways of banding, prorated; a criterion, a category, a profile and a judgement. */
    private static final Instrument INSTRUMENT = Instruments.read(
                    """
            {"id": "demo", "version": "1.0.0", "kind": "scorable", "names": T, "edition": T, "domain": "trauma",
             "collections": ["trauma"], "subject": "adult-any",
             "respondents": ["self"], "ages": {"min": 18}, "recall": T, "purpose": T, "misuse": T, "limits": T,
             "licence": {"holder": "Frid", "terms": "free", "electronicUse": "allowed"}, "verification": "primary",
             "scales": {"freq": {"options": [{"value": 0, "label": T}, {"value": 1, "label": T}, {"value": 2, "label": T}]},
                        "lh": {"options": [{"code": "L", "label": T}, {"code": "H", "label": T}]}},
             "items": [{"code": "1", "scale": "freq", "label": T}, {"code": "2", "scale": "freq", "label": T},
                       {"code": "3", "scale": "freq", "label": T}],
             "unscored": [{"id": "t-score", "names": T, "reason": T, "verification": "secondary", "source": ["S1"]}],
             "scores": [
              {"id": "total", "names": T, "direction": "higher-is-worse", "rule": {"sum": ["1", "2", "3"]},
               "range": {"min": 0, "max": 6},
               "missing": {"allowed": 1, "fill": "prorate", "rounding": {"mode": "half-up", "digits": 0},
                 "verification": "unverified"},
               "bands": [
                {"id": "one", "population": {"description": T}, "verification": "unverified", "source": ["S1"], "bands": [
                 {"from": 0, "to": 3, "level": "low", "names": T}, {"from": 4, "to": 6, "level": "high", "names": T}]},
                {"id": "two", "population": {"description": T}, "verification": "primary", "source": ["S1"], "bands": [
                 {"from": 0, "to": 6, "level": "any", "names": T}]}],
               "verification": "primary", "source": ["S1"]},
              {"id": "half", "names": T, "direction": "none", "rule": {"linear": "1", "dividedBy": 4,
                 "rounding": {"mode": "half-up", "digits": 2}}, "range": {"min": 0, "max": 0.5},
               "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
               "verification": "secondary", "source": ["S1"]},
              {"id": "yes", "names": T, "direction": "none", "rule": {"criterion": {"item": "1", "atLeast": 1}},
               "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
               "verification": "primary", "source": ["S1"]},
              {"id": "kind", "names": T, "direction": "none",
               "rule": {"category": [{"when": {"item": "1", "atLeast": 2}, "is": "strong"}], "otherwise": "weak"},
               "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
               "verification": "primary", "source": ["S1"]},
              {"id": "state", "names": T, "direction": "none", "rule": {"profile": ["1", "2", "3"]},
               "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
               "verification": "primary", "source": ["S1"]},
              {"id": "rating", "names": T, "direction": "none", "rule": {"judgement": "lh"},
               "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
               "verification": "primary", "source": ["S1"]}],
             "critical": [{"item": "3", "atLeast": 1, "flag": "suicidal-ideation", "why": T, "source": ["S1"]}],
             "emits": [{"finding": "suicidal-ideation", "when": {"item": "3", "atLeast": 1}}],
             "sources": [{"id": "S1", "cite": "A 2020"}]}
            """.replace(" T", " " + TEXT).getBytes(StandardCharsets.UTF_8))
            .orThrow();

    private static final Scorer SCORER = Scorer.of(INSTRUMENT);

    private static ScoreReport report(Map<String, Answer> answers, Map<String, String> judgements) {
        return SCORER.score(Administration.of(answers).withJudgements(judgements));
    }

    /** Answers in the order of the items; a hyphen is none. */
    private static Map<String, Answer> answers(String digits) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '-') {
                answers.put(Integer.toString(i + 1), Answer.of(digits.charAt(i) - '0'));
            }
        }
        return answers;
    }

    private static String line(Map<String, Answer> answers) {
        return Json.line(ScoreLine.of(INSTRUMENT, report(answers, Map.of())));
    }

    @Test
    void numbers_stand_among_scores_and_everything_else_among_criteria() {
        assertThat(Json.line(ScoreLine.of(INSTRUMENT, report(answers("210"), Map.of("rating", "H")))))
                .isEqualTo("{\"instrument\":\"demo\",\"version\":\"1.0.0\",\"scores\":{"
                        + "\"total\":{\"status\":\"determined\",\"value\":3,\"band\":\"low\","
                        + "\"bands\":{\"one\":\"low\",\"two\":\"any\"},\"answered\":3,\"of\":3,"
                        + "\"bandVerification\":\"unverified\"},"
                        + "\"half\":{\"status\":\"determined\",\"value\":0.5,\"answered\":1,\"of\":1,"
                        + "\"verification\":\"secondary\"},"
                        + "\"t-score\":{\"status\":\"not-computable\",\"answered\":0,\"of\":0,"
                        + "\"reason\":\"rule-not-known\",\"verification\":\"secondary\"}},"
                        + "\"criteria\":{\"yes\":true,\"kind\":\"strong\",\"state\":\"210\",\"rating\":\"H\"},"
                        + "\"flags\":[],\"unanswered\":[],"
                        + "\"warnings\":[{\"code\":\"unverified-band\",\"score\":\"total\"}],\"problems\":[]}");
    }

    @Test
    void what_the_answers_do_not_settle_is_written_as_null() {
        assertThat(line(answers("-11")))
                .contains("\"criteria\":{\"yes\":null,\"kind\":null,\"state\":null,\"rating\":null}");
    }

    @Test
    void a_criterion_that_every_completion_settles_is_not_null() {
        assertThat(line(answers("2"))).contains("\"yes\":true,\"kind\":\"strong\",\"state\":null");
    }

    @Test
    void a_prorated_value_says_so_and_what_else_was_possible() {
        assertThat(line(answers("21-")))
                .contains("\"total\":{\"status\":\"determined\",\"value\":5,\"band\":\"high\"")
                .contains("\"answered\":2,\"of\":3,\"prorated\":true,\"possible\":{\"min\":3,\"max\":5},"
                        + "\"missing\":[\"3\"],\"verification\":\"unverified\"");
        assertThat(line(answers("11-"))).contains("\"band\":\"low\"").contains("\"worstBand\":\"high\"");
    }

    @Test
    void bounds_have_a_band_only_where_both_ends_have_it() {
        assertThat(line(answers("1")))
                .contains(
                        "\"total\":{\"status\":\"bounded\",\"lower\":1,\"upper\":5,\"band\":\"any\",\"answered\":1,\"of\":3,"
                                + "\"missing\":[\"2\",\"3\"]}");
    }

    @Test
    void a_score_that_cannot_be_computed_says_why() {
        assertThat(line(answers("")))
                .contains(
                        "\"total\":{\"status\":\"not-computable\",\"answered\":0,\"of\":3,\"missing\":[\"1\",\"2\",\"3\"],"
                                + "\"reason\":\"nothing-answered\"}");
    }

    @Test
    void critical_items_are_told_when_raised_and_when_unanswered() {
        assertThat(line(answers("002")))
                .contains("\"flags\":[{\"flag\":\"suicidal-ideation\",\"items\":[\"3\"]}],\"unanswered\":[]");
        assertThat(line(Map.of("3", Answer.missing(MissingKind.DECLINED))))
                .contains("\"unanswered\":[{\"item\":\"3\",\"flag\":\"suicidal-ideation\",\"missing\":\"declined\"}]");
    }

    @Test
    void problems_have_place_code_and_english_text_but_never_the_answer() {
        assertThat(line(Map.of("1", Answer.of("canary"))))
                .contains(
                        "\"problems\":[{\"pointer\":\"/answers/1\",\"code\":\"answer-off-scale\",\"text\":\"the answer to")
                .doesNotContain("canary");
    }

    @Test
    void without_an_id_a_problem_tells_its_line() {
        List<Problem> problems = List.of(Problem.at("/age", ProblemCode.RANGE, "≥ 0"));
        assertThat(Json.line(ScoreLine.refused(INSTRUMENT, null, problems).atLine(7)))
                .startsWith("{\"instrument\":\"demo\",\"version\":\"1.0.0\",\"scores\":{},\"criteria\":{}")
                .contains("{\"pointer\":\"/age\",\"line\":7,\"code\":\"range\"");
        assertThat(Json.line(ScoreLine.refused(INSTRUMENT, "r", problems).atLine(7)))
                .startsWith("{\"id\":\"r\",")
                .doesNotContain("\"line\"");
    }

    @Test
    void outside_the_ages_of_the_instrument_there_is_no_band_and_that_is_said() {
        ScoreReport child = SCORER.score(Administration.of(answers("111")).withPerson(9, null));
        assertThat(Json.line(ScoreLine.of(INSTRUMENT, child)))
                .contains("\"outsidePopulation\":true")
                .doesNotContain("\"band\"");
    }

    @Test
    void only_the_explanation_depends_on_the_language() {
        ScoreReport report = report(answers("111"), Map.of());
        ScoreLine line = ScoreLine.of(INSTRUMENT, report);
        assertThat(line.explain()).isNull();
        ScoreLine swedish = line.explained(report, Language.SV);
        ScoreLine english = line.explained(report, Language.EN);
        assertThat(swedish.explain()).isNotEqualTo(english.explain()).containsKeys("total", "yes", "rating");
        assertThat(swedish.scores()).isEqualTo(english.scores());
    }

    @Test
    void as_text_it_tells_nothing_of_the_person() {
        assertThat(ScoreLine.of(INSTRUMENT, report(answers("222"), Map.of()))).hasToString("ScoreLine[demo 1.0.0]");
    }

    @Test
    void a_result_whose_rule_is_not_known_is_named_and_not_computable() {
        ScoreReport report = Scorer.of(INSTRUMENT).score(Administration.ofNumbers(Map.of("1", 1)));
        ScoreLine.Value value = java.util.Objects.requireNonNull(
                ScoreLine.of(INSTRUMENT, report).scores().get("t-score"));
        assertThat(value.status()).isEqualTo(ScoreLine.Status.NOT_COMPUTABLE);
        assertThat(value.reason()).isEqualTo(ScoreOutcome.Reason.RULE_NOT_KNOWN);
        assertThat(value.verification()).isEqualTo(se.frid.instrument.Verification.SECONDARY);
    }

    @Test
    void warnings_are_told_by_code_and_score() {
        Administration answers = Administration.ofNumbers(Map.of("1", 1, "2", 1, "3", 1));
        assertThat(ScoreLine.of(INSTRUMENT, Scorer.of(INSTRUMENT).score(answers))
                        .warnings())
                .containsExactly(new ScoreLine.Warned(Warning.Kind.UNVERIFIED_BAND, "total"));
    }
}
