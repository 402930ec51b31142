package se.frid.scoring;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are told when they are first read: most readers of a result want its value. A list like any other, which cannot be
 * changed; safe for many threads.
 */
final class LazySteps extends AbstractList<Step> implements RandomAccess {

    // Whoever tells the steps always tells the same, so that it does not matter who comes first.
    private volatile @Nullable Supplier<List<Step>> teller;
    private @Nullable List<Step> told;

    LazySteps(Supplier<List<Step>> teller) {
        this.teller = teller;
    }

    private List<Step> told() {
        Supplier<List<Step>> untold = teller;
        if (untold != null) {
            told = untold.get();
            // Lets go of the answers as well; what was written before can be seen by whoever sees this.
            teller = null;
        }
        return Objects.requireNonNull(told);
    }

    @Override
    public Step get(int index) {
        return told().get(index);
    }

    @Override
    public int size() {
        return told().size();
    }
}
