package se.frid.catalog;

import java.util.List;

/** The definitions of the library itself. */
public final class BuiltInInstruments implements InstrumentSource {

    private static final InstrumentSource RESOURCES = new ResourceSource(BuiltInInstruments.class, "instruments", true);

    /** For the service loader. */
    public BuiltInInstruments() {
        // Has nothing of its own: reading is done when somebody asks.
    }

    @Override
    public List<OfferedDefinition> definitions() {
        return RESOURCES.definitions();
    }
}
