package se.frid.recommendation;

import java.util.List;
import se.frid.instrument.Text;

/**
 * Something that must be asked before it is known whether a rule, or part of one, speaks.
 *
 * @param rule rule id
 * @param title when the rule speaks
 * @param item intervention or provision that depends on the answer; the rule's own id where the whole rule does
 * @param person id of the person
 * @param findings findings to ask about
 */
public record Question(String rule, Text title, String item, String person, List<String> findings) {
    public Question {
        findings = List.copyOf(findings);
    }
}
