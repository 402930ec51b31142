package se.frid.psychometrics.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Source;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.json.Json;

/**
 * The limits by which properties are rated, each with its source: data, not code.
 *
 * @param criteria one or more for each property that can be rated
 * @param persons how many persons are enough
 * @param smallestGroup how many each group needs where groups are compared
 * @param plannedWidth how wide an interval the numbers of persons that are needed are planned for
 * @param sources where they were read
 */
public record Criteria(
        List<Criterion> criteria, Persons persons, Group smallestGroup, Width plannedWidth, List<Source> sources) {

    public Criteria {
        criteria = List.copyOf(criteria);
        sources = List.copyOf(sources);
    }

    /**
     * One criterion.
     *
     * @param id its stable name
     * @param property what it rates; absent where it rates no property of COSMIN
     * @param limit the least value, or for floor and ceiling the greatest per cent; absent where it is not a number
     * @param words what must hold
     * @param verification how well it was verified
     * @param source where it was read
     */
    public record Criterion(
            String id,
            @Nullable MeasurementProperty property,
            @Nullable BigDecimal limit,
            Text words,
            Verification verification,
            List<String> source) {

        public Criterion {
            source = List.copyOf(source);
        }

        double value() {
            return Objects.requireNonNull(limit, id).doubleValue();
        }
    }

    /**
     * How many persons are enough to tell something of a property.
     *
     * @param veryGood from here on
     * @param adequate from here on
     * @param doubtful from here on; below, nothing is rated
     * @param verification how well the numbers were verified
     * @param source where they were read
     */
    public record Persons(int veryGood, int adequate, int doubtful, Verification verification, List<String> source) {

        public Persons {
            source = List.copyOf(source);
        }

        /** What a number of persons amounts to. */
        public SampleAdequacy of(int n) {
            if (n >= veryGood) {
                return SampleAdequacy.VERY_GOOD;
            } else if (n >= adequate) {
                return SampleAdequacy.ADEQUATE;
            }
            return n >= doubtful ? SampleAdequacy.DOUBTFUL : SampleAdequacy.INADEQUATE;
        }
    }

    /** How many each group needs. */
    public record Group(int least, Text words, Verification verification) {}

    /** How wide an interval is planned for. */
    public record Width(BigDecimal width, Text words, Verification verification) {}

    /** Those of COSMIN, as they stand in the resource {@code criteria.json}. */
    public static Criteria cosmin() {
        return Resources.read(Criteria.class, "criteria.json");
    }

    /** The criterion with an id. */
    public Criterion criterion(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no criterion " + id));
    }

    /** Data that are part of the library. */
    static final class Resources {

        private Resources() {}

        static <T> T read(Class<T> type, String name) {
            try (InputStream in = Objects.requireNonNull(Criteria.class.getResourceAsStream(name), name)) {
                return Json.readTrusted(type, in.readAllBytes()).orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
