/** The data: instruments, findings, risk policies, interventions, law and rules, and what finds them. */
@org.jspecify.annotations.NullMarked
module se.frid.catalog {
    requires transitive se.frid.instrument;

    exports se.frid.catalog;

    uses se.frid.catalog.InstrumentSource;

    provides se.frid.catalog.InstrumentSource with
            se.frid.catalog.BuiltInInstruments;

    opens se.frid.catalog to
            se.frid.instrument;
}
