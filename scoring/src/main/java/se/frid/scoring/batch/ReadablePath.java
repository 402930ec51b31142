package se.frid.scoring.batch;

import java.util.List;
import java.util.function.Predicate;
import se.frid.instrument.Band;
import se.frid.json.Scalar;
import se.frid.scoring.BandResult;
import se.frid.scoring.EmittedFinding;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.ScoreResult;
import se.frid.scoring.Scorer;

/**
 * One row by {@link Scorer}, for the few that the loops leave: too many combinations of open answers, or a missing-data rule
 * whose value is not in a table. Slow, and counted.
 */
final class ReadablePath {

    private ReadablePath() {}

    static void score(Plan plan, AnswerColumns in, ScoreColumns out, int row) {
        ScoreReport report = plan.scorer().score(in.row(row));
        out.addReadable();
        for (Measure measure : plan.wanted()) {
            ScoreResult result = report.score(measure.id()).orElseThrow();
            write(measure, result, out.score(measure.id()), row);
            if (measure.kind() == ScoreKind.PROFILE && result.outcome() instanceof Determined determined) {
                out.score(measure.id()).profiles()[row] = profile(measure, plan, determined, result, in, row);
            }
        }
        for (int i = 0; i < out.findings().size(); i++) {
            write(report.findings().get(i), out.finding(i), row);
        }
        for (int i = 0; i < out.cutoffs(); i++) {
            out.cutoffs(i)[row] = FindingColumn.code(report.cutoffs().get(i).state());
        }
        // Critical items, notes and counts are told by the loops whatever is open.
    }

    private static void write(EmittedFinding finding, FindingColumn into, int row) {
        into.states()[row] = FindingColumn.code(finding.state());
        if (into.emission().rating() != null) {
            into.levels()[row] = finding.level() == null ? FindingColumn.NONE : Places.of(finding.level());
        }
        if (into.emission().tellsValue()) {
            Scalar value = finding.value();
            into.values()[row] =
                    (short) (value == null ? FindingColumn.NONE : into.words().indexOf(value));
            into.open()[row] = TruthSteps.bit(finding.open());
        }
    }

    private static void write(Measure measure, ScoreResult result, ScoreColumn into, int row) {
        ScoreOutcome outcome = result.outcome();
        into.statuses()[row] = Places.of(status(outcome));
        into.answered()[row] = (short) result.answered();
        into.asked()[row] = (short) result.of();
        boolean number = measure.kind() == ScoreKind.NUMBER;
        if (number) {
            into.values()[row] = Double.NaN;
            into.lowers()[row] = Double.NaN;
            into.uppers()[row] = Double.NaN;
        } else if (measure.kind() == ScoreKind.PROFILE) {
            into.profiles()[row] = ScoreColumn.NONE;
        } else {
            into.choices()[row] = ScoreColumn.NONE;
        }
        if (outcome instanceof Determined determined) {
            if (number) {
                into.values()[row] = ((Scalar.Num) determined.value()).number().doubleValue();
                if (determined.possible() != null) {
                    into.lowers()[row] = determined.possible().min().doubleValue();
                    into.uppers()[row] = determined.possible().max().doubleValue();
                }
            } else if (measure.kind() != ScoreKind.PROFILE) {
                into.choices()[row] = (byte) measure.words().indexOf(determined.value());
            }
        } else if (outcome instanceof Bounded bounded) {
            into.lowers()[row] = bounded.lower().doubleValue();
            into.uppers()[row] = bounded.upper().doubleValue();
        }
        for (int scheme = 0; scheme < into.bands().size(); scheme++) {
            writeBand(result.bands(), into.bands(scheme), row);
        }
    }

    /** The number of a profile; an answer that is wanted but not given is the only one that there is. */
    private static long profile(
            Measure measure, Plan plan, Determined determined, ScoreResult result, AnswerColumns in, int row) {
        long number = 0;
        List<Long> weights = measure.weights(plan.variables());
        for (String item : measure.reads().values()) {
            Variable variable = plan.variables().item(item);
            int code = variable.dense(in.raw(variable, row));
            boolean supposed = determined.filled() == null && result.missing().contains(item);
            int place = variable.isAnswered(code) ? code : supposed ? 0 : variable.n();
            number += weights.get(0) * place;
            weights = weights.subList(1, weights.size());
        }
        return number;
    }

    private static ScoreStatus status(ScoreOutcome outcome) {
        if (outcome instanceof Determined determined) {
            return determined.filled() == null
                    ? ScoreStatus.DETERMINED
                    : determined.filled() == Filled.PRORATED ? ScoreStatus.PRORATED : ScoreStatus.ZERO_FILLED;
        } else if (outcome instanceof NotComputable none) {
            return ScoreStatus.valueOf(none.reason().name());
        }
        return outcome instanceof Bounded ? ScoreStatus.BOUNDED : ScoreStatus.UNSETTLED;
    }

    private static void writeBand(List<BandResult> bands, BandColumn into, int row) {
        into.bands()[row] = BandColumn.NONE;
        into.worst()[row] = BandColumn.NONE;
        for (BandResult band : bands) {
            if (band.scheme().equals(into.scheme().id())) {
                into.bands()[row] = place(
                        into,
                        one -> one.level().equals(band.level()) && one.from().compareTo(band.from()) == 0);
                if (band.worst() != null) {
                    into.worst()[row] = place(into, one -> one.level().equals(band.worst()));
                }
            }
        }
    }

    private static byte place(BandColumn column, Predicate<Band> is) {
        List<Band> bands = column.scheme().bands();
        byte place = 0;
        while (!is.test(bands.get(place))) {
            place++;
        }
        return place;
    }
}
