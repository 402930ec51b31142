package se.frid.psychometrics.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.AgeRange;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Norm;
import se.frid.instrument.Population;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Json;
import se.frid.json.Reading;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.Scorer;

/** What the writer writes is read back, passes every check of a definition, and scores. */
class NormWriterTest {

    private static final NormWriter.Evidence EVIDENCE = new NormWriter.Evidence(Verification.PRIMARY, List.of("S1"));

    private static final Instrument INSTRUMENT =
            InstrumentCatalog.builtIn().find("gad-7").orElseThrow();

    private static final Score TOTAL = INSTRUMENT.scores().get(0);

    private static NormTable table() {
        SplitMix64 random = SplitMix64.of(1);
        double[] scores = new double[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.min(21, Math.floor(-5 * Math.log(random.nextDouble())));
        }
        return NormTable.of(scores, 0.95);
    }

    private static Population adults() {
        return new Population(Text.of("vuxna", "adults"), List.of(), null, new AgeRange(18, null));
    }

    /** The definition with more scores and norms in its JSON. */
    private static Reading<Instrument> with(Score score, @Nullable Norm norm) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree(Instruments.write(INSTRUMENT));
        ((ArrayNode) root.get("scores")).add(node(mapper, score));
        if (norm != null) {
            root.set("norms", mapper.createArrayNode().add(node(mapper, norm)));
        }
        return Instruments.read(mapper.writeValueAsBytes(root));
    }

    private static JsonNode node(ObjectMapper mapper, Object record) throws IOException {
        return mapper.readTree(new String(Json.document(record), StandardCharsets.UTF_8));
    }

    private static Administration answered(int each) {
        Map<String, Integer> answers = new HashMap<>();
        for (int item = 1; item <= 7; item++) {
            answers.put(String.valueOf(item), each);
        }
        return Administration.ofNumbers(answers);
    }

    @Test
    void norms_pass_the_checks_of_a_definition_and_score() throws IOException {
        NormTable table = table();
        Score t = NormWriter.score(TOTAL, "t-score", StandardScale.T, NormWriter.normal(table), EVIDENCE);
        Norm norm = NormWriter.norm("total", adults(), table, NormWriter.USUAL, null, EVIDENCE);
        Reading<Instrument> reading = with(t, norm);
        assertThat(reading.problems()).isEmpty();
        Instrument instrument = reading.value().orElseThrow();
        assertThat(instrument.norms()).containsExactly(norm);
        assertThat(instrument.scores()).contains(t);
        Map<String, BigDecimal> lookup = ((ScoreRule.Recode) t.rule()).table();
        assertThat(lookup).hasSize(22);
        for (int score = 0; score < 21; score++) {
            assertThat(NormTest.at(lookup, score)).isLessThanOrEqualTo(NormTest.at(lookup, score + 1));
        }
        assertThat(Scorer.of(instrument)
                        .score(answered(1))
                        .score("t-score")
                        .orElseThrow()
                        .outcome())
                .isInstanceOfSatisfying(
                        ScoreOutcome.Determined.class,
                        outcome -> assertThat(outcome.value())
                                .hasToString(NormTest.at(lookup, 7).toPlainString()));
        assertThat(norm.n()).isEqualTo(500);
        assertThat(norm.limits())
                .extracting(Norm.Limit::level)
                .containsExactly("p5", "p10", "p25", "p50", "p75", "p90", "p95");
    }

    @Test
    void each_scale_stays_within_its_ends() throws IOException {
        for (StandardScale scale : StandardScale.values()) {
            Score score = NormWriter.score(TOTAL, "norm", scale, NormWriter.normal(table()), EVIDENCE);
            assertThat(with(score, null).problems()).as(scale.name()).isEmpty();
            assertThat(score.names().sv()).endsWith(scale.names().sv());
        }
    }

    @Test
    void tables_by_sex_are_both_there_and_an_untold_sex_is_bounded_by_both() throws IOException {
        DoubleUnaryOperator females = raw -> (raw - 8) / 5;
        DoubleUnaryOperator males = raw -> (raw - 6) / 5;
        Score t = NormWriter.scoreBySex(TOTAL, "t-score", StandardScale.T, females, males, EVIDENCE);
        Reading<Instrument> reading = with(t, null);
        assertThat(reading.problems()).isEmpty();
        // Total 7: T 48 and 52
        assertThat(Scorer.of(reading.value().orElseThrow())
                        .score(answered(1))
                        .score("t-score")
                        .orElseThrow()
                        .outcome())
                .isInstanceOfSatisfying(ScoreOutcome.Bounded.class, outcome -> {
                    assertThat(outcome.lower()).isEqualByComparingTo("48");
                    assertThat(outcome.upper()).isEqualByComparingTo("52");
                });
    }

    @Test
    void smoothed_norms_are_written_as_well_and_what_cannot_be_is_refused() throws IOException {
        SplitMix64 random = SplitMix64.of(6);
        double[] scores = new double[300];
        double[] ages = new double[300];
        for (int i = 0; i < 300; i++) {
            ages[i] = 13 + i % 4;
            scores[i] = Math.rint(Math.max(0, Math.min(21, ages[i] - 6 + 3 * random.nextNormal())));
        }
        SmoothedNorms norms = SmoothedNorms.of(scores, ages);
        Score score = NormWriter.score(TOTAL, "t-14", StandardScale.T, NormWriter.normal(norms, 14), EVIDENCE);
        assertThat(with(score, null).problems()).isEmpty();
        DoubleUnaryOperator none = NormWriter.normal(NormTable.of(new double[] {3, 3}, 0.95));
        assertThatThrownBy(() -> NormWriter.score(TOTAL, "t", StandardScale.T, none, EVIDENCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NormWriter.norm(
                        "total", adults(), NormTable.of(new double[1], 0.95), NormWriter.USUAL, null, EVIDENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
