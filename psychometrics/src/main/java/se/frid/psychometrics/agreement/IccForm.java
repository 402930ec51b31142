package se.frid.psychometrics.agreement;

import se.frid.psychometrics.Method;

/** The six intraclass correlations of Shrout & Fleiss 1979. */
public enum IccForm {
    /** One rating, each subject rated by raters of its own. */
    ONE_WAY_SINGLE("ICC(1,1)", AgreementMethods.ICC_1_1),
    /** One rating, raters drawn from many, who all rate everyone: absolute agreement. */
    RANDOM_SINGLE("ICC(2,1)", AgreementMethods.ICC_2_1),
    /** One rating, these raters only: consistency. */
    FIXED_SINGLE("ICC(3,1)", AgreementMethods.ICC_3_1),
    /** Mean of k ratings, raters of its own. */
    ONE_WAY_AVERAGE("ICC(1,k)", AgreementMethods.ICC_1_K),
    /** Mean of k ratings, raters drawn from many. */
    RANDOM_AVERAGE("ICC(2,k)", AgreementMethods.ICC_2_K),
    /** Mean of k ratings, these raters only. */
    FIXED_AVERAGE("ICC(3,k)", AgreementMethods.ICC_3_K);

    private final String label;
    private final Method method;

    IccForm(String label, Method method) {
        this.label = label;
        this.method = method;
    }

    /** As it is usually written. */
    public String label() {
        return label;
    }

    /** Formula and source. */
    public Method method() {
        return method;
    }

    boolean isAverage() {
        return this != single();
    }

    /** The form of one rating. */
    IccForm single() {
        return switch (this) {
            case ONE_WAY_SINGLE, ONE_WAY_AVERAGE -> ONE_WAY_SINGLE;
            case RANDOM_SINGLE, RANDOM_AVERAGE -> RANDOM_SINGLE;
            case FIXED_SINGLE, FIXED_AVERAGE -> FIXED_SINGLE;
        };
    }
}
