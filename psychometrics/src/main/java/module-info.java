/** Whether an instrument works: reliability, agreement, accuracy, change and norms. Pure functions of data, options and seed. */
@org.jspecify.annotations.NullMarked
module se.frid.psychometrics {
    requires transitive se.frid.instrument;
    requires transitive se.frid.scoring;
    // Named after its file: Commons Math 3 has no name of its own and gets no further release that could give it
    // another.
    requires commons.math3;

    exports se.frid.psychometrics;
    exports se.frid.psychometrics.accuracy;
    exports se.frid.psychometrics.agreement;
    exports se.frid.psychometrics.change;
    exports se.frid.psychometrics.followup;
    exports se.frid.psychometrics.items;
    exports se.frid.psychometrics.norms;
    exports se.frid.psychometrics.numerics;
    exports se.frid.psychometrics.polychoric;
    exports se.frid.psychometrics.prediction;
    exports se.frid.psychometrics.reliability;
    exports se.frid.psychometrics.resampling;
    exports se.frid.psychometrics.samplesize;
    exports se.frid.psychometrics.study;

    // Results are written as JSON by reflection, here and by a vendor's own mapper.
    opens se.frid.psychometrics;
    opens se.frid.psychometrics.accuracy;
    opens se.frid.psychometrics.agreement;
    opens se.frid.psychometrics.change;
    opens se.frid.psychometrics.followup;
    opens se.frid.psychometrics.items;
    opens se.frid.psychometrics.norms;
    opens se.frid.psychometrics.polychoric;
    opens se.frid.psychometrics.prediction;
    opens se.frid.psychometrics.reliability;
    opens se.frid.psychometrics.samplesize;
    opens se.frid.psychometrics.study;
}
