/** The command line: lists, shows, validates and scores; the only place that reads and writes files. */
@org.jspecify.annotations.NullMarked
module se.frid.workbench {
    requires se.frid.catalog;
    requires se.frid.instrument;
    requires se.frid.psychometrics;
    requires se.frid.scoring;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.github.mustachejava;
    requires info.picocli;
    requires java.logging;

    // Options are filled in, records written and pages filled by reflection.
    opens se.frid.workbench to
            com.github.mustachejava,
            info.picocli,
            se.frid.instrument;
}
