package se.frid.psychometrics.items;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.SharedSet;

/** Item figures of R, data set by data set. */
class ItemFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "acl, items, 0, 4, 10",
        "attitude, items, 0, 100, 7",
        "grm10x2000, items, 0, 4, 10",
        "lsat7, items, 0, 1, 5",
        "msq12, items, 0, 3, 12",
        "science4, items, 1, 4, 4",
        "verbal, items, 0, 1, 24"
    })
    void agree_with_r(String name, String prefix, int lowest, int highest, int items) {
        SharedSet set = SharedSet.of(name);
        ResponseData data =
                set.whole(lowest, highest, set.columns().subList(0, items).toArray(String[]::new));
        Answers answers = new Answers(set);
        answer(answers, prefix, data);
        answers.agree().covers(id -> id.startsWith(prefix + "."));
    }

    /** The R call declares 0 to 160, but two of the columns go beyond; our gate does not let that in. */
    @Test
    void of_scale_scores_agree_with_r() {
        SharedSet set = SharedSet.of("epibfi");
        Answers answers = new Answers(set);
        answer(answers, "scores", set.whole(0, 200));
        String why = "the R call declares a highest value of 160 that answers exceed";
        answers.except("scores.category.freq", why)
                .except("scores.ceiling.percent", why)
                .except("scores.discrimination.D27", why)
                .agree()
                .covers(id -> id.startsWith("scores."));
    }

    /** The same numbers come of plain numbers, where no counting by category helps. */
    @ParameterizedTest
    @CsvSource({"acl, items, 0, 4, 10", "science4, items, 1, 4, 4"})
    void do_not_depend_on_counting(String name, String prefix, int lowest, int highest, int items) {
        SharedSet set = SharedSet.of(name);
        List<String> codes = set.columns().subList(0, items);
        ResponseData data = ResponseData.of(
                codes.stream()
                        .map(code -> ItemScale.continuous(code, lowest, highest))
                        .toList(),
                codes.stream().map(set::numbers).toArray(double[][]::new));
        Answers answers = new Answers(set, "plain");
        answer(answers, prefix, data);
        answers.except(prefix + ".category.freq", "a continuous score has no categories")
                .agree()
                .covers(id -> id.startsWith(prefix + "."));
    }

    private static void answer(Answers answers, String prefix, ResponseData data) {
        ItemAnalysis analysis = ItemAnalysis.of(data);
        List<ItemStatistics> items = analysis.items();
        TotalStatistics total = analysis.total();
        List<String> codes = data.codes();
        String p = prefix + ".";
        answers.put(p + "n", analysis.persons())
                .put(p + "n.complete", analysis.complete())
                .putEach(p + "missing", codes, each(items, ItemStatistics::missing))
                .putEach(p + "mean", codes, each(items, ItemStatistics::mean))
                .putEach(p + "sd", codes, each(items, ItemStatistics::sd))
                .putEach(p + "median", codes, each(items, ItemStatistics::median))
                .putEach(p + "skew.type3", codes, each(items, ItemStatistics::skewness))
                .putEach(p + "skew.type2", codes, each(items, ItemStatistics::skewnessType2))
                .putEach(p + "kurtosis.type3", codes, each(items, ItemStatistics::kurtosis))
                .putEach(p + "kurtosis.type2", codes, each(items, ItemStatistics::kurtosisType2))
                .putEach(p + "floor.percent", codes, each(items, ItemStatistics::floor))
                .putEach(p + "ceiling.percent", codes, each(items, ItemStatistics::ceiling))
                .put(p + "category.freq", categories(items))
                .put(p + "total.mean.complete", total.mean())
                .put(p + "total.sd.complete", total.sd())
                .put(p + "total.skew.type2", total.skewnessType2())
                .put(p + "total.kurtosis.type2", total.kurtosisType2())
                .put(p + "total.floor.percent", total.floor())
                .put(p + "total.ceiling.percent", total.ceiling())
                .putEach(p + "item.total.r", codes, each(items, ItemStatistics::itemTotal))
                .putEach(p + "item.rest.r", codes, each(items, ItemStatistics::itemRest))
                .put(p + "inter.item.r", InterItem.pearson(data).values())
                .put(
                        p + "inter.item.r.pairwise",
                        InterItem.pearsonPairwise(data).values())
                .put(p + "inter.item.spearman", InterItem.spearman(data).values())
                .put(p + "inter.item.kendall", InterItem.kendall(data).values())
                .put(p + "mean.inter.item.r", analysis.meanInterItem())
                .putEach(p + "discrimination.D27", codes, each(items, ItemStatistics::discrimination));
    }

    private static List<?> each(List<ItemStatistics> items, Function<ItemStatistics, ?> figure) {
        return items.stream().<Object>map(figure).toList();
    }

    private static double[][] categories(List<ItemStatistics> items) {
        return IntStream.range(0, items.get(0).categories().size())
                .mapToObj(category -> items.stream()
                        .mapToDouble(item ->
                                item.categories().get(category).share().value().orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }
}
