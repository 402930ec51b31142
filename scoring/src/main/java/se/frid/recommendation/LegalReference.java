package se.frid.recommendation;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Provision;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;

/**
 * A provision as it stands on the day of the assessment.
 *
 * @param provision provision id
 * @param names what it is about, for people
 * @param act name of the act with its number
 * @param section chapter and section as cited; absent: the act as a whole
 * @param force how strongly it binds
 * @param meaning what it says, in our own words
 * @param timeLimit time it sets
 * @param from what the time runs from
 * @param protects whose secrecy it guards, where it opens secrecy
 * @param note what a reader must know of the version, such as a day that was not confirmed
 * @param confidence how well it was checked
 */
public record LegalReference(
        String provision,
        Text names,
        Text act,
        @Nullable String section,
        Strength force,
        Text meaning,
        @Nullable Period timeLimit,
        @Nullable Text from,
        @Nullable Text protects,
        @Nullable Text note,
        Provision.Confidence confidence) {}
