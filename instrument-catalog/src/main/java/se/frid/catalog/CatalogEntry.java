package se.frid.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Domain;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Licence;
import se.frid.instrument.Score;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;

/**
 * What a catalogue says of an instrument without reading its definition.
 *
 * @param id instrument id
 * @param version version of the definition
 * @param kind what can be had from it
 * @param names name for people
 * @param abbreviation usual short name
 * @param domain what it is for
 * @param collections uses by which it is taken or left out
 * @param subject whom it is about
 * @param items how many questions the definition has
 * @param scores ids of its results, in order
 * @param licence terms of use
 * @param electronicUse whether an electronic system may use it
 * @param verification how well the definition as a whole was verified
 */
public record CatalogEntry(
        String id,
        String version,
        InstrumentKind kind,
        Text names,
        @Nullable String abbreviation,
        Domain domain,
        List<InstrumentCollection> collections,
        Subject subject,
        int items,
        List<String> scores,
        Licence.Terms licence,
        Licence.ElectronicUse electronicUse,
        Verification verification) {

    public CatalogEntry {
        collections = List.copyOf(collections);
        scores = List.copyOf(scores);
    }

    /** The entry of a definition. */
    public static CatalogEntry of(Instrument instrument) {
        return new CatalogEntry(
                instrument.id(),
                instrument.version(),
                instrument.kind(),
                instrument.names(),
                instrument.abbreviation(),
                instrument.domain(),
                instrument.collections(),
                instrument.subject(),
                instrument.items().size(),
                instrument.scores().stream().map(Score::id).toList(),
                instrument.licence().terms(),
                instrument.licence().electronicUse(),
                instrument.verification());
    }
}
