package se.frid.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.risk.Known;
import se.frid.risk.LevelBasis;
import se.frid.risk.RiskResult;

/**
 * Why something is recommended: the rule, and the findings and risk levels that made it speak. The last link of the chain
 * answer → finding → rule → recommendation; the first ones stand with the findings as their origins.
 *
 * @param rule rule id
 * @param title when the rule speaks
 * @param why reason given by the rule
 * @param findings findings that made it speak
 * @param risk risk levels that made it speak
 * @param ownProposal whether the rule rests on a proposal of our own
 * @param source keys of sources
 */
public record Because(
        String rule,
        Text title,
        @Nullable Text why,
        List<Known> findings,
        List<Level> risk,
        boolean ownProposal,
        List<String> source) {

    public Because {
        findings = List.copyOf(findings);
        risk = List.copyOf(risk);
        source = List.copyOf(source);
    }

    /**
     * A level of risk that made a rule speak.
     *
     * @param domain risk domain
     * @param names its name for people
     * @param person id of the person
     * @param level working level; absent where the domain is not complete and no level was reached
     * @param computed level that the findings give
     * @param basis what the working level rests on: the findings, a professional, or an earlier assessment
     */
    public record Level(
            String domain,
            Text names,
            String person,
            @Nullable RiskLevel level,
            @Nullable RiskLevel computed,
            LevelBasis basis) {

        static Level of(RiskResult result) {
            return new Level(
                    result.domain(),
                    result.names(),
                    result.person(),
                    result.level(),
                    result.computed(),
                    result.basis());
        }
    }
}
