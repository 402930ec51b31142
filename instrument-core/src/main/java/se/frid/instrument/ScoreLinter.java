package se.frid.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.MissingRule.Fill;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Linear;
import se.frid.instrument.score.ScoreRule.Mean;
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.Sum;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether the figures of the scores fit together: ranges, bands, recoding tables, missing-data rules, roundings. */
final class ScoreLinter {

    private final Instrument instrument;
    private final List<Problem> problems;

    ScoreLinter(Instrument instrument, List<Problem> problems) {
        this.instrument = instrument;
        this.problems = problems;
    }

    void lint() {
        for (int i = 0; i < instrument.scores().size(); i++) {
            Score score = instrument.scores().get(i);
            String at = "/scores/" + i;
            lintRule(at + "/rule", score.rule());
            lintMissing(at + "/missing", score);
        }
        if (problems.isEmpty()) {
            // Values can be reckoned with only where no divisor is 0 and every quotient has its rounding.
            for (int i = 0; i < instrument.scores().size(); i++) {
                lintRecoding(
                        "/scores/" + i + "/rule", instrument.scores().get(i).rule());
                lintRange("/scores/" + i, instrument.scores().get(i));
            }
        }
    }

    private void lintRule(String pointer, ScoreRule rule) {
        rule.parts().forEach(part -> lintRule(pointer, part));
        if (rule instanceof Linear linear && linear.dividedBy() != null) {
            if (linear.dividedBy().signum() == 0) {
                problem(pointer, ProblemCode.RANGE, "≠ 0");
            } else if (linear.rounding() == null) {
                problem(pointer, ProblemCode.ROUNDING_NEEDED);
            }
        }
    }

    private void lintRecoding(String pointer, ScoreRule rule) {
        rule.parts().forEach(part -> lintRecoding(pointer, part));
        if (rule instanceof Recode recode) {
            List<String> gaps = ReachableRange.values(instrument, recode.recode()).stream()
                    .map(BigDecimal::toPlainString)
                    .filter(value -> !recode.table().containsKey(value))
                    .toList();
            if (!gaps.isEmpty()) {
                problem(pointer, ProblemCode.RECODE_GAP, String.join(", ", gaps));
            }
        }
    }

    private void lintMissing(String pointer, Score score) {
        MissingRule missing = score.missing();
        boolean fills = missing.fill() != Fill.NONE;
        if (fills != (missing.allowed() > 0)) {
            problem(pointer + "/fill", ProblemCode.MISSING_RULE);
        }
        if (missing.fill() == Fill.PRORATE) {
            boolean sumOfItems = score.rule() instanceof Sum sum
                    && sum.sum().stream().allMatch(ScoreRule.ItemValue.class::isInstance);
            if (!sumOfItems && !(score.rule() instanceof Mean)) {
                problem(pointer + "/fill", ProblemCode.MISSING_RULE);
            } else if (sumOfItems && missing.rounding() == null) {
                problem(pointer, ProblemCode.ROUNDING_NEEDED);
            }
        }
    }

    private void lintRange(String pointer, Score score) {
        ValueRange reached = ReachableRange.of(instrument, score.rule(), null);
        if (reached == null) {
            if (score.range() != null) {
                problem(pointer + "/range", ProblemCode.NOT_A_NUMBER_SCORE);
            }
            if (!score.bands().isEmpty()) {
                problem(pointer + "/bands", ProblemCode.NOT_A_NUMBER_SCORE);
            }
            return;
        }
        if (score.range() == null
                || score.range().min().compareTo(reached.min()) != 0
                || score.range().max().compareTo(reached.max()) != 0) {
            problem(pointer + "/range", ProblemCode.RANGE_MISMATCH, text(reached.min()), text(reached.max()));
        }
        for (int i = 0; i < score.bands().size(); i++) {
            lintBands(pointer + "/bands/" + i, score, score.bands().get(i));
        }
    }

    private void lintBands(String pointer, Score score, BandScheme scheme) {
        List<Respondent> respondents = scheme.population().respondents();
        ValueRange reached = null;
        for (Respondent respondent : respondents.isEmpty() ? instrument.respondents() : respondents) {
            reached = union(reached, ReachableRange.of(instrument, score.rule(), respondent));
        }
        if (reached == null) {
            return;
        }
        BigDecimal step = ReachableRange.step(instrument, score.rule());
        List<Band> bands = new ArrayList<>(scheme.bands());
        bands.sort(Comparator.comparing(Band::from));
        BigDecimal next = reached.min();
        for (Band band : bands) {
            if (band.from().compareTo(band.to()) > 0) {
                problem(pointer, ProblemCode.BAND_GAP, text(band.to()), text(band.from()));
            }
            if (band.from().compareTo(next) > 0) {
                problem(pointer, ProblemCode.BAND_GAP, text(next), text(band.from()));
            } else if (band.from().compareTo(next) < 0) {
                problem(
                        pointer,
                        band.from().compareTo(reached.min()) < 0
                                ? ProblemCode.BAND_OUTSIDE_RANGE
                                : ProblemCode.BAND_OVERLAP,
                        band.level());
            }
            next = band.to().add(step);
        }
        BigDecimal last = next.subtract(step);
        if (last.compareTo(reached.max()) < 0) {
            problem(pointer, ProblemCode.BAND_GAP, text(next), text(reached.max()));
        } else if (last.compareTo(reached.max()) > 0) {
            problem(
                    pointer,
                    ProblemCode.BAND_OUTSIDE_RANGE,
                    bands.get(bands.size() - 1).level());
        }
    }

    private static @Nullable ValueRange union(@Nullable ValueRange one, @Nullable ValueRange other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new ValueRange(one.min().min(other.min()), one.max().max(other.max()));
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
