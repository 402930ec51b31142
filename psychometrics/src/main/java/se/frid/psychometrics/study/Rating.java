package se.frid.psychometrics.study;

/** How a measurement property came out, by the criteria for good measurement properties. */
public enum Rating {
    /** The criterion is met. */
    SUFFICIENT("+"),
    /** These data do not settle it: something is missing, or there are too few persons. */
    INDETERMINATE("?"),
    /** The criterion is not met. */
    INSUFFICIENT("-"),
    /** The data hold nothing about it. */
    NOT_ASSESSED("0");

    private final String sign;

    Rating(String sign) {
        this.sign = sign;
    }

    /** The sign of tables: +, ?, - and 0 for no information (Terwee et al. 2007). */
    public String sign() {
        return sign;
    }
}
