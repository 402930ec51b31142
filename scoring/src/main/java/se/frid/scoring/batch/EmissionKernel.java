package se.frid.scoring.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Emission;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;

/** What the rows of a block say of one finding. */
@SuppressWarnings("ArrayRecordComponent") // Kernels are never compared.
sealed interface EmissionKernel {

    /** No condition. */
    int NONE = -1;

    byte PRESENT = FindingColumn.code(FindingState.PRESENT);
    byte UNKNOWN = FindingColumn.code(FindingState.UNKNOWN);
    byte NOT_APPLICABLE = FindingColumn.code(FindingState.NOT_APPLICABLE);

    /**
     * Writes some rows.
     *
     * @param block where the conditions were worked out
     */
    void write(Block block, FindingColumn out, int from, int rows);

    /**
     * By a condition.
     *
     * @param when slot of the condition
     * @param byTruth state where it does not hold, is not known to hold, and holds
     * @param tested the item, where the condition is no more than a test of one
     * @param settledWhen slot of the condition that settles an option, or none
     */
    record ByCondition(int when, byte[] byTruth, @Nullable Variable tested, int settledWhen) implements EmissionKernel {

        static ByCondition of(Emission emission, Variables variables, int when, int settledWhen) {
            // That one option does not hold says nothing of the others.
            byte otherwise = emission.value() == null ? FindingColumn.code(FindingState.ABSENT) : UNKNOWN;
            return new ByCondition(
                    when,
                    new byte[] {otherwise, UNKNOWN, PRESENT},
                    emission.when() instanceof ItemIs test ? variables.item(test.item()) : null,
                    settledWhen);
        }

        @Override
        public void write(Block block, FindingColumn out, int from, int rows) {
            byte[] can = block.can[when];
            byte[] must = block.must[when];
            byte[] states = out.states();
            for (int i = 0; i < rows; i++) {
                states[from + i] = byTruth[can[i] + must[i]];
            }
            for (int i = 0; tested != null && i < rows; i++) {
                if (can[i] != must[i] && tested.isNotApplicable(block.codes.dense(tested, i))) {
                    states[from + i] = NOT_APPLICABLE;
                }
            }
            for (int i = 0; out.emission().tellsValue() && i < rows; i++) {
                boolean applies = states[from + i] != NOT_APPLICABLE;
                boolean settled = can[i] == must[i] && (settledWhen == NONE || block.must[settledWhen][i] == 1);
                out.open()[from + i] = TruthSteps.bit(applies && !settled);
                out.values()[from + i] = (short) (must[i] == 1 ? 0 : FindingColumn.NONE);
            }
        }
    }

    /**
     * By the answer to a question, or the rating of a professional.
     *
     * @param states state by code of the answer
     * @param levels level by code, where a rating tells it
     * @param values place of the value by code
     * @param settledWhen slot of the condition that settles a value, or none
     */
    record ByAnswer(Variable question, byte[] states, byte[] levels, short[] values, int settledWhen)
            implements EmissionKernel {

        static ByAnswer of(Emission emission, Variables variables, int settledWhen) {
            Variable question = Objects.requireNonNull(asked(emission, variables));
            int codes = question.codes();
            ByAnswer kernel = new ByAnswer(question, new byte[codes], new byte[codes], new short[codes], settledWhen);
            List<Scalar> words = words(emission, variables);
            for (int code = 0; code < codes; code++) {
                Scalar answer = question.isAnswered(code) ? question.answers().get(code) : null;
                byte level = emission.rating() == null ? FindingColumn.NONE : level(variables, question, answer);
                Scalar told = told(emission, answer);
                short value = (short) (told == null ? FindingColumn.NONE : words.indexOf(told));
                boolean asked = emission.rating() != null || question.isAsked(code);
                kernel.levels[code] = level;
                kernel.values[code] = value;
                kernel.states[code] = level >= 0 || value >= 0 ? PRESENT : asked ? UNKNOWN : NOT_APPLICABLE;
            }
            return kernel;
        }

        private static byte level(Variables variables, Variable rating, @Nullable Scalar given) {
            Judgement rule = (Judgement)
                    variables.instrument().score(rating.name()).orElseThrow().rule();
            ResponseScale scale =
                    Objects.requireNonNull(variables.instrument().scales().get(rule.judgement()));
            RiskLevel level = given == null
                    ? null
                    : scale.option(given).map(ResponseOption::level).orElse(null);
            return level == null ? FindingColumn.NONE : Places.of(level);
        }

        @Override
        public void write(Block block, FindingColumn out, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                int code = block.codes.dense(question, i);
                out.states()[from + i] = states[code];
                if (!out.emission().tellsValue()) {
                    out.levels()[from + i] = levels[code];
                    continue;
                }
                boolean settled = states[code] == PRESENT && (settledWhen == NONE || block.must[settledWhen][i] == 1);
                out.open()[from + i] = TruthSteps.bit(states[code] != NOT_APPLICABLE && !settled);
                out.values()[from + i] = values[code];
            }
        }
    }

    /** The values that can be told. */
    static List<Scalar> words(Emission emission, Variables variables) {
        Set<Scalar> words = new LinkedHashSet<>();
        Variable question = asked(emission, variables);
        if (emission.value() != null) {
            words.add(Scalar.of(emission.value()));
        } else if (question != null) {
            question.answers().stream()
                    .map(answer -> told(emission, answer))
                    .filter(Objects::nonNull)
                    .forEach(words::add);
        }
        return List.copyOf(words);
    }

    private static @Nullable Scalar told(Emission emission, @Nullable Scalar answer) {
        ValueOf valueOf = emission.valueOf();
        return valueOf == null || answer == null ? null : valueOf.told(answer);
    }

    /** What is answered or rated; absent where a condition tells the finding. */
    private static @Nullable Variable asked(Emission emission, Variables variables) {
        ValueOf valueOf = emission.valueOf();
        String rating = valueOf == null ? emission.rating() : valueOf.rating();
        return rating != null
                ? variables.rating(rating)
                : valueOf == null ? null : variables.item(Objects.requireNonNull(valueOf.item()));
    }
}
