package se.frid.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.testing.Edits.edit;
import static se.frid.testing.Samples.INSTRUMENT;

import org.junit.jupiter.api.Test;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.testing.Samples;

/** A definition that a service writes for an instrument that the catalogue knows by reference only. */
class LocalDefinitionTest {

    private static final String NO_RESULTS = "{'reason':{'sv':'x','en':'x'},'obtain':{'sv':'x','en':'x'}}";

    /** The sample, changed, without what hangs on its scores. */
    private static Instrument bare(String... edits) {
        String text = edit(
                INSTRUMENT, "/cutoffs", "[]", "/emits", "[]", "/critical", "[]", "/evidence", "[]", "/change", "[]");
        return Samples.instrument(edit(text, edits));
    }

    private static final Instrument REFERENCE =
            bare("/version", "'1.0.0'", "/kind", "'reference'", "/reference", NO_RESULTS, "/scores", "[]");

    @Test
    void a_definition_that_still_names_what_it_cannot_score_is_right() {
        assertThat(LocalDefinition.check(Samples.instrument(), REFERENCE)).isEmpty();
    }

    @Test
    void a_result_that_is_left_out_silently_is_told() {
        Instrument local = Samples.instrument(edit(INSTRUMENT, "/unscored", "[]", "/norms", "[]"));
        assertThat(LocalDefinition.check(local, REFERENCE))
                .extracting(Problem::code, problem -> problem.args().get(0))
                .containsExactly(org.assertj.core.api.Assertions.tuple(ProblemCode.LOCAL_RESULT_MISSING, "t"));
    }

    @Test
    void the_version_of_the_reference_is_taken_and_a_range_that_was_published_holds() {
        Instrument local = bare("/version", "'1.0.0'", "/unscored", "[]", "/norms", "[]", "/scores/0/id", "'t'");
        assertThat(LocalDefinition.check(local, REFERENCE))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.LOCAL_RANGE_DIFFERS, ProblemCode.LOCAL_VERSION);
    }
}
