package se.frid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.frid.guidance.Guidance;
import se.frid.guidance.Provision;
import se.frid.guidance.Vocabulary;

class VocabulariesTest {

    private static final List<Vocabulary> VOCABULARIES = GuidanceCatalog.vocabularies();

    @Test
    void there_are_twenty_vocabularies_with_terms_that_have_one_id_each() {
        assertThat(VOCABULARIES).hasSize(20).extracting(Vocabulary::id).doesNotHaveDuplicates();
        assertThat(VOCABULARIES)
                .allSatisfy(vocabulary -> assertThat(vocabulary.terms())
                        .extracting(Vocabulary.Term::id)
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_term_has_a_source_that_can_be_looked_up() {
        Guidance guidance = GuidanceCatalog.builtIn();
        assertThat(VOCABULARIES)
                .allSatisfy(vocabulary -> assertThat(vocabulary.terms())
                        .allSatisfy(term -> assertThat(term.source())
                                .allSatisfy(key -> assertThat(key.equals("OWN")
                                                || guidance.sources().containsKey(key))
                                        .as(vocabulary.id() + " " + term.id() + " " + key)
                                        .isTrue())));
    }

    @Test
    void every_provision_that_binds_an_actor_is_in_the_law_data() {
        Set<String> provisions = GuidanceCatalog.builtIn().law().provisions().stream()
                .map(Provision::id)
                .collect(Collectors.toSet());
        assertThat(VOCABULARIES)
                .flatExtracting(Vocabulary::terms)
                .flatExtracting(Vocabulary.Term::provisions)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(provisions).contains(id));
    }

    @Test
    void a_term_is_found_by_its_id() {
        Vocabulary forms = VOCABULARIES.get(0);
        assertThat(forms.term("strangulation")).map(term -> term.names().sv()).contains("Strypvåld");
        assertThat(forms.term("no-such")).isEmpty();
    }
}
