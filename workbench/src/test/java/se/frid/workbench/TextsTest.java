package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.instrument.Direction;
import se.frid.instrument.Domain;
import se.frid.instrument.Language;
import se.frid.instrument.Licence;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.Subject;
import se.frid.instrument.Verification;
import se.frid.psychometrics.study.Rating;
import se.frid.psychometrics.study.SampleAdequacy;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Texts swedish = Texts.in(Language.SV);
    private final Texts english = Texts.in(Language.EN);

    @Test
    void both_languages_have_the_same_texts_with_the_same_placeholders() {
        assertThat(swedish.bundle().keySet()).isEqualTo(english.bundle().keySet());
        assertThat(swedish.bundle().keySet())
                .allSatisfy(key -> assertThat(placeholders(swedish, key)).isEqualTo(placeholders(english, key)));
    }

    private static Set<String> placeholders(Texts texts, String key) {
        return PLACEHOLDER
                .matcher(texts.bundle().getString(key))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_text_has_an_apostrophe_that_would_end_a_placeholder() {
        for (Texts texts : new Texts[] {swedish, english}) {
            assertThat(texts.bundle().keySet())
                    .allSatisfy(key -> assertThat(texts.bundle().getString(key)).doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_constant_that_is_shown_has_words(Language language) {
        Texts texts = Texts.in(language);
        Stream.of(
                        Domain.values(),
                        Subject.values(),
                        Respondent.values(),
                        Direction.values(),
                        Sex.values(),
                        RiskLevel.values(),
                        Verification.values(),
                        Licence.Terms.values(),
                        Licence.ElectronicUse.values(),
                        Rating.values(),
                        SampleAdequacy.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.word((Enum<?>) constant)).isNotBlank());
    }

    @Test
    void numbers_are_written_without_grouping() {
        assertThat(english.of("score.badLines", 1234567)).isEqualTo("1234567 lines have problems");
    }
}
