package se.frid.recommendation;

import java.util.List;

/**
 * What guidance says of a case, and what each rule came to on the way there: both from one evaluation, so that an explanation
 * cannot say anything else than the advice.
 *
 * @param advice what must, should and may be done
 * @param verdicts what each rule came to, for each person of the case, in the order of the rules
 * @param beforeLowering the same at the levels without a professional's lowering; empty where none is lowered
 */
public record Considered(Advice advice, List<Verdict> verdicts, List<Verdict> beforeLowering) {
    public Considered {
        verdicts = List.copyOf(verdicts);
        beforeLowering = List.copyOf(beforeLowering);
    }
}
