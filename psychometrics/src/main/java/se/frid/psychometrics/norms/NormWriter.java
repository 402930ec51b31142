package se.frid.psychometrics.norms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Norm;
import se.frid.instrument.Population;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.Text;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.psychometrics.Estimate;

/**
 * Norms as an instrument definition holds them: a {@link Norm} for its {@code norms}, a {@link Score} with a table for its
 * {@code scores}. {@link se.frid.json.Json#document} turns either into the JSON to paste.
 *
 * <p>A definition cannot choose by age: norms of ages become one score for each, with a norm that names the ages.
 */
public final class NormWriter {

    /** Percentiles whose raw scores a {@link Norm} tells, where nothing else is asked for. */
    public static final List<Integer> USUAL = List.of(5, 10, 25, 50, 75, 90, 95);

    private NormWriter() {}

    /** Who said it and how sure it is. */
    public record Evidence(Verification verification, List<String> source) {

        public Evidence {
            source = List.copyOf(source);
        }
    }

    /**
     * Size, mean, standard deviation and percentiles of a norm group: level {@code p90} begins at the lowest score that someone had
     * and below which, half of the ties counted, at least 90 per cent lie.
     *
     * @param score score it is of
     * @throws IllegalArgumentException if there are fewer than two persons
     */
    public static Norm norm(
            String score,
            Population population,
            NormTable table,
            List<Integer> percentiles,
            @Nullable Text note,
            Evidence evidence) {
        if (table.n() < 2) {
            throw new IllegalArgumentException("a norm needs two persons at least");
        }
        List<Norm.Limit> limits = new ArrayList<>();
        for (int percentile : percentiles) {
            table.lowestAtOrAbove(percentile)
                    .ifPresent(from -> limits.add(new Norm.Limit("p" + percentile, plain(from), null)));
        }
        return new Norm(
                score,
                population,
                table.n(),
                rounded(table.mean().value()),
                rounded(table.sd().value()),
                limits,
                note,
                evidence.verification(),
                evidence.source());
    }

    /**
     * A standard score that is looked up for every raw score that can come.
     *
     * @param raw the raw score, whose range is whole numbers
     * @param id of the new score
     * @param normal normal score of a raw score, as of {@link #normal(NormTable)} or {@link #normal(SmoothedNorms, double)}
     * @throws IllegalArgumentException if the raw score has no range of whole numbers
     */
    public static Score score(
            Score raw, String id, StandardScale scale, DoubleUnaryOperator normal, Evidence evidence) {
        Map<String, BigDecimal> table = table(raw, scale, normal);
        return score(raw, id, scale, recode(raw, table), List.of(table), evidence);
    }

    /** The same with a table for each sex. Where sex is not told, the score is bounded by both. */
    public static Score scoreBySex(
            Score raw,
            String id,
            StandardScale scale,
            DoubleUnaryOperator ofFemales,
            DoubleUnaryOperator ofMales,
            Evidence evidence) {
        Map<String, BigDecimal> females = table(raw, scale, ofFemales);
        Map<String, BigDecimal> males = table(raw, scale, ofMales);
        ScoreRule choice = new ScoreRule.Choose(
                List.of(new ScoreRule.Case(new Condition.SexIs(Sex.FEMALE), recode(raw, females))), recode(raw, males));
        return score(raw, id, scale, choice, List.of(females, males), evidence);
    }

    /** Normal scores of one group, by Blom; below and above everyone they end half a person beyond. */
    public static DoubleUnaryOperator normal(NormTable table) {
        return raw -> value(table.row(raw).z(), raw);
    }

    /** Normal scores of one group among several that were smoothed together. */
    public static DoubleUnaryOperator normal(SmoothedNorms norms, double group) {
        return raw -> (value(norms.t(raw, group), raw) - 50) / 10;
    }

    private static double value(Estimate estimate, double raw) {
        return estimate.value()
                .orElseThrow(() -> new IllegalArgumentException("these norms do not tell where " + raw + " stands"));
    }

    private static Score score(
            Score raw,
            String id,
            StandardScale scale,
            ScoreRule rule,
            List<Map<String, BigDecimal>> tables,
            Evidence evidence) {
        List<BigDecimal> values = tables.stream()
                .flatMap(table -> table.values().stream())
                .sorted()
                .toList();
        return new Score(
                id,
                Text.of(
                        raw.names().sv() + ", " + scale.names().sv(),
                        raw.names().en() + ", " + scale.names().en()),
                raw.direction(),
                rule,
                new ValueRange(values.get(0), values.get(values.size() - 1)),
                raw.missing(),
                List.of(),
                evidence.verification(),
                evidence.source(),
                null);
    }

    private static ScoreRule recode(Score raw, Map<String, BigDecimal> table) {
        return new ScoreRule.Recode(new ScoreRule.ScoreValue(raw.id()), table);
    }

    private static Map<String, BigDecimal> table(Score raw, StandardScale scale, DoubleUnaryOperator normal) {
        ValueRange range = raw.range();
        if (range == null || !isWhole(range.min()) || !isWhole(range.max())) {
            throw new IllegalArgumentException("score " + raw.id() + " has no range of whole numbers");
        }
        Map<String, BigDecimal> table = new LinkedHashMap<>();
        for (int score = range.min().intValueExact(); score <= range.max().intValueExact(); score++) {
            table.put(String.valueOf(score), scale.of(normal.applyAsDouble(score)));
        }
        return table;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal rounded(OptionalDouble value) {
        return value.isPresent()
                ? new BigDecimal(BigDecimal.valueOf(value.getAsDouble())
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                : null;
    }
}
