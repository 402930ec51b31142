package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Item;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Program.Step;

/** What the kernels of one plan are compiled with: the formulas of its rules, and the programs that they become. */
final class Compiler {

    final Variables variables;
    final Map<String, Measure> measures;
    final Formulas formulas = new Formulas();
    final ScoreFormulas scoreFormulas;
    final Sharing sharing;
    /** In which all numbers are whole. */
    final Unit unit;

    final Layout layout;
    /** The program that works out what every score can become. */
    final ProgramBuilder first;

    private final List<Trials> settlers = new ArrayList<>();

    /**
     * A compiler.
     *
     * @param scores the scores that are worked out, each after those that it reads
     */
    Compiler(Variables variables, Map<String, Measure> measures, List<Measure> scores) {
        this.variables = variables;
        this.measures = measures;
        scoreFormulas = new ScoreFormulas(variables, formulas, measures);
        sharing = new Sharing(variables);
        Ranges ranges = new Ranges();
        for (Item item : variables.instrument().items()) {
            if (item.showIf() != null) {
                Truth asked = scoreFormulas.condition(item.showIf());
                variables.setCondition(variables.item(item.code()), asked);
                ranges.note(asked);
            }
        }
        for (Measure score : scores) {
            if (score.kind() != ScoreKind.RATING) {
                ranges.add(score, possible(score), published(score));
            }
        }
        unit = ranges.unit();
        layout = new Layout(variables, unit, false);
        first = new ProgramBuilder(layout);
    }

    /** What a score can become. */
    Formula possible(Measure measure) {
        return new Splitting(formulas, sharing).split(scoreFormulas.possible(measure.id()));
    }

    /** What the published rule gives although answers are missing; absent where it gives nothing then. */
    @Nullable
    Formula published(Measure measure) {
        return measure.canBeFilled(measures) ? scoreFormulas.published(measure) : null;
    }

    /** What has to be tried for a formula of the first program; absent where the ends of its parts are the ends of it. */
    @Nullable
    Trials trials(Formula formula) {
        return sharing.clashes(formula).isEmpty() ? null : new Trials(formula, this);
    }

    /** The first program, once everything is planned. */
    Program build() {
        return first.build(this::settle);
    }

    private @Nullable Step settle(Variable variable) {
        Truth condition = variables.condition(variable);
        Trials trials = trials(condition);
        if (trials == null) {
            return null;
        }
        settlers.add(trials);
        return new Trials.Settle(settlers.size() - 1, variable);
    }

    /** What tries the answers that skip rules depend on, once the first program is built. */
    List<Trials> settlers() {
        return List.copyOf(settlers);
    }
}
