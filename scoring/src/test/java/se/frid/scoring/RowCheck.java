package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.batch.BandColumn;
import se.frid.scoring.batch.CriticalState;
import se.frid.scoring.batch.FindingColumn;
import se.frid.scoring.batch.ScoreColumn;
import se.frid.scoring.batch.ScoreColumns;
import se.frid.scoring.batch.ScoreKind;
import se.frid.scoring.batch.ScoreStatus;

/** Whether a row of columns says what a report says, to the last bit. */
final class RowCheck {

    private final Instrument instrument;
    private final ScoreColumns columns;
    /** How many results of each status were compared, so that a test can tell that it saw enough of each. */
    final Map<ScoreStatus, Integer> seen = new EnumMap<>(ScoreStatus.class);

    RowCheck(Instrument instrument, ScoreColumns columns) {
        this.instrument = instrument;
        this.columns = columns;
    }

    /** Everything in which a row and a report differ. */
    List<String> differences(int row, ScoreReport report) {
        Map<String, Object> expected = expected(report);
        Map<String, Object> found = found(row);
        List<String> differences = new ArrayList<>();
        expected.forEach((what, value) -> {
            Object other = found.get(what);
            if (!value.equals(other)) {
                differences.add(what + ": " + value + " by Scorer, " + other + " in columns");
            }
        });
        found.keySet().stream()
                .filter(what -> !expected.containsKey(what))
                .forEach(what -> differences.add(what + ": only in columns"));
        return differences;
    }

    private Map<String, Object> expected(ScoreReport report) {
        Map<String, Object> all = new HashMap<>();
        for (ScoreResult result : report.scores()) {
            String id = result.id();
            ScoreOutcome outcome = result.outcome();
            seen.merge(status(outcome), 1, Integer::sum);
            all.put(id + " status", status(outcome));
            all.put(id + " answered", result.answered());
            all.put(id + " of", result.of());
            double value = Double.NaN;
            double lower = Double.NaN;
            double upper = Double.NaN;
            if (outcome instanceof Determined determined) {
                if (determined.value() instanceof Scalar.Num num) {
                    value = num.number().doubleValue();
                } else {
                    all.put(id + " word", determined.value());
                }
                if (determined.possible() != null) {
                    lower = determined.possible().min().doubleValue();
                    upper = determined.possible().max().doubleValue();
                }
            } else if (outcome instanceof Bounded bounded) {
                lower = bounded.lower().doubleValue();
                upper = bounded.upper().doubleValue();
            }
            putBits(all, id, value, lower, upper);
            for (BandResult band : result.bands()) {
                all.put(id + " band " + band.scheme(), band.level() + " from " + band.from());
                if (band.worst() != null) {
                    all.put(id + " worst " + band.scheme(), band.worst());
                }
            }
        }
        for (int i = 0; i < report.findings().size(); i++) {
            EmittedFinding finding = report.findings().get(i);
            all.put("finding " + i, finding.state());
            all.put("level " + i, Optional.ofNullable(finding.level()));
            all.put("value " + i, Optional.ofNullable(finding.value()));
            all.put("open " + i, finding.open());
        }
        for (int i = 0; i < report.cutoffs().size(); i++) {
            all.put("cut-off " + i, report.cutoffs().get(i).state());
        }
        putCritical(report, all);
        all.put("outside population", report.outsidePopulation());
        all.put("off scale", has(report, ProblemCode.ANSWER_OFF_SCALE));
        all.put("wrong respondent", has(report, ProblemCode.WRONG_RESPONDENT));
        return all;
    }

    private static void putBits(Map<String, Object> all, String id, double value, double lower, double upper) {
        all.put(id + " value", hex(value));
        all.put(id + " lower", hex(lower));
        all.put(id + " upper", hex(upper));
    }

    private static String hex(double number) {
        return number + " " + Long.toHexString(Double.doubleToRawLongBits(number));
    }

    private static boolean has(ScoreReport report, ProblemCode code) {
        return report.problems().stream().anyMatch(problem -> problem.code() == code);
    }

    private void putCritical(ScoreReport report, Map<String, Object> all) {
        for (int i = 0; i < instrument.critical().size(); i++) {
            CriticalItem critical = instrument.critical().get(i);
            boolean raised = report.flags().stream()
                    .anyMatch(flag ->
                            flag.flag().equals(critical.flag()) && flag.items().contains(critical.item()));
            boolean unanswered = report.unanswered().stream()
                    .anyMatch(open ->
                            open.item().equals(critical.item()) && open.flag().equals(critical.flag()));
            all.put("raised " + critical.item() + " " + critical.flag(), raised);
            all.put("unanswered " + critical.item() + " " + critical.flag(), unanswered);
        }
    }

    static ScoreStatus status(ScoreOutcome outcome) {
        if (outcome instanceof Determined determined) {
            @Nullable Filled filled = determined.filled();
            return filled == null
                    ? ScoreStatus.DETERMINED
                    : filled == Filled.PRORATED ? ScoreStatus.PRORATED : ScoreStatus.ZERO_FILLED;
        } else if (outcome instanceof NotComputable none) {
            return switch (none.reason()) {
                case NOTHING_ANSWERED -> ScoreStatus.NOTHING_ANSWERED;
                case NOT_ASKED -> ScoreStatus.NOT_ASKED;
                case BAD_ANSWER -> ScoreStatus.BAD_ANSWER;
                case NO_JUDGEMENT -> ScoreStatus.NO_JUDGEMENT;
                default -> throw new IllegalArgumentException("no row has this reason");
            };
        }
        return outcome instanceof Bounded ? ScoreStatus.BOUNDED : ScoreStatus.UNSETTLED;
    }

    private Map<String, Object> found(int row) {
        Map<String, Object> all = new HashMap<>();
        for (Score score : instrument.scores()) {
            ScoreColumn column = columns.score(score.id());
            String id = score.id();
            all.put(id + " status", column.status(row));
            all.put(id + " answered", (int) column.answered()[row]);
            all.put(id + " of", (int) column.asked()[row]);
            boolean number = column.kind() == ScoreKind.NUMBER;
            putBits(
                    all,
                    id,
                    number ? column.values()[row] : Double.NaN,
                    number ? column.lowers()[row] : Double.NaN,
                    number ? column.uppers()[row] : Double.NaN);
            if (column.kind() == ScoreKind.PROFILE && column.profiles()[row] != ScoreColumn.NONE) {
                all.put(id + " word", Scalar.of(column.word(row)));
            } else if (!number && column.kind() != ScoreKind.PROFILE && column.choices()[row] != ScoreColumn.NONE) {
                all.put(id + " word", column.words().get(column.choices()[row]));
            }
            for (BandColumn bands : column.bands()) {
                bands.band(row)
                        .ifPresent(
                                band -> all.put(id + " band " + bands.scheme().id(), told(band)));
                bands.worst(row)
                        .ifPresent(
                                band -> all.put(id + " worst " + bands.scheme().id(), band.level()));
            }
        }
        for (int i = 0; i < columns.findings().size(); i++) {
            FindingColumn finding = columns.finding(i);
            all.put("finding " + i, finding.state(row));
            all.put("level " + i, finding.level(row));
            all.put("value " + i, finding.value(row));
            all.put("open " + i, finding.isOpen(row));
        }
        for (int i = 0; i < columns.cutoffs(); i++) {
            all.put("cut-off " + i, columns.cutoff(i, row));
        }
        for (int i = 0; i < columns.critical(); i++) {
            CriticalItem critical = instrument.critical().get(i);
            CriticalState state = columns.critical(i, row);
            all.put("raised " + critical.item() + " " + critical.flag(), state == CriticalState.RAISED);
            all.put("unanswered " + critical.item() + " " + critical.flag(), state == CriticalState.UNANSWERED);
        }
        int notes = columns.notes()[row];
        all.put("outside population", (notes & (ScoreColumns.OUTSIDE_AGES | ScoreColumns.NO_BANDS_FOR_PERSON)) != 0);
        all.put("off scale", (notes & ScoreColumns.OFF_SCALE) != 0);
        all.put("wrong respondent", (notes & ScoreColumns.WRONG_RESPONDENT) != 0);
        return all;
    }

    private static String told(Band band) {
        BigDecimal from = band.from();
        return band.level() + " from " + from;
    }
}
