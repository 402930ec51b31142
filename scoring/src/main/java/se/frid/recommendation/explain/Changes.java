package se.frid.recommendation.explain;

import java.util.List;

/**
 * What alone would change something. Each single change was tried: the case was assessed anew with it.
 *
 * @param single the changes, those that raise first
 * @param tried how many single changes were tried
 * @param untried how many were not, because the bound was reached
 */
public record Changes(List<Change> single, int tried, int untried) {

    static final Changes NONE = new Changes(List.of(), 0, 0);

    public Changes {
        single = List.copyOf(single);
    }
}
