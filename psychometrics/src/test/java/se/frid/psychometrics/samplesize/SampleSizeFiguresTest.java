package se.frid.psychometrics.samplesize;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.SharedSet;

/** Sample sizes of R. */
class SampleSizeFiguresTest {

    @Test
    void sample_sizes_agree_with_r() {
        SharedSet set = SharedSet.of("samplesize");
        Power.Risks usual = Power.Risks.USUAL;
        IntervalWidth.Groups auc = Power.auc(0.8, 1, usual);
        new Answers(set)
                .put("n.roc.power.one", Map.of("auc", 0.8, "ncases", auc.cases(), "ncontrols", auc.controls()))
                .put("n.kappa.binary", KappaSize.test(new double[] {0.3, 0.7}, 0.75, 0.5, usual))
                .put("n.kappa.cantor", KappaSize.test(0.3, 0.35, 0.75, 0.5, usual))
                .put("n.rmsea.n", Power.rmsea(0.05, 0.08, 50, usual))
                .put("n.rmsea.power", Power.rmseaPower(0.05, 0.08, 50, 200, 0.05))
                .put("n.alpha.bonett.test", Power.alpha(0.85, 0.7, 8, usual))
                .put("n.alpha.bonett.precision", IntervalWidth.alpha(0.85, 8, 0.1, 0.95))
                .put("n.icc.walter", Power.icc(0.9, 0.8, 2, usual))
                .put("n.icc.bonett.precision", IntervalWidth.icc(0.9, 2, 0.2, 0.95))
                .put("n.buderer.sens", IntervalWidth.sensitivity(0.8, 0.07, 0.15, 0.95))
                .put("n.buderer.spec", IntervalWidth.specificity(0.8, 0.07, 0.15, 0.95))
                .put("n.correlation", Power.correlation(0.4, usual))
                .put("n.loa.precision", IntervalWidth.limitOfAgreement(0.25, 0.95))
                .agree()
                .covers(id -> id.startsWith("n."));
    }
}
