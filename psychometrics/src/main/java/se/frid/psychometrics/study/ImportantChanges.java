package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.change.MinimalImportantChange;

/** The minimal important changes that measurement error can be held against: that of the study's own anchor, and published ones. */
final class ImportantChanges {

    private ImportantChanges() {}

    /** All that are known, above 0, the smallest first: the hardest to keep below. */
    static List<Figure> of(Study study, @Nullable MinimalImportantChange own) {
        List<Figure> all = new ArrayList<>();
        if (own != null) {
            own(study, own)
                    .map(estimate -> study.figure("MIC enligt studiens ankare", "MIC by the study’s anchor", estimate))
                    .filter(figure -> figure.estimate().value().orElse(0) > 0)
                    .ifPresent(all::add);
        }
        for (StudiedScore.ImportantChange published : study.about().important()) {
            double value = published.value().doubleValue();
            if (value > 0) {
                Text mark = Words.mark(published.source(), published.verification());
                all.add(Figure.of(
                        "publicerad MIC, " + published.population().sv() + " " + mark.sv(),
                        "published MIC, " + published.population().en() + " " + mark.en(),
                        Estimate.of(value, 0, StudyMethods.PUBLISHED)));
            }
        }
        all.sort(Comparator.comparingDouble(figure -> figure.estimate().value().orElseThrow()));
        return all;
    }

    /** That of the adjusted predictive model, else the plain one; none where the anchor says little about the score. */
    private static Optional<Estimate> own(Study study, MinimalImportantChange own) {
        return isAnchored(study, own)
                ? own.adjusted().value().isPresent() ? Optional.of(own.adjusted()) : Optional.of(own.predictive())
                : Optional.empty();
    }

    static boolean isAnchored(Study study, MinimalImportantChange own) {
        double least = study.criteria().criterion("anchor-correlation").value();
        return own.anchorCorrelation().value().orElse(-1) >= least;
    }
}
