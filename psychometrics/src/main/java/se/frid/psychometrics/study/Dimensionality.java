package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;

/**
 * What is known of how many dimensions the items of the score have: the seam at which a factor or item response analysis hands its
 * result to the study. Without it, no verdict is given on internal consistency: alpha says nothing of how many there are.
 *
 * @param verdict what was found
 * @param how by which model and data, with its source where it is published
 * @param figures of the fit, such as CFI, RMSEA and SRMR
 */
public record Dimensionality(Verdict verdict, Text how, List<Figure> figures) {

    public Dimensionality {
        figures = List.copyOf(figures);
    }

    /** What was found. */
    public enum Verdict {
        /** One dimension is enough: the sum means one thing. */
        ONE,
        /** More than one: each subscale has to be studied on its own. */
        SEVERAL,
        /** The analysis does not settle it. */
        UNDECIDED
    }
}
