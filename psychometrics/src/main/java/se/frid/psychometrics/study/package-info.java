/**
 * {@link se.frid.psychometrics.study.ValidationStudy} takes an instrument and the data of a study and gives one
 * {@link se.frid.psychometrics.study.StudyReport}, ordered as a COSMIN table; start there.
 *
 * <p>The limits by which a property is rated are data with their sources: {@link se.frid.psychometrics.study.Criteria}. What the
 * data do not hold is said as not assessed, and counts that could tell of single persons are hidden:
 * {@link se.frid.psychometrics.study.Cell}.
 */
package se.frid.psychometrics.study;
