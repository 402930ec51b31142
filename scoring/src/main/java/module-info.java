/** What answers mean: scores with their bounds and bands, findings, risk levels and recommendations. Pure functions. */
@org.jspecify.annotations.NullMarked
module se.frid.scoring {
    requires transitive se.frid.instrument;

    exports se.frid.scoring;
    exports se.frid.scoring.batch;
    exports se.frid.risk;
    exports se.frid.recommendation;
    exports se.frid.recommendation.explain;

    // Results are written as JSON by reflection, here and by a vendor's own mapper.
    opens se.frid.scoring;
    opens se.frid.risk;
    opens se.frid.recommendation;
    opens se.frid.recommendation.explain;
}
