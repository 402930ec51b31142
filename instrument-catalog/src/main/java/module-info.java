/** The data: instruments, findings, risk policies, interventions, law and rules, and what finds them. */
@org.jspecify.annotations.NullMarked
module se.frid.catalog {
    requires transitive se.frid.instrument;

    exports se.frid.catalog;

    opens se.frid.catalog to
            se.frid.instrument;
}
