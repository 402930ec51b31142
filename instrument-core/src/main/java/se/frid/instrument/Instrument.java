package se.frid.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.json.Ordered;

/**
 * A questionnaire or assessment tool: structure, scoring and evidence. Immutable; reads like the scoring sheet it replaces.
 *
 * <p>An instrument holds keys, figures and short topic labels of our own. The owner's wording is never part of it.
 *
 * @param id unique in the catalogue, lower case with hyphens
 * @param version version of this definition, as {@code major.minor.patch}; a change of any score raises the first number
 * @param kind what can be had from it here
 * @param names name for people
 * @param abbreviation usual short name
 * @param edition which edition of the instrument the definition describes
 * @param publisher who publishes it
 * @param authors who made it
 * @param year year of the edition or first publication
 * @param domain what it is for
 * @param collections uses by which an embedder takes it or leaves it out
 * @param subject whom it is about
 * @param respondents who may answer
 * @param ages ages it was made for
 * @param recall what time the answers are about
 * @param minutes usual time to answer
 * @param languages languages of validated translations, as language tags
 * @param purpose what a result may be used for
 * @param misuse what it must not be used for
 * @param limits where the evidence does not reach
 * @param licence rights and terms
 * @param verification how well the definition as a whole was verified
 * @param reference why it cannot be scored here; only for {@link InstrumentKind#REFERENCE}
 * @param sections items that are shown together; may be empty
 * @param scales response scales by name
 * @param items the questions, in order
 * @param scores the results, in order
 * @param unscored results that it has but that cannot be worked out here
 * @param cutoffs published limits and what they stand for
 * @param critical items that must surface whatever the total
 * @param emits findings that results speak of
 * @param evidence published figures on how good it is
 * @param norms published spreads of the scores
 * @param change published figures on how large a change must be
 * @param openQuestions what was not found or is doubtful
 * @param sources where figures were read
 */
public record Instrument(
        @Pattern(regexp = Instrument.ID) @Size(max = 60) String id,

        @Pattern(regexp = Instrument.VERSION) String version,
        InstrumentKind kind,
        Text names,
        @Nullable String abbreviation,
        Text edition,
        @Nullable String publisher,
        @Nullable String authors,
        @Nullable @Min(1900) @Max(2200) Integer year,
        Domain domain,
        @NotEmpty List<InstrumentCollection> collections,
        Subject subject,
        @NotEmpty List<Respondent> respondents,
        AgeRange ages,
        Text recall,
        @Nullable @Min(1) @Max(600) Integer minutes,
        List<String> languages,
        Text purpose,
        Text misuse,
        Text limits,
        Licence licence,
        Verification verification,
        @Nullable ReferenceEntry reference,
        List<Section> sections,
        Map<String, ResponseScale> scales,
        @Size(max = 500) List<Item> items,
        @Size(max = 100) List<Score> scores,
        List<UnscoredResult> unscored,
        List<CutOff> cutoffs,
        List<CriticalItem> critical,
        List<Emission> emits,
        List<Evidence> evidence,
        List<Norm> norms,
        List<ChangeFigure> change,
        List<Text> openQuestions,
        @NotEmpty List<Source> sources) {

    /** The form of an id. */
    public static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** The form of a version. */
    public static final String VERSION = "\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}";

    public Instrument {
        collections = List.copyOf(collections);
        respondents = List.copyOf(respondents);
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        scales = Ordered.copyOf(scales);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        unscored = List.copyOf(unscored);
        cutoffs = List.copyOf(cutoffs);
        critical = List.copyOf(critical);
        emits = List.copyOf(emits);
        evidence = List.copyOf(evidence);
        norms = List.copyOf(norms);
        change = List.copyOf(change);
        openQuestions = List.copyOf(openQuestions);
        sources = List.copyOf(sources);
    }

    /** The item with a code. */
    public Optional<Item> item(String code) {
        for (Item item : items) {
            if (item.code().equals(code)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The score with an id. */
    public Optional<Score> score(String scoreId) {
        for (Score score : scores) {
            if (score.id().equals(scoreId)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    /**
     * The response scale of an item.
     *
     * @throws IllegalArgumentException if the item names a scale that is not there, which the linter reports
     */
    public ResponseScale scale(Item item) {
        ResponseScale scale = scales.get(item.scale());
        if (scale == null) {
            throw new IllegalArgumentException("item " + item.code() + " has no scale");
        }
        return scale;
    }
}
