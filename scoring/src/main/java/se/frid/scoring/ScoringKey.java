package se.frid.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;

/**
 * What scoring asks of an instrument for every administration, looked up once: items and scores by name, what each reads, and
 * what each answer comes to. Nothing that can be seen of it changes.
 */
final class ScoringKey {

    private final Instrument instrument;
    private final List<ItemKey> items;
    private final List<ItemKey> conditional;
    private final List<ScoreKey> scores;
    private final List<FindingKey> findings;
    private final List<LimitKey> limits;
    // Made when steps are first asked for: most lines are scored without.
    private volatile @Nullable List<Telling> tellings;
    private final Map<String, ItemKey> itemsByCode = new HashMap<>();
    private final Map<String, Formula> showIf = new HashMap<>();
    private final Map<String, ScoreKey> scoresById = new HashMap<>();

    private ScoringKey(Instrument instrument) {
        this.instrument = instrument;
        for (Item item : instrument.items()) {
            itemsByCode.put(item.code(), ItemKey.of(itemsByCode.size(), item, instrument.scale(item)));
        }
        items = instrument.items().stream().map(item -> item(item.code())).toList();
        FormulaBuilder formulas = new FormulaBuilder(this);
        for (ItemKey item : items) {
            if (item.item().showIf() != null) {
                showIf.put(item.code(), formulas.condition(item.item().showIf()));
            }
        }
        conditional =
                items.stream().filter(item -> item.item().showIf() != null).toList();
        scores = instrument.scores().stream().map(score -> score(score.id())).toList();
        findings = instrument.emits().stream()
                .map(emission -> FindingKey.of(this, emission))
                .toList();
        limits = instrument.cutoffs().stream()
                .map(cutOff -> LimitKey.of(this, cutOff))
                .toList();
    }

    static ScoringKey of(Instrument instrument) {
        return new ScoringKey(instrument);
    }

    Instrument instrument() {
        return instrument;
    }

    /** The items in the order of the definition. */
    List<ItemKey> items() {
        return items;
    }

    /** When an item is asked; absent: always. */
    @Nullable
    Formula showIf(ItemKey item) {
        return showIf.isEmpty() ? null : showIf.get(item.code());
    }

    /** The items that are asked only on a condition. */
    List<ItemKey> conditional() {
        return conditional;
    }

    ItemKey item(String code) {
        ItemKey item = itemsByCode.get(code);
        if (item == null) {
            throw new IllegalArgumentException("the instrument has no item " + code);
        }
        return item;
    }

    /**
     * The item with a code, if there is one.
     *
     * @param likely where it probably stands
     */
    @Nullable
    ItemKey find(String code, int likely) {
        if (likely < items.size() && items.get(likely).code().equals(code)) {
            return items.get(likely);
        }
        return itemsByCode.get(code);
    }

    /** The scores in the order of the definition. */
    List<ScoreKey> scores() {
        return scores;
    }

    ScoreKey score(String id) {
        ScoreKey known = scoresById.get(id);
        if (known != null) {
            return known;
        }
        // Only while the key is made: a score comes after those it reads.
        for (int place = 0; place < instrument.scores().size(); place++) {
            Score score = instrument.scores().get(place);
            if (score.id().equals(id)) {
                ScoreKey made = ScoreKey.of(this, place, score);
                scoresById.put(id, made);
                return made;
            }
        }
        throw new IllegalArgumentException("the instrument has no score " + id);
    }

    /** The findings in the order of the definition. */
    List<FindingKey> findings() {
        return findings;
    }

    /** The published limits in the order of the definition. */
    List<LimitKey> limits() {
        return limits;
    }

    /** How the steps of a score are told. */
    Telling telling(ScoreKey score) {
        List<Telling> known = tellings;
        if (known == null) {
            TellingBuilder builder = new TellingBuilder(this);
            known = scores.stream()
                    .map(each -> builder.rule(each.score().rule()))
                    .toList();
            tellings = known;
        }
        return known.get(score.place());
    }
}
