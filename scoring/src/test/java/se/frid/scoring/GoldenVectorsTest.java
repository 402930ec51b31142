package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import se.frid.instrument.Instrument;
import se.frid.scoring.GoldenVectors.Vector;

/** Every vector that was worked out by hand or published comes out as it was worked out. */
class GoldenVectorsTest {

    @TestFactory
    Stream<DynamicContainer> everyVectorComesOutAsItWasWorkedOutByHand() {
        return GoldenVectors.scored()
                .map(instrument -> dynamicContainer(
                        instrument.id(),
                        GoldenVectors.of(instrument.id()).stream()
                                .map(vector -> dynamicTest(vector.name(), () -> check(instrument, vector)))));
    }

    private static void check(Instrument instrument, Vector vector) {
        assertThat(VectorCheck.wrong(instrument, vector)).as(vector.basis()).isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> noInstrumentLacksAVectorThatItsDefinitionCallsFor() {
        return GoldenVectors.scored()
                .map(instrument -> dynamicContainer(
                        instrument.id(), new VectorCoverage(instrument, GoldenVectors.of(instrument.id())).tests()));
    }
}
