package se.frid.psychometrics.accuracy;

/** What makes a cut-off the best one. Each rule has its own merit, of which more is better. */
public sealed interface CutRule {

    /** How good a cross-tabulation is; negative infinity where the rule forbids it. */
    double merit(CrossTable table);

    /** Merits that differ by no more are taken for equal: sums of shares that are equal may differ by rounding. */
    default double slack() {
        return 1e-12;
    }

    /** Sensitivity, 0 without cases. */
    private static double sensitivity(CrossTable table) {
        return table.cases() == 0 ? 0 : (double) table.tp() / table.cases();
    }

    /** Specificity, 0 without controls. */
    private static double specificity(CrossTable table) {
        return table.controls() == 0 ? 0 : (double) table.tn() / table.controls();
    }

    /** Odds against the condition over what missing a case costs in false alarms. */
    private static double weight(double cost, double prevalence) {
        if (!(cost > 0) || !(prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException("a cost is above 0 and a prevalence lies between 0 and 1");
        }
        return (1 - prevalence) / (cost * prevalence);
    }

    /** Greatest sum of sensitivity and specificity: Youden 1950. As {@code pROC::coords("best")}, {@code cutpointr}. */
    record Youden() implements CutRule {
        @Override
        public double merit(CrossTable table) {
            return sensitivity(table) + specificity(table);
        }
    }

    /**
     * Greatest sensitivity + r specificity with r = (1 - prevalence)/(cost prevalence): {@code pROC best.weights}; Perkins &
     * Schisterman 2006, Am J Epidemiol 163:670.
     *
     * @param cost how many false alarms weigh as much as one missed case
     * @param prevalence where the cut-off is to be used
     */
    record WeightedYouden(double cost, double prevalence) implements CutRule {
        public WeightedYouden {
            weight(cost, prevalence);
        }

        @Override
        public double merit(CrossTable table) {
            return sensitivity(table) + weight(cost, prevalence) * specificity(table);
        }
    }

    /** Nearest to the corner where sensitivity and specificity are 1: {@code pROC closest.topleft}; merit is minus the square. */
    record ClosestToCorner() implements CutRule {
        @Override
        public double merit(CrossTable table) {
            double missed = 1 - sensitivity(table);
            double alarmed = 1 - specificity(table);
            return -(missed * missed + alarmed * alarmed);
        }
    }

    /**
     * Lowest cost in this sample; merit is minus the cost.
     *
     * @param missed cost of a person with the condition who is negative
     * @param alarm cost of a person without it who is positive
     */
    record LeastCost(double missed, double alarm) implements CutRule {
        public LeastCost {
            if (!(missed > 0) || !(alarm > 0)) {
                throw new IllegalArgumentException("a cost is above 0");
            }
        }

        @Override
        public double merit(CrossTable table) {
            return -(missed * table.fn() + alarm * table.fp());
        }
    }

    /**
     * Greatest specificity among the cut-offs that are sensitive enough.
     *
     * @param least sensitivity that must be reached
     */
    record SensitivityAtLeast(double least) implements CutRule {
        public SensitivityAtLeast {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("a sensitivity lies between 0 and 1");
            }
        }

        @Override
        public double merit(CrossTable table) {
            return sensitivity(table) >= least ? specificity(table) : Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * Greatest sensitivity among the cut-offs that are specific enough.
     *
     * @param least specificity that must be reached
     */
    record SpecificityAtLeast(double least) implements CutRule {
        public SpecificityAtLeast {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("a specificity lies between 0 and 1");
            }
        }

        @Override
        public double merit(CrossTable table) {
            return specificity(table) >= least ? sensitivity(table) : Double.NEGATIVE_INFINITY;
        }
    }

    /** Most persons classed correctly, at the prevalence of the sample: {@code OptimalCutpoints MaxEfficiency}. */
    record GreatestAccuracy() implements CutRule {
        @Override
        public double merit(CrossTable table) {
            return ((double) table.tp() + table.tn()) / table.n();
        }

        @Override
        public double slack() {
            return 1e-10;
        }
    }

    /** Greatest agreement beyond chance: {@code OptimalCutpoints MaxKappa}. */
    record GreatestKappa() implements CutRule {
        @Override
        public double merit(CrossTable table) {
            double n = table.n();
            double agreed = (table.tp() + table.tn()) / n;
            double positive = (table.tp() + table.fp()) / n;
            double cases = table.cases() / n;
            double chance = positive * cases + (1 - positive) * (1 - cases);
            double kappa = (agreed - chance) / (1 - chance);
            return Double.isNaN(kappa) ? Double.NEGATIVE_INFINITY : kappa;
        }

        @Override
        public double slack() {
            return 1e-10;
        }
    }

    /** Sensitivity and specificity as alike as can be: {@code OptimalCutpoints SpEqualSe}; merit is minus the difference. */
    record EqualSensitivityAndSpecificity() implements CutRule {
        @Override
        public double merit(CrossTable table) {
            return -Math.abs(sensitivity(table) - specificity(table));
        }

        @Override
        public double slack() {
            return 1e-10;
        }
    }
}
