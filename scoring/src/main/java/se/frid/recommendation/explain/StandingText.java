package se.frid.recommendation.explain;

import se.frid.guidance.Strength;
import se.frid.instrument.Language;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Standing.State;

/** How something stands, in the words of one language. */
final class StandingText {

    private final Language language;

    StandingText(Language language) {
        this.language = language;
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    String of(Kind kind, Standing standing) {
        if (standing.state() == State.NOT_FOR) {
            return say("gäller inte en sådan person", "not for such a person");
        }
        boolean stands = standing.state() == State.STANDS;
        return switch (kind) {
            case RISK -> level(standing);
            case RULE ->
                stands
                        ? say("regeln talar", "the rule speaks")
                        : open(standing, say("regeln talar inte", "the rule does not speak"));
            case INTERVENTION -> recommended(standing);
            case PROVISION ->
                stands
                        ? say("gäller i ärendet", "applies in the case")
                        : open(standing, say("följer inte av det som är känt", "does not follow from what is known"));
        };
    }

    /** A level with what it can still become. */
    String level(Standing standing) {
        String upper = standing.upper() == null
                ? ""
                : say(", kan vara ", ", may be ")
                        + Words.level(standing.upper()).in(language);
        String open = say("inte fullständig", "not complete") + upper;
        if (standing.level() == null) {
            return standing.complete()
                    ? say("inget tecken funnet (betyder inte ingen risk)", "no sign found (does not mean no risk)")
                    : say("ingen nivå nådd – ", "no level reached; ") + open;
        }
        String level = Words.level(standing.level()).in(language);
        return standing.complete() ? level : say("minst ", "at least ") + level + say(" – ", "; ") + open;
    }

    private String recommended(Standing standing) {
        if (standing.state() == State.NONE) {
            return open(standing, say("föreslås inte", "not proposed"));
        }
        Strength strength = standing.strength() == null ? Strength.INFO : standing.strength();
        String by = standing.by() == null ? "" : say(", senast ", ", by ") + standing.by();
        String waits = standing.state() == State.WAITS ? say(", men väntar", ", but waits") : "";
        return say("föreslås", "proposed") + waits + " (" + strength.word(language) + by + ")";
    }

    private String open(Standing standing, String words) {
        return standing.complete() ? words : words + say(", men allt är inte känt", ", but not everything is known");
    }
}
