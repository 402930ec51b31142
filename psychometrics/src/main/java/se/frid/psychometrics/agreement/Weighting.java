package se.frid.psychometrics.agreement;

/** How much two different categories count as agreement: 1 for the same, less the farther apart they are. */
public enum Weighting {
    /** Only the same category agrees. */
    NONE,
    /** 1 - steps / most steps, steps counted between the categories in order (Cicchetti & Allison 1971). */
    LINEAR,
    /** 1 - (steps / most steps)², steps counted between the categories in order (Fleiss & Cohen 1973). */
    QUADRATIC,
    /** 1 - distance / longest distance between the values of the categories. */
    LINEAR_BY_VALUE,
    /** 1 - (distance / longest distance)² between the values of the categories. */
    QUADRATIC_BY_VALUE,
    /** 1 - pairs of categories from the one to the other / pairs of all categories (Gwet 2014, 3.5). */
    ORDINAL;

    /**
     * Weights of each pair of categories.
     *
     * @param categories values in increasing order
     */
    public double[][] weights(double[] categories) {
        int q = categories.length;
        double[][] weights = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                weights[i][j] = i == j ? 1 : weight(i, j, categories);
            }
        }
        return weights;
    }

    private double weight(int i, int j, double[] categories) {
        double last = categories.length - 1.0;
        double steps = Math.abs(i - j);
        double away = Math.abs(categories[i] - categories[j]) / (categories[categories.length - 1] - categories[0]);
        return switch (this) {
            case NONE -> 0;
            case LINEAR -> 1 - steps / last;
            case QUADRATIC -> 1 - steps * steps / (last * last);
            case LINEAR_BY_VALUE -> 1 - away;
            case QUADRATIC_BY_VALUE -> 1 - away * away;
            case ORDINAL -> 1 - (steps + 1) * steps / ((last + 1) * last);
        };
    }
}
