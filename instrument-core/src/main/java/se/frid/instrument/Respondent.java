package se.frid.instrument;

/** Who answers, the informant: about themselves, or about another. */
public enum Respondent {
    SELF,
    PARENT,
    TEACHER,
    PROFESSIONAL
}
