package se.frid.psychometrics.polychoric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.reliability.Omega;

/** Polychoric figures of lavaan, psych and polycor, data set by data set. */
class PolychoricFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "acl, 0, 4, 0, 10",
        "grm10x2000, 0, 4, 0, 10",
        "lsat7, 0, 1, 0, 5",
        "msq12, 0, 3, 0, 12",
        "promisanx, 1, 5, 3, 12",
        "science4, 1, 4, 0, 4"
    })
    void agree_with_r(String name, int lowest, int highest, int from, int to) {
        SharedSet set = SharedSet.of(name);
        ResponseData data = set.whole(
                        lowest, highest, set.columns().subList(from, to).toArray(String[]::new))
                .complete();
        PolychoricMatrix matrix = PolychoricMatrix.of(data);
        PolychoricMatrix psych = PolychoricMatrix.of(
                data, MissingRule.COMPLETE_CASES, psychEmptyCells(data), Polychoric.StandardError.THRESHOLDS_ESTIMATED);
        int[][] pair = table(data.column(0), data.column(1));
        Estimate known =
                Polychoric.twoStep(pair, Polychoric.EmptyCells.UNTOUCHED, Polychoric.StandardError.THRESHOLDS_KNOWN);
        new Answers(set)
                .put("poly.polychoric", matrix.correlations().values())
                .put("poly.polychoric.psych", psych.correlations().values())
                .put("poly.polychoric.psych.correct0", matrix.correlations().values())
                .put("poly.thresholds", thresholds(matrix))
                .put("poly.polychor.twostep.pair12", known)
                .put("poly.polychor.ML.pair12", Polychoric.maximumLikelihood(pair))
                .put("poly.polychor.twostep.se.pair12", ((Estimated) known).standardError())
                .put("poly.ordinal.alpha", Omega.ordinalAlpha(matrix.correlations(), matrix.n()))
                .put("poly.ordinal.alpha.psych", Omega.ordinalAlpha(psych.correlations(), psych.n()))
                .put("poly.ordinal.omega.1factor", Omega.ordinal(matrix.correlations(), matrix.n()))
                .agree()
                .covers(id -> id.startsWith("poly."));
    }

    /** psych 2.2.9 fills empty cells only where the items do not all reach the same highest answer. */
    private static Polychoric.EmptyCells psychEmptyCells(ResponseData data) {
        long highest = data.columns().stream()
                .mapToInt(column -> {
                    int[] counts = column.counts();
                    int last = counts.length - 1;
                    while (counts[last] == 0) {
                        last--;
                    }
                    return last;
                })
                .distinct()
                .count();
        return highest == 1 ? Polychoric.EmptyCells.UNTOUCHED : Polychoric.EmptyCells.HALF;
    }

    private static Object thresholds(PolychoricMatrix matrix) {
        List<List<Estimate>> rows = matrix.thresholds();
        return rows.get(0).size() == 1
                ? Map.of("matrix", rows.stream().map(row -> row.get(0)).toList())
                : Map.of("matrix", rows);
    }

    private static int[][] table(Column x, Column y) {
        int[][] table = new int[x.scale().values().size()][y.scale().values().size()];
        for (int person = 0; person < x.size(); person++) {
            table[x.index(person)][y.index(person)]++;
        }
        return Arrays.stream(table).toArray(int[][]::new);
    }
}
