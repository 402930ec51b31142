package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One published way of dividing a score into bands, and for whom.
 *
 * @param id name within the score
 * @param population for whom it holds
 * @param bands the bands, which leave no gap over the reachable values
 * @param verification how well the limits were verified
 * @param source where they were read
 */
public record BandScheme(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String id,
        Population population,
        @NotEmpty List<Band> bands,
        Verification verification,
        @NotEmpty List<String> source) {

    public BandScheme {
        bands = List.copyOf(bands);
        source = List.copyOf(source);
    }

    /** The band of a value. */
    public Optional<Band> band(BigDecimal value) {
        for (Band band : bands) {
            if (band.includes(value)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    /** How well the limits of one band were verified. */
    public Verification verification(Band band) {
        return band.verification() == null ? verification : verification.weaker(band.verification());
    }
}
