package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;

/**
 * A controlled list of terms, such as forms of violence or kinds of protected personal data. Forms, statistics and case systems
 * use the ids, so that the same thing has the same name everywhere.
 *
 * @param id unique among vocabularies
 * @param names name for people
 * @param terms the terms, in the order in which they are shown
 */
public record Vocabulary(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String id,
        Text names,
        @NotEmpty List<Term> terms) {

    public Vocabulary {
        terms = List.copyOf(terms);
    }

    /**
     * One term.
     *
     * @param id unique within the vocabulary
     * @param names name for people
     * @param note what it means, or what a reader must know
     * @param set group within the vocabulary, such as the seven forms of a guideline
     * @param subjects persons it is about; empty: all
     * @param sector public, civil or other, of an actor
     * @param provisions provisions that bind or empower it, of an actor
     * @param source keys of sources; {@code OWN} marks a proposal of our own
     */
    public record Term(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String id,
            Text names,
            @Nullable Text note,
            @Nullable String set,
            List<String> subjects,
            @Nullable String sector,
            List<String> provisions,
            @NotEmpty List<String> source) {
        public Term {
            subjects = List.copyOf(subjects);
            provisions = List.copyOf(provisions);
            source = List.copyOf(source);
        }
    }

    /** The file of vocabularies. */
    public record VocabulariesFile(@NotEmpty List<Vocabulary> vocabularies) {
        public VocabulariesFile {
            vocabularies = List.copyOf(vocabularies);
        }
    }

    /** The term with an id. */
    public Optional<Term> term(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }
}
