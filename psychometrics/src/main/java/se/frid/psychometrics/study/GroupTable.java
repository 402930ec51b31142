package se.frid.psychometrics.study;

import java.util.List;
import se.frid.json.EvenEmpty;
import se.frid.psychometrics.Estimate;

/**
 * The score in known groups.
 *
 * @param name of the column that tells them apart
 * @param groups each group that is large enough to be shown, by name
 * @param small how many groups are not, with their persons together
 * @param unknown how many persons have a score and no group
 */
@EvenEmpty
public record GroupTable(String name, List<Group> groups, Small small, int unknown) {

    public GroupTable {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name as it stands in the column
     * @param n how many have a score
     * @param mean of their scores
     * @param sd of their scores
     */
    public record Group(String name, Cell n, Estimate mean, Estimate sd) {}

    /**
     * Groups that are too small to be shown; their names are not shown either.
     *
     * @param groups how many
     * @param persons in all of them together
     */
    public record Small(int groups, Cell persons) {}
}
