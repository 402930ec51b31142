package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.frid.administration.MissingKind;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.json.Scalar;

/**
 * How what may stand on a form is written as a small integer. Where everything on a scale is a whole number, a number stands
 * for itself; on another scale, what may stand there is numbered from 0, options first and then the numbers of a range.
 */
final class Coding {

    /** No number of a scale that stands for itself lies below: there the missing codes are. */
    private static final int LOWEST = -100;

    private static final int MOST_IN_A_BYTE = 124;

    private final Map<Scalar, Integer> codes = new LinkedHashMap<>();
    private final Map<Scalar, MissingKind> printed = new LinkedHashMap<>();
    private final List<Scalar> answers;
    private final boolean wide;

    private Coding(ResponseScale scale, boolean byPlace) {
        answers = List.copyOf(new LinkedHashSet<>(scale.answers()));
        Set<Scalar> all = new LinkedHashSet<>();
        for (ResponseOption option : scale.options()) {
            boolean first = all.add(option.answer());
            if (first && option.missing() != null) {
                printed.put(option.answer(), option.missing());
            }
        }
        all.addAll(answers);
        boolean plain = !byPlace && all.stream().allMatch(Coding::standsForItself);
        for (Scalar one : all) {
            codes.put(one, plain && one instanceof Scalar.Num num ? num.number().intValueExact() : codes.size());
        }
        wide = answers.size() > MOST_IN_A_BYTE || codes.values().stream().anyMatch(code -> code > Byte.MAX_VALUE);
    }

    static Coding of(ResponseScale scale) {
        return new Coding(scale, false);
    }

    /** The coding of a professional's ratings, which are always told by place. */
    static Coding ofRatings(ResponseScale scale) {
        return new Coding(scale, true);
    }

    private static boolean standsForItself(Scalar value) {
        if (!(value instanceof Scalar.Num num) || num.number().scale() > 0) {
            return false;
        }
        return num.number().compareTo(BigDecimal.valueOf(LOWEST)) >= 0
                && num.number().compareTo(BigDecimal.valueOf(Short.MAX_VALUE)) <= 0;
    }

    /** What may stand on the form, answers and printed ways of not answering, each with its code. */
    Map<Scalar, Integer> codes() {
        return codes;
    }

    /** The answers, in the order of the scale. */
    List<Scalar> answers() {
        return answers;
    }

    /** The printed ways of not answering. */
    Map<Scalar, MissingKind> printed() {
        return printed;
    }

    /** Whether the codes need two bytes. */
    boolean isWide() {
        return wide;
    }
}
