package se.frid.administration;

import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Reading;

/** Administrations and cases in and out of JSON; whether they fit an instrument is a further question. */
public final class Administrations {

    private Administrations() {}

    /** Reads one administration, such as a line of JSON Lines. */
    public static Reading<Administration> read(byte[] utf8) {
        return Json.read(Administration.class, utf8, Limits.LINE);
    }

    /** Reads a case. */
    public static Reading<Case> readCase(byte[] utf8) {
        return Json.read(Case.class, utf8, Limits.DOCUMENT);
    }
}
