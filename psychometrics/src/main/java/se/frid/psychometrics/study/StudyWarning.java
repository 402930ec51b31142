package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;
import se.frid.psychometrics.DataWarning;

/**
 * Something in the first measurement that looks wrong or that a reader must know. Nothing was put right because of it.
 *
 * @param code what it is
 * @param items the items that it concerns; empty where it concerns persons
 * @param count how many persons or categories it concerns; 0 where it is not counted
 * @param words what was seen
 */
public record StudyWarning(DataWarning.Code code, List<String> items, Cell count, Text words) {

    public StudyWarning {
        items = List.copyOf(items);
    }
}
