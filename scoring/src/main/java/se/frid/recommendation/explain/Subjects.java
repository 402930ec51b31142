package se.frid.recommendation.explain;

import java.util.Optional;
import java.util.stream.Stream;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.Provision;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.Text;
import se.frid.recommendation.explain.Explanation.Kind;

/** What the guidance has that can be explained, by kind and id. */
final class Subjects {

    private Subjects() {}

    /** The name of something; empty where the guidance has no such thing. */
    static Optional<Text> name(Guidance guidance, Kind kind, String id) {
        return switch (kind) {
            case RISK -> guidance.policy(id).map(RiskPolicy::names);
            case RULE ->
                guidance.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .map(RecommendationRule::title);
            case INTERVENTION -> guidance.interventions().intervention(id).map(Intervention::names);
            case PROVISION -> guidance.law().provision(id).map(Provision::names);
        };
    }

    /** Every id, by kind and in the order of the guidance. */
    static Stream<String> ids(Guidance guidance) {
        return Stream.of(
                        guidance.policies().stream().map(RiskPolicy::domain),
                        guidance.rules().stream().map(RecommendationRule::id),
                        guidance.interventions().interventions().stream().map(Intervention::id),
                        guidance.law().provisions().stream().map(Provision::id))
                .flatMap(ids -> ids)
                .distinct();
    }
}
