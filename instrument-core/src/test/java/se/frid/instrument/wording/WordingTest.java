package se.frid.instrument.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.json.InvalidInputException;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Texts come from our labels or from a pack, never from both, and the notice says which. */
class WordingTest {

    private final Instrument instrument = PackSamples.instrument();
    private final Wording labels = Wording.ownLabels(instrument, Language.SV);
    private final Wording worded = Wording.of(instrument, PackSamples.pack());

    private static Scalar answer(String text) {
        return text.matches("[0-9.]+") ? Scalar.of(new BigDecimal(text)) : Scalar.of(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, aldrig, FREQ 0",
        "1, 1.50, jämt, FREQ 1.5",
        "2, 0, aldrig, OWN 2-0",
        "2, 1.5, jämt, FREQ 1.5",
        "3a, Y, ja, YN Y",
        "3a, ?, vet inte, YN ?",
        "4, 0, 0, LINE MIN",
        "4, 7, 7, 7",
        "4, 10.0, 10, LINE MAX",
        "4, NA, gäller inte, LINE NA",
    })
    void an_answer_has_its_text(String item, String answer, String label, String text) {
        assertThat(labels.option(item, answer(answer))).isEqualTo(label);
        assertThat(worded.option(item, answer(answer))).isEqualTo(text);
    }

    @Test
    void own_labels_are_the_texts_of_the_definition() {
        assertThat(labels.isOwnLabels()).isTrue();
        assertThat(labels.language()).isEqualTo("sv");
        assertThat(labels.isRightToLeft()).isFalse();
        assertThat(labels.title()).isEqualTo("Påhittad");
        assertThat(labels.instruction()).isEmpty();
        assertThat(labels.item("3a")).isEqualTo("ämne tre");
        assertThat(labels.range("4")).contains("lågt till högt");
        assertThat(labels.range("1")).isEmpty();
        assertThat(labels.section("two")).contains("två");
        assertThat(labels.section("three")).isEmpty();
        assertThat(Wording.ownLabels(instrument, Language.EN).item("1")).isEqualTo("topic one");
    }

    @Test
    void a_pack_gives_its_own_texts_and_none_of_ours() {
        assertThat(worded.isOwnLabels()).isFalse();
        assertThat(worded.language()).isEqualTo("fa");
        assertThat(worded.isRightToLeft()).isTrue();
        assertThat(worded.title()).isEqualTo("TITLE");
        assertThat(worded.instruction()).contains("INSTRUCTION");
        assertThat(worded.item("3a")).isEqualTo("TEXT 3A");
        assertThat(worded.range("4")).isEmpty();
        assertThat(worded.section("one")).contains("HEADING ONE");
        assertThat(worded.section("two")).as("not ours in its place").isEmpty();
    }

    @Test
    void a_pack_that_does_not_fit_is_refused_with_everything_that_is_wrong() {
        TextPack pack = PackSamples.pack("/items/1", "-", "/version", "'1.0.0'");
        assertThatThrownBy(() -> Wording.of(instrument, pack))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        ProblemCode.TEXT_MISSING,
                                        ProblemCode.PERMISSION_ELSEWHERE,
                                        ProblemCode.WRONG_VERSION));
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "1, 7", "1, Y", "3a, 0", "4, 11", "4, 0.5"})
    void what_the_instrument_does_not_have_has_no_text(String item, String answer) {
        for (Wording wording : List.of(labels, worded)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wording.option(item, answer(answer)))
                    .withMessageContaining(item);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> labels.item("99"));
        assertThatIllegalArgumentException().isThrownBy(() -> worded.item("99"));
        assertThatIllegalArgumentException().isThrownBy(() -> worded.range("99"));
    }

    @Test
    void the_notice_on_own_labels_says_that_they_are_not_the_wording() {
        assertThat(labels.notice(Language.SV).summary())
                .isEqualTo("Texterna är våra egna ämnesord, inte instrumentets formuleringar.");
        assertThat(labels.notice(Language.EN))
                .isEqualTo(new Notice(
                        "The texts are our own topic labels, not the wording of the instrument.",
                        List.of("They do not stand in for the instrument when someone is to answer it.")));
    }

    @Test
    void the_notice_on_a_pack_tells_holder_language_translation_contexts_and_permission() {
        Notice notice = worded.notice(Language.EN);
        assertThat(notice.summary())
                .isEqualTo("Wording from a loaded text pack. Holder of the rights: The Holder. Language: fa, UNOFFICIAL"
                        + " TRANSLATION: it is not validated, and scores and limits are not shown to hold for it.");
        assertThat(notice.details())
                .containsExactly(
                        "May be used in: on paper; on a screen at the office.",
                        "Permission: May be shown in one municipality. For version 2.0.0 in fa, until 2026-12-31."
                                + " Reference: D-17.",
                        "On the translation: by a neighbour.");
        assertThat(worded.notice(Language.SV).summary()).contains("Rättighetshavare", "INOFFICIELL ÖVERSÄTTNING");
        Wording brief = Wording.of(
                instrument,
                PackSamples.pack(
                        "/rights/source", "-", "/rights/permission/until", "-", "/rights/permission/reference", "-"));
        assertThat(brief.notice(Language.EN).details())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("For version 2.0.0 in fa.");
    }

    @ParameterizedTest
    @EnumSource(Rights.Translation.class)
    void only_an_unofficial_translation_is_called_that(Rights.Translation translation) {
        TextPack pack = PackSamples.pack("/rights/translation", "'" + Names.of(translation) + "'");
        String summary = Wording.of(instrument, pack).notice(Language.EN).summary();
        assertThat(summary.contains("UNOFFICIAL")).isEqualTo(translation == Rights.Translation.UNOFFICIAL);
        assertThat(summary.contains("validated translation")).isEqualTo(translation == Rights.Translation.VALIDATED);
        assertThat(summary.contains("original language")).isEqualTo(translation == Rights.Translation.ORIGINAL);
    }

    @Test
    void the_notice_on_a_fallback_says_so() {
        TextPackShelf shelf = TextPackShelf.of(List.of(PackSamples.in("ar", "/rights/permission/until", "-")));
        TextPackChoice choice = shelf.findOrFallback("made-up-4", "2.0.0", "so", "ar", null);
        Wording wording = Wording.of(instrument, (TextPackChoice.Chosen) choice);
        assertThat(wording.notice(Language.EN).summary()).endsWith("Fallback language: wording in so cannot be shown.");
        assertThat(wording.notice(Language.SV).summary()).contains("Reservspråk");
        assertThat(worded.notice(Language.EN).summary()).doesNotContain("Fallback");
    }
}
