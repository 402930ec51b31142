package se.frid.recommendation.explain;

import se.frid.guidance.Strength;
import se.frid.instrument.Language;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Position.State;
import se.frid.risk.LevelBasis;

/** How something stands, in the words of one language. */
final class PositionText {

    private final Language language;

    PositionText(Language language) {
        this.language = language;
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    String of(Kind kind, Position position) {
        if (position.state() == State.NOT_FOR) {
            return say("gäller inte en sådan person", "not for such a person");
        }
        boolean stands = position.state() == State.STANDS;
        return switch (kind) {
            case RISK -> level(position);
            case RULE ->
                stands
                        ? say("regeln talar", "the rule speaks")
                        : open(position, say("regeln talar inte", "the rule does not speak")) + silenced(position);
            case INTERVENTION -> recommended(position);
            case PROVISION ->
                stands
                        ? say("gäller i ärendet", "applies in the case") + kept(position)
                        : open(position, say("följer inte av det som är känt", "does not follow from what is known"));
        };
    }

    /** A level with what it can still become. */
    String level(Position position) {
        boolean higher = position.upper() != null
                && (position.level() == null || position.upper().compareTo(position.level()) > 0);
        String upper = position.upper() == null || !higher
                ? ""
                : say(", kan vara ", ", may be ")
                        + Words.level(position.upper()).in(language);
        String open = say("inte fullständig", "not complete") + upper;
        if (position.level() == null) {
            return position.complete()
                    ? say("inget tecken funnet (betyder inte ingen risk)", "no sign found (does not mean no risk)")
                    : say("ingen nivå nådd – ", "no level reached; ") + open;
        }
        LevelBasis rests = position.basis() == null ? LevelBasis.FINDINGS : position.basis();
        String level = Words.level(position.level()).in(language);
        String basis = LevelText.basis(rests, position.lowered(), language);
        return position.complete()
                ? level + basis
                : say("minst ", "at least ") + level + basis + say(" – ", "; ") + open;
    }

    private String silenced(Position position) {
        return position.lowered()
                ? say(
                        "; den talade före sänkningen, och dess skyldigheter står kvar",
                        "; it spoke before the lowering, and its duties stay")
                : "";
    }

    private String kept(Position position) {
        return position.lowered()
                ? say(
                        "; följer av nivån före sänkningen och står kvar",
                        "; follows from the level before it was lowered, and stays")
                : "";
    }

    private String recommended(Position position) {
        if (position.state() == State.NONE) {
            String gone = position.lowered() ? say("; undanlagt genom sänkningen", "; set aside by the lowering") : "";
            return open(position, say("föreslås inte", "not proposed")) + gone;
        }
        Strength strength = position.strength() == null ? Strength.INFO : position.strength();
        String by = position.by() == null ? "" : say(", senast ", ", by ") + position.by();
        String waits = position.state() == State.WAITS ? say(", men väntar", ", but waits") : "";
        String weaker = position.lowered()
                ? say("; svagare eller senare genom sänkningen", "; weaker or later by the lowering")
                : "";
        return say("föreslås", "proposed") + waits + " (" + strength.word(language) + by + ")" + weaker;
    }

    private String open(Position position, String words) {
        return position.complete() ? words : words + say(", men allt är inte känt", ", but not everything is known");
    }
}
