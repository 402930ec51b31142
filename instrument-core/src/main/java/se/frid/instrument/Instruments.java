package se.frid.instrument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Reading;

/** Definitions of instruments in and out of JSON. */
public final class Instruments {

    private Instruments() {}

    /**
     * Reads a definition and checks it whole, shape and meaning.
     *
     * @return the instrument, or everything that is wrong with the definition
     */
    public static Reading<Instrument> read(byte[] utf8) {
        return Json.read(Instrument.class, utf8, Limits.DOCUMENT).checked(InstrumentLinter::lint);
    }

    /** Reads a definition that was checked when it was built into a catalogue. */
    public static Reading<Instrument> readTrusted(byte[] utf8) {
        return Json.readTrusted(Instrument.class, utf8);
    }

    /** A definition as JSON. */
    public static byte[] write(Instrument instrument) {
        return Json.document(instrument);
    }

    /**
     * A fingerprint of a definition: two definitions that read the same have the same, however their files are laid out.
     *
     * @return SHA-256 of the definition as one line of JSON, in hexadecimal
     */
    public static String hash(Instrument instrument) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.line(instrument).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
