package se.frid.recommendation;

import java.util.List;

/**
 * What guidance says of a case.
 *
 * @param recommendations protection before treatment, the strongest and earliest first; each intervention once for each person
 * @param duties the strongest first; each provision once
 * @param questions what must be asked before more can be said
 */
public record Advice(List<Recommendation> recommendations, List<Duty> duties, List<Question> questions) {
    public Advice {
        recommendations = List.copyOf(recommendations);
        duties = List.copyOf(duties);
        questions = List.copyOf(questions);
    }
}
