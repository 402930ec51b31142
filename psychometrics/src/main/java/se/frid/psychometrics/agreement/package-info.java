/**
 * {@link se.frid.psychometrics.agreement.Ratings} holds what several raters, methods or occasions gave the same subjects; start
 * there. For numbers go on to {@link se.frid.psychometrics.agreement.IntraclassCorrelation}, for categories to
 * {@link se.frid.psychometrics.agreement.RaterAgreement}, for two methods of measuring to
 * {@link se.frid.psychometrics.agreement.BlandAltman}.
 */
package se.frid.psychometrics.agreement;
