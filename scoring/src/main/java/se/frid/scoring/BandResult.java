package se.frid.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;

/**
 * The band in which a score lies, by one scheme that holds for the person.
 *
 * @param scheme id of the scheme
 * @param level name of the band in data
 * @param names name of the band for people
 * @param from lowest value of the band
 * @param to highest value of the band
 * @param worst name in data of the worst band that complete answers could have given, where answers are missing and it is
 *     another
 * @param probability published probability for people in the band
 * @param population for whom the limits were published
 * @param verification how well the limits were verified
 * @param source where they were read
 */
public record BandResult(
        String scheme,
        String level,
        Text names,
        BigDecimal from,
        BigDecimal to,
        @Nullable String worst,
        @Nullable BigDecimal probability,
        Text population,
        Verification verification,
        List<String> source) {

    public BandResult {
        source = List.copyOf(source);
    }
}
