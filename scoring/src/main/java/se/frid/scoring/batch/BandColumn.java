package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;

/** The bands of one score by one scheme, a place among the bands for each row. Where the scheme is not used there is none. */
public final class BandColumn {

    /** No band. */
    public static final byte NONE = -1;

    private final BandScheme scheme;
    private final byte[] bands;
    private final byte[] worst;

    BandColumn(BandScheme scheme, int rows) {
        this.scheme = scheme;
        this.bands = new byte[rows];
        this.worst = new byte[rows];
        Arrays.fill(bands, NONE);
        Arrays.fill(worst, NONE);
    }

    /** The scheme. */
    public BandScheme scheme() {
        return scheme;
    }

    /** The place of the band in which the score lies; {@link #NONE} where it lies in none for certain. The array itself. */
    public byte[] bands() {
        return bands;
    }

    /**
     * The place of the worst band that complete answers could have given, where answers were stood in for and it is another;
     * else {@link #NONE}. The array itself.
     */
    public byte[] worst() {
        return worst;
    }

    /** The band of a row. */
    public Optional<Band> band(int row) {
        return band(bands[row]);
    }

    /** The worst band of a row that complete answers could have given, where it is another. */
    public Optional<Band> worst(int row) {
        return band(worst[row]);
    }

    private Optional<Band> band(byte place) {
        List<Band> all = scheme.bands();
        return place == NONE ? Optional.empty() : Optional.of(all.get(place));
    }
}
