/**
 * What an instrument, an administration, a law, an intervention and a rule are: immutable types, their JSON form and their
 * checks. Nothing here knows what answers mean; that is {@code se.frid.scoring}.
 */
@org.jspecify.annotations.NullMarked
module se.frid.instrument {
    requires transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires com.fasterxml.jackson.databind;

    exports se.frid.instrument;
    exports se.frid.instrument.score;
    exports se.frid.instrument.condition;
    exports se.frid.instrument.wording;
    exports se.frid.administration;
    exports se.frid.guidance;
    exports se.frid.json;

    // Records are read, written and validated by reflection, also by a vendor's own mapper.
    opens se.frid.instrument;
    opens se.frid.instrument.score;
    opens se.frid.instrument.condition;
    opens se.frid.instrument.wording;
    opens se.frid.administration;
    opens se.frid.guidance;
    opens se.frid.json;
}
