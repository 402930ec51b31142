package se.frid.instrument.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.instrument.wording.TextPackChoice.Chosen;
import se.frid.instrument.wording.TextPackChoice.Refusal;
import se.frid.instrument.wording.TextPackChoice.Refused;
import se.frid.json.InvalidInputException;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** A pack is found for just what was asked; another language only where it is named, and never past its permission. */
class TextPackShelfTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    private final TextPack persian = PackSamples.pack();
    private final TextPack arabic = PackSamples.in("ar", "/rights/permission/until", "-");
    private final TextPackShelf shelf = TextPackShelf.of(List.of(persian, arabic));

    private TextPackChoice find(String language, LocalDate asOf) {
        return shelf.find("made-up-4", "2.0.0", language, asOf);
    }

    private TextPackChoice findOr(String language, String fallback, LocalDate asOf) {
        return shelf.findOrFallback("made-up-4", "2.0.0", language, fallback, asOf);
    }

    @Test
    void a_pack_is_found_for_just_its_instrument_version_and_language() {
        assertThat(find("fa", DAY)).isEqualTo(new Chosen(persian, List.of()));
        assertThat(find("AR", DAY)).isEqualTo(new Chosen(arabic, List.of()));
        assertThat(((Chosen) find("fa", DAY)).isFallback()).isFalse();
        assertThat(shelf.packs()).containsExactly(persian, arabic);
    }

    @ParameterizedTest
    @CsvSource({"made-up-4, 2.0.0, sv", "made-up-4, 2.0.0, fa-AF", "made-up-4, 2.0.1, fa", "made-up-5, 2.0.0, fa"})
    void nothing_near_is_taken_in_its_place(String instrument, String version, String language) {
        assertThat(refusals(shelf.find(instrument, version, language, DAY)))
                .extracting(
                        Refusal::language,
                        Refusal::pack,
                        refusal -> refusal.problem().code())
                .containsExactly(tuple(language, null, ProblemCode.NO_TEXT_PACK));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, true", "2026-12-31, true", "2027-01-01, false"})
    void a_permission_holds_through_its_last_day(LocalDate asOf, boolean holds) {
        TextPackChoice choice = find("fa", asOf);
        assertThat(choice instanceof Chosen).isEqualTo(holds);
        if (!holds) {
            assertThat(refusals(choice))
                    .containsExactly(new Refusal(
                            "fa",
                            persian,
                            Problem.at("/rights/permission/until", ProblemCode.PERMISSION_EXPIRED, "2026-12-31")));
        }
    }

    @Test
    void without_a_day_a_permission_that_ends_is_not_relied_on() {
        assertThat(refusals(shelf.find("made-up-4", "2.0.0", "fa", null)))
                .extracting(refusal -> refusal.problem().code())
                .containsExactly(ProblemCode.PERMISSION_UNDATED);
        assertThat(shelf.find("made-up-4", "2.0.0", "ar", null)).isInstanceOf(Chosen.class);
    }

    @Test
    void another_language_is_shown_only_where_it_is_named_and_says_that_it_is_a_fallback() {
        Chosen missing = (Chosen) findOr("sv", "ar", DAY);
        assertThat(missing.pack()).isEqualTo(arabic);
        assertThat(missing.isFallback()).isTrue();
        assertThat(missing.refusals())
                .extracting(refusal -> refusal.problem().code())
                .containsExactly(ProblemCode.NO_TEXT_PACK);
        Chosen expired = (Chosen) findOr("fa", "ar", LocalDate.parse("2027-01-01"));
        assertThat(expired.pack()).isEqualTo(arabic);
        assertThat(expired.refusals())
                .extracting(refusal -> refusal.problem().code())
                .containsExactly(ProblemCode.PERMISSION_EXPIRED);
        assertThat(((Chosen) findOr("ar", "fa", DAY)).isFallback()).isFalse();
    }

    @Test
    void where_the_fallback_may_not_be_shown_either_both_reasons_are_given() {
        assertThat(refusals(findOr("sv", "fa", LocalDate.parse("2027-01-01"))))
                .extracting(Refusal::language, refusal -> refusal.problem().code())
                .containsExactly(tuple("sv", ProblemCode.NO_TEXT_PACK), tuple("fa", ProblemCode.PERMISSION_EXPIRED));
        assertThat(refusals(findOr("sv", "SV", DAY))).hasSize(1);
    }

    @Test
    void two_packs_for_the_same_are_refused() {
        assertThatThrownBy(() -> TextPackShelf.of(List.of(persian, arabic, PackSamples.in("FA"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code, Problem::pointer)
                                .containsExactly(tuple(ProblemCode.DUPLICATE_ID, "/2/language")));
    }

    private static List<Refusal> refusals(TextPackChoice choice) {
        assertThat(choice).isInstanceOf(Refused.class);
        return ((Refused) choice).refusals();
    }
}
