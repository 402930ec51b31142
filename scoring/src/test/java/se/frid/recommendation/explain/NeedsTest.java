package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.frid.instrument.Language;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.All;
import se.frid.instrument.condition.Condition.Any;
import se.frid.instrument.condition.Condition.AtLeast;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Truth;
import se.frid.risk.Told;

/** What made-up conditions lack, worked out by hand. Jealousy is there, a weapon is not, of stalking nothing is known. */
class NeedsTest {

    private static final Condition JEALOUSY = new FindingPresent("jealousy");
    private static final Condition WEAPON = new FindingPresent("weapon");
    private static final Condition STALKING = new FindingPresent("stalking");
    private static final Condition BREACH = new FindingPresent("ban-breach");
    private static final Told TOLD = Told.of(Told.MOTHER).present("jealousy").absent("weapon");

    private static String lacks(Condition condition) {
        CaseState state = CaseState.of(Told.GUIDANCE, TOLD.whole(), List.of());
        Links links = new Links(state, new Tellers(Told.GUIDANCE, List.of()));
        Need need = new Needs(state, links).ofRule(condition, Told.MOTHER, true);
        return need == null ? "nothing" : words(need);
    }

    private static String words(Need need) {
        if (need instanceof Need.Some some) {
            List<String> parts = some.of().stream().map(NeedsTest::words).toList();
            return (some.isAll() ? "all" : String.valueOf(some.turn())) + parts;
        }
        Need.OfFinding one = (Need.OfFinding) need;
        return (one.wanted() ? "" : "no ") + one.finding().finding() + (one.now() == Truth.UNKNOWN ? "?" : "");
    }

    @Test
    void what_holds_lacks_nothing() {
        assertThat(lacks(JEALOUSY)).isEqualTo("nothing");
        assertThat(lacks(new Any(List.of(WEAPON, JEALOUSY)))).isEqualTo("nothing");
    }

    @Test
    void of_all_only_the_parts_that_do_not_hold_decide() {
        assertThat(lacks(new All(List.of(JEALOUSY, WEAPON, STALKING)))).isEqualTo("all[weapon, stalking?]");
        assertThat(lacks(new All(List.of(JEALOUSY, WEAPON)))).isEqualTo("weapon");
    }

    @Test
    void of_any_one_is_enough() {
        assertThat(lacks(new Any(List.of(WEAPON, STALKING)))).isEqualTo("1[weapon, stalking?]");
    }

    @Test
    void of_so_many_those_that_hold_are_counted() {
        assertThat(lacks(new AtLeast(List.of(JEALOUSY, WEAPON, STALKING), 2))).isEqualTo("1[weapon, stalking?]");
        assertThat(lacks(new AtLeast(List.of(JEALOUSY, WEAPON, STALKING, BREACH), 3)))
                .isEqualTo("2[weapon, stalking?, ban-breach?]");
        assertThat(lacks(new AtLeast(List.of(JEALOUSY, WEAPON, STALKING), 3))).isEqualTo("all[weapon, stalking?]");
    }

    @Test
    void what_must_not_be_has_to_be_absent() {
        assertThat(lacks(new Not(JEALOUSY))).isEqualTo("no jealousy");
        assertThat(lacks(new Not(WEAPON))).isEqualTo("nothing");
        assertThat(lacks(new None(List.of(JEALOUSY, WEAPON, STALKING)))).isEqualTo("all[no jealousy, no stalking?]");
        assertThat(lacks(new Not(new All(List.of(JEALOUSY, STALKING))))).isEqualTo("1[no jealousy, no stalking?]");
        assertThat(lacks(new Not(new Not(STALKING)))).isEqualTo("stalking?");
        // Not at least two of three, of which one holds: of the three, two must be absent; one is.
        assertThat(lacks(new Not(new AtLeast(List.of(JEALOUSY, WEAPON, STALKING), 2))))
                .isEqualTo("1[no jealousy, no stalking?]");
    }

    @Test
    void parts_of_the_same_kind_are_one_list_and_nothing_is_named_twice() {
        assertThat(lacks(new All(List.of(WEAPON, new All(List.of(STALKING, WEAPON))))))
                .isEqualTo("all[weapon, stalking?]");
        assertThat(lacks(new Any(List.of(WEAPON, new Any(List.of(STALKING, BREACH))))))
                .isEqualTo("1[weapon, stalking?, ban-breach?]");
        // The choice is made by the weapon, which is needed anyway.
        assertThat(lacks(new All(List.of(WEAPON, new Any(List.of(WEAPON, STALKING))))))
                .isEqualTo("weapon");
        // The weapon alone is enough, so the weapon with more is no way of its own.
        assertThat(lacks(new Any(List.of(WEAPON, new All(List.of(WEAPON, STALKING))))))
                .isEqualTo("weapon");
        assertThat(lacks(new All(List.of(BREACH, new Any(List.of(WEAPON, STALKING))))))
                .isEqualTo("all[ban-breach?, 1[weapon, stalking?]]");
    }

    @Test
    void the_fewest_that_must_turn_are_counted() {
        CaseState state = CaseState.of(Told.GUIDANCE, TOLD.whole(), List.of());
        Needs needs = new Needs(state, new Links(state, new Tellers(Told.GUIDANCE, List.of())));
        Condition two =
                new Any(List.of(new All(List.of(WEAPON, STALKING, BREACH)), new All(List.of(STALKING, BREACH))));
        Need need = Objects.requireNonNull(needs.ofRule(two, Told.MOTHER, true));
        assertThat(need.fewest()).isEqualTo(2);
        assertThat(need.single()).hasSize(5);
        assertThat(new NeedText(Language.EN).of(need, 1)).contains("one of these is enough", "and 1 more");
    }
}
