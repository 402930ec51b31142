package se.frid.psychometrics.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;

/** Norm figures of R, data set by data set. */
class NormFiguresTest {

    private static final double[] SHARES = {.01, .05, .1, .25, .5, .75, .9, .95, .99};

    @Test
    void of_college_admission_scores_agree_with_r() {
        SharedSet set = SharedSet.of("satact");
        check(set, "norm", set.numbers("ACT")).agree().covers(id -> id.startsWith("norm."));
    }

    @Test
    void of_depression_scores_agree_with_r() {
        SharedSet set = SharedSet.of("epibfi");
        check(set, "bdi.norm", set.numbers("bdi")).agree().covers(id -> id.startsWith("bdi.norm."));
    }

    @Test
    void of_reading_comprehension_agree_with_r() {
        SharedSet set = SharedSet.of("elfe");
        double[] raw = set.numbers("raw");
        double[] group = set.numbers("group");
        double[] third = IntStream.range(0, raw.length)
                .filter(i -> group[i] == 3)
                .mapToDouble(i -> raw[i])
                .toArray();
        check(set, "norm.grade3", third).agree().covers(id -> id.startsWith("norm."));
    }

    /** cNORM chooses its terms by best subsets, so its coefficients are its own; what they say is held to within a fifth of a point. */
    @Test
    void smoothed_over_grades_say_what_cnorm_says() {
        SharedSet set = SharedSet.of("elfe");
        SmoothedNorms norms = SmoothedNorms.of(set.numbers("raw"), set.numbers("group"));
        JsonNode theirs = Objects.requireNonNull(set.figures().get("cnorm")).get("value");
        JsonNode table = theirs.get("norm.table.3");
        for (int i = 0; i < table.get("norm").size(); i++) {
            double t = table.get("norm").get(i).asDouble();
            assertThat(norms.raw(t, 3).value().orElseThrow())
                    .as("raw score of T %s", t)
                    .isCloseTo(table.get("raw").get(i).asDouble(), within(0.2));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(norms.t(5 + 5 * i, 2 + i).value().orElseThrow())
                    .isCloseTo(theirs.get("T.of.raw").get(i).asDouble(), within(0.2));
        }
        new Answers(set, "cnorm")
                .except(
                        "cnorm",
                        "its terms are chosen by best subsets; its table and its T scores are met within a fifth of a point")
                .agree();
    }

    private static Answers check(SharedSet set, String pre, double[] scores) {
        NormTable table = NormTable.of(scores, 0.95);
        List<NormTable.Row> all = table.rows();
        List<NormTable.Row> rows = all.size() <= 80
                ? all
                : IntStream.range(0, 80)
                        .mapToObj(i -> all.get((int) Math.rint(1 + i * ((all.size() - 1.0) / 79)) - 1))
                        .toList();
        Answers answers = new Answers(set, pre);
        answers.put(pre + ".n", table.n())
                .put(pre + ".scores", rows.stream().map(NormTable.Row::score).toList())
                .put(pre + ".percentile.rank.mid", each(rows, NormTable.Row::percentile))
                .put(pre + ".percentile.rank.le", each(rows, NormTable.Row::atOrBelow))
                .put(pre + ".t.linear", each(rows, NormTable.Row::linearT))
                .put(pre + ".z.blom", each(rows, NormTable.Row::z))
                .put(pre + ".t.blom", each(rows, NormTable.Row::t))
                .put(pre + ".z.rankit", each(rows, NormTable.Row::rankit))
                .put(pre + ".z.vanderwaerden", each(rows, NormTable.Row::vanDerWaerden))
                .put(pre + ".stanine", each(rows, NormTable.Row::stanine))
                .put(pre + ".sten", each(rows, NormTable.Row::sten));
        for (NormTable.Type type : NormTable.Type.values()) {
            answers.put(
                    pre + ".quantile.type" + type.name().substring(5),
                    Arrays.stream(SHARES)
                            .mapToObj(share -> table.quantile(share, type))
                            .toList());
        }
        Interval median = table.quantile(0.5, NormTable.Type.TYPE_7).interval().orElseThrow();
        SingleCase best = SingleCase.of(
                all.get(all.size() - 1).score(),
                table.mean().value().orElseThrow(),
                table.sd().value().orElseThrow(),
                table.n(),
                0.95);
        SignificanceTest test = best.test().orElseThrow();
        return answers.put(pre + ".percentile.ci.median", List.of(median.lower(), median.upper()))
                .put(
                        pre + ".crawford.howell.for.max",
                        Map.of(
                                "t",
                                test.statistic(),
                                "df",
                                test.df1(),
                                "p.two",
                                test.p(),
                                "percentile",
                                best.percentile()));
    }

    private static List<Estimate> each(List<NormTable.Row> rows, Function<NormTable.Row, Estimate> figure) {
        return rows.stream().map(figure).toList();
    }
}
