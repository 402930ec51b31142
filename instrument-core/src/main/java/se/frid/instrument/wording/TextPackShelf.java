package se.frid.instrument.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.wording.TextPackChoice.Chosen;
import se.frid.instrument.wording.TextPackChoice.Refusal;
import se.frid.instrument.wording.TextPackChoice.Refused;
import se.frid.json.InvalidInputException;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/**
 * The text packs that a user has loaded. Immutable.
 *
 * <p>A pack is found by instrument, version and language, all three as they were asked for: nothing near is taken in their
 * place, {@code sv} never stands for {@code sv-FI}. Another language is shown only where the caller names it.
 */
public final class TextPackShelf {

    private final List<TextPack> packs;

    private TextPackShelf(List<TextPack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * The shelf with these packs.
     *
     * @throws InvalidInputException if two are for the same instrument, version and language: neither goes before the other;
     *     the pointers begin with the index of the second
     */
    public static TextPackShelf of(List<TextPack> packs) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            TextPack pack = packs.get(i);
            boolean twice = packs.subList(0, i).stream()
                    .anyMatch(other -> other.isFor(pack.instrument(), pack.version(), pack.language()));
            if (twice) {
                String name = pack.instrument() + " " + pack.version() + " " + pack.language();
                problems.add(Problem.at("/" + i + "/language", ProblemCode.DUPLICATE_ID, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new TextPackShelf(packs);
    }

    /** All packs, in the order they were given. */
    public List<TextPack> packs() {
        return packs;
    }

    /**
     * The pack for a definition in a language, while its permission holds.
     *
     * @param instrument id of the instrument
     * @param version version of its definition
     * @param language language tag
     * @param asOf day on which the wording is shown; absent: not told, and then a permission that ends is not relied on
     */
    public TextPackChoice find(String instrument, String version, String language, @Nullable LocalDate asOf) {
        TextPack pack = exact(instrument, version, language).orElse(null);
        if (pack == null) {
            Problem none = Problem.at("", ProblemCode.NO_TEXT_PACK, instrument + " " + version, language);
            return new Refused(List.of(new Refusal(language, null, none)));
        }
        List<Refusal> refusals = TextPackChecker.checkPermission(pack, asOf).stream()
                .map(problem -> new Refusal(language, pack, problem))
                .toList();
        return refusals.isEmpty() ? new Chosen(pack, List.of()) : new Refused(refusals);
    }

    /**
     * The same, or else the pack in another language; the result then says that it is the fallback and why.
     *
     * @param fallback language tag of the other language
     */
    public TextPackChoice findOrFallback(
            String instrument, String version, String language, String fallback, @Nullable LocalDate asOf) {
        TextPackChoice wanted = find(instrument, version, language, asOf);
        if (!(wanted instanceof Refused refused) || LanguageTags.same(language, fallback)) {
            return wanted;
        }
        TextPackChoice other = find(instrument, version, fallback, asOf);
        if (other instanceof Chosen chosen) {
            return new Chosen(chosen.pack(), refused.refusals());
        }
        List<Refusal> both = new ArrayList<>(refused.refusals());
        both.addAll(((Refused) other).refusals());
        return new Refused(both);
    }

    private Optional<TextPack> exact(String instrument, String version, String language) {
        return packs.stream()
                .filter(pack -> pack.isFor(instrument, version, language))
                .findFirst();
    }
}
