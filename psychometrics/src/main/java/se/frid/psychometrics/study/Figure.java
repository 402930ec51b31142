package se.frid.psychometrics.study;

import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;

/**
 * An estimate with a name for people.
 *
 * @param name what it is
 * @param estimate value, interval, n and method, or why there is none
 */
public record Figure(Text name, Estimate estimate) {

    static Figure of(String sv, String en, Estimate estimate) {
        return new Figure(Text.of(sv, en), estimate);
    }
}
