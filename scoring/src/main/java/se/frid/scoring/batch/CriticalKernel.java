package se.frid.scoring.batch;

import se.frid.administration.MissingKind;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.ResponseScale;

/** What becomes of one critical item, by the code of its answer. */
final class CriticalKernel {

    private final Variable variable;
    private final boolean offersNotApplicable;
    private final byte[] states;

    CriticalKernel(Variable variable, CriticalItem critical, ResponseScale scale) {
        this.variable = variable;
        offersNotApplicable = scale.offers(MissingKind.NOT_APPLICABLE);
        states = new byte[variable.codes()];
        for (int code = 0; code < states.length; code++) {
            states[code] = Places.of(state(critical, code));
        }
    }

    private CriticalState state(CriticalItem critical, int code) {
        if (offersNotApplicable && variable.isNotApplicable(code)) {
            return CriticalState.NOT_APPLICABLE;
        } else if (variable.isMissing(code)) {
            return CriticalState.UNANSWERED;
        } else if (!variable.isAnswered(code)) {
            return CriticalState.NOT_ASKED;
        }
        boolean raised = critical.isRaisedBy(variable.answers().get(code));
        return raised ? CriticalState.RAISED : CriticalState.NOT_RAISED;
    }

    void write(Codes codes, byte[] into, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            into[from + i] = states[codes.dense(variable, i)];
        }
    }
}
