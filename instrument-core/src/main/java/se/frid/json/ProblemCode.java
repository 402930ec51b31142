package se.frid.json;

import java.util.Locale;

/**
 * What can be wrong with input: one stable code each, never renamed and never reused.
 *
 * <p>The texts stand in {@code problems_sv.properties} and {@code problems_en.properties}, with the same placeholders in
 * both languages. A text never repeats what was answered, only what was expected.
 */
public enum ProblemCode {
    // the document
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF8,
    NOT_JSON,
    DUPLICATE_KEY,
    TOO_DEEP,
    TEXT_TOO_LONG,
    NUMBER_OUT_OF_LIMITS,
    TOO_MANY_ELEMENTS,
    EMPTY_DOCUMENT,
    // the shape
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    NOT_A_CHOICE,
    NOT_A_DATE,
    NOT_A_PERIOD,
    NOT_A_WHOLE_NUMBER,
    UNKNOWN_KIND,
    BLANK,
    SIZE,
    PATTERN,
    RANGE,
    // the meaning of an instrument
    DUPLICATE_ID,
    UNKNOWN_ITEM,
    UNKNOWN_SCALE,
    UNKNOWN_SCORE,
    UNKNOWN_SOURCE,
    NO_SOURCE,
    UNKNOWN_BAND,
    UNKNOWN_OPTION,
    NOT_NUMERIC,
    NOT_A_NUMBER_SCORE,
    NOT_A_JUDGEMENT,
    EMPTY_TEST,
    WRONG_CONDITION,
    SCORE_CYCLE,
    SHOW_IF_CYCLE,
    SHOW_IF_READS_SCORE,
    BAND_GAP,
    BAND_OVERLAP,
    BAND_OUTSIDE_RANGE,
    RANGE_MISMATCH,
    RECODE_GAP,
    MISSING_RULE,
    ROUNDING_NEEDED,
    SCALE_OPTIONS,
    ITEM_NOT_IN_SECTION,
    CRITICAL_NOT_EMITTED,
    TOLD_TWICE,
    NOT_A_VALUE,
    ANSWER_NOT_MAPPED,
    MISSING_FOR_KIND,
    NOT_FOR_KIND,
    NO_FIGURE,
    // a catalogue
    DEFINITION_CLASH,
    BAD_INDEX,
    INDEX_MISMATCH,
    LOCAL_VERSION,
    LOCAL_RESULT_MISSING,
    LOCAL_RANGE_DIFFERS,
    // an administration
    UNKNOWN_INSTRUMENT,
    WRONG_INSTRUMENT,
    WRONG_VERSION,
    ANSWER_OFF_SCALE,
    WRONG_RESPONDENT,
    UNKNOWN_JUDGEMENT,
    // a text pack
    TEXT_MISSING,
    UNKNOWN_ANSWER,
    UNKNOWN_SECTION,
    PERMISSION_ELSEWHERE,
    PERMISSION_EXPIRED,
    PERMISSION_UNDATED,
    NO_TEXT_PACK,
    // a case and guidance data
    UNKNOWN_PERSON,
    UNKNOWN_FINDING,
    WRONG_FINDING_VALUE,
    UNKNOWN_RISK_DOMAIN,
    UNKNOWN_INTERVENTION,
    UNKNOWN_PROVISION,
    UNKNOWN_ACT,
    UNKNOWN_CONTRAINDICATION,
    PERIODS_OVERLAP,
    LEVELS_NOT_DESCENDING,
    IMPLICATION_CYCLE,
    NEEDS_NOTHING,
    DATE_AFTER_ASSESSMENT,
    DUPLICATE_OVERRIDE,
    NO_LEVEL_FOR_PERSON,
    // settings and a local policy
    UNKNOWN_SETTING,
    WRONG_SETTING_VALUE,
    SETTING_OUT_OF_RANGE,
    SETTING_LESS_PROTECTIVE,
    SETTING_DIRECTION,
    SETTING_NOT_STRICT,
    SETTING_NOT_READ,
    UNKNOWN_PROVIDER,
    RESTS_ON_DUTY,
    ALTERNATIVE_MISSING,
    ALTERNATIVE_UNAVAILABLE,
    ALTERNATIVE_UNFIT,

    // conditions that no case can meet
    CAN_NEVER_HOLD;

    /** The code as it is printed and stored: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
