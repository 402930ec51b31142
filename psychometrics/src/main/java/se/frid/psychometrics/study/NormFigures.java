package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;

/**
 * What norms say of the score: the seam at which the norms of these persons, or published ones, are handed to the study. They help to
 * read a score and are not rated.
 *
 * @param how in whom and by which method, with its source where they are published
 * @param figures such as means and limits by group
 */
public record NormFigures(Text how, List<Figure> figures) {

    public NormFigures {
        figures = List.copyOf(figures);
    }
}
