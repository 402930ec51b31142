package se.frid.catalog;

import java.util.function.Supplier;
import se.frid.instrument.Instrument;
import se.frid.json.Reading;

/**
 * A definition that a source offers.
 *
 * @param place where it stands, for messages: a file, or a resource of a jar
 * @param entry what it says of itself, or what is wrong with it
 * @param definition reads and checks it whole; called when somebody asks for the instrument, at most once for each catalogue
 *     unless threads meet
 */
public record OfferedDefinition(String place, Reading<CatalogEntry> entry, Supplier<Reading<Instrument>> definition) {}
