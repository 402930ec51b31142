package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;
import se.frid.psychometrics.DataWarning;

/**
 * Something in one of the measurements that looks wrong or that a reader must know. Nothing was put right because of it.
 *
 * @param measurement in which table it was seen
 * @param code what it is
 * @param items the items that it concerns; empty where it concerns persons
 * @param count how many persons (of raters: ratings) or categories it concerns; 0 where it is not counted
 * @param words what was seen
 */
public record StudyWarning(Measurement measurement, DataWarning.Code code, List<String> items, Cell count, Text words) {

    public StudyWarning {
        items = List.copyOf(items);
    }
}
