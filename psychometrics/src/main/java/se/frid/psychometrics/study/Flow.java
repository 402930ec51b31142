package se.frid.psychometrics.study;

/**
 * What became of the rows of a table of administrations. Tells only of missing answers, never of what was answered.
 *
 * @param rows how many rows there are
 * @param determined how many have a score
 * @param filled how many of these by the published rule for missing answers
 * @param bounded how many have none because answers are missing beyond the rule
 * @param notComputable how many have none for another reason, such as nothing answered
 * @param outside how many are not of those whom the instrument or its bands were made for; they count
 */
public record Flow(int rows, int determined, int filled, int bounded, int notComputable, int outside) {

    /** How many rows have no score: they are left out of every figure of the score. */
    public int without() {
        return rows - determined;
    }
}
