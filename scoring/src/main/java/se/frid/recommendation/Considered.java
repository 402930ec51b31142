package se.frid.recommendation;

import java.util.List;

/**
 * What guidance says of a case, and what each rule came to on the way there: both from one evaluation, so that an explanation
 * cannot say anything else than the advice.
 *
 * @param advice what must, should and may be done
 * @param verdicts what each rule came to, for each person of the case, in the order of the rules
 */
public record Considered(Advice advice, List<Verdict> verdicts) {
    public Considered {
        verdicts = List.copyOf(verdicts);
    }
}
