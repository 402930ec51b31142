package se.frid.scoring;

/** What a rule or a condition makes of an answer sheet; names are looked up already, so that only answers are left to read. */
@FunctionalInterface
interface Formula {

    /** The expression over one answer sheet. */
    Expression over(Working sheet);
}
