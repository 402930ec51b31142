package se.frid.guidance;

import se.frid.instrument.Language;
import se.frid.json.Names;

/** How strongly something binds, in the words of Swedish administrative law; from the strongest to the weakest. */
public enum Strength implements Names.Named {
    /** Binding duty. */
    SKA("ska", "must"),
    /** General advice: should be done, unless there is a reason. */
    BOR("bör", "should"),
    /** The authority may, after trying the conditions. */
    FAR("får", "may"),
    /** Good professional practice without a rule. */
    KAN("kan", "can"),
    /** Background to know of; nothing to do. */
    INFO("info", "info");

    private final String id;
    private final String english;

    Strength(String id, String english) {
        this.id = id;
        this.english = english;
    }

    @Override
    public String id() {
        return id;
    }

    /** The word for people. */
    public String word(Language language) {
        return language == Language.SV ? id : english;
    }

    /** The stronger of two. */
    public Strength stronger(Strength other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
