package se.frid.scoring;

import se.frid.administration.MissingKind;
import se.frid.instrument.Text;

/**
 * A critical item without a usable answer: to be asked again, since no answer is no reassurance.
 *
 * @param item item code
 * @param label topic
 * @param flag what an answer could warn of
 * @param missing why there is no answer
 * @param why why it must not be overlooked
 */
public record UnansweredCritical(String item, Text label, String flag, MissingKind missing, Text why) {}
