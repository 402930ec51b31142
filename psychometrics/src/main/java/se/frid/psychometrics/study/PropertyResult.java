package se.frid.psychometrics.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;

/**
 * One row of the COSMIN table.
 *
 * @param property the measurement property
 * @param aspect which side of it, such as between raters; absent where there is one
 * @param rating how it came out
 * @param n how many persons the rating rests on; 0 where nothing was assessed
 * @param persons whether these are enough; absent where nothing was assessed
 * @param figures what was found, the one that the rating rests on first
 * @param criteria ids of the criteria it is rated by
 * @param why why it is rated so, in sentences
 * @param needed how many persons would be needed, where there are too few
 */
@EvenEmpty
public record PropertyResult(
        MeasurementProperty property,
        @Nullable Text aspect,
        Rating rating,
        int n,
        @Nullable SampleAdequacy persons,
        List<Figure> figures,
        List<String> criteria,
        List<Text> why,
        List<Figure> needed) {

    public PropertyResult {
        figures = List.copyOf(figures);
        criteria = List.copyOf(criteria);
        why = List.copyOf(why);
        needed = List.copyOf(needed);
    }

    static PropertyResult notAssessed(MeasurementProperty property, @Nullable Text aspect, Text why) {
        return new PropertyResult(
                property, aspect, Rating.NOT_ASSESSED, 0, null, List.of(), List.of(), List.of(why), List.of());
    }
}
