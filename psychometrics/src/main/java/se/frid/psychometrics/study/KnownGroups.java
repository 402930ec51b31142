package se.frid.psychometrics.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are known to differ, or are thought to.
 *
 * @param name of the column that tells the groups apart
 * @param groups the group of each person, in the order of the data; empty where it is not known
 * @param hypothesis which group scores higher, as stated before the data were seen; absent where nothing was stated
 */
public record KnownGroups(
        String name, List<String> groups, @Nullable Hypothesis hypothesis) {

    public KnownGroups {
        groups = List.copyOf(groups);
    }

    /**
     * What was expected.
     *
     * @param higher the group that scores higher than all others together
     * @param least least difference in standard deviations that was expected, 0 or more
     */
    public record Hypothesis(String higher, double least) {

        public Hypothesis {
            if (!(least >= 0)) {
                throw new IllegalArgumentException("an expected difference is 0 or more");
            }
        }
    }
}
