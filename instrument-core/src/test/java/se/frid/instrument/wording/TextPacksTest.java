package se.frid.instrument.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** A good pack is clean; each fault gives its own code at its own place, and all faults are told at once. */
class TextPacksTest {

    private static List<Problem> problems(String json) {
        return TextPacks.read(Samples.utf8(json), TextPacksTest::find).problems();
    }

    private static Optional<Instrument> find(String id) {
        return Optional.of(PackSamples.instrument())
                .filter(instrument -> instrument.id().equals(id));
    }

    @Test
    void a_good_pack_is_read_whole() {
        TextPack pack = TextPacks.read(Samples.utf8(PackSamples.PACK), TextPacksTest::find)
                .orThrow();
        assertThat(pack.items()).containsEntry("3a", "TEXT 3A").hasSize(4);
        assertThat(pack.rights().translation()).isEqualTo(Rights.Translation.UNOFFICIAL);
        assertThat(pack.rights().permission().until()).isEqualTo("2026-12-31");
        assertThat(TextPackChecker.check(pack, PackSamples.instrument())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sound.txt", delimiter = '|', quoteCharacter = '`')
    void what_only_looks_odd_is_clean(String what, String edits) {
        assertThat(problems(Edits.edit(PackSamples.PACK, Edits.list(edits))))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvFileSource(resources = "faults.txt", delimiter = '|', quoteCharacter = '`')
    void a_fault_gives_its_own_code_at_its_own_place(String what, ProblemCode code, String pointer, String edits) {
        List<Problem> problems = problems(Edits.edit(PackSamples.PACK, Edits.list(edits)));
        assertThat(problems)
                .as(what)
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple(code, pointer));
        assertThat(problems.get(0).text(Language.SV) + problems.get(0).text(Language.EN))
                .doesNotContain("{0}", "{1}");
    }

    @Test
    void several_faults_are_all_told_at_once_in_order() {
        String json = Edits.edit(
                PackSamples.PACK,
                "/version",
                "'2.0.1'",
                "/items/1",
                "-",
                "/items/9",
                "'TEXT 9'",
                "/options/yn/?",
                "-",
                "/options/line/5",
                "'LINE 5'",
                "/options/mood",
                "{'0':'MOOD 0'}",
                "/sections/three",
                "' '");
        assertThat(problems(json))
                .isSortedAccordingTo(Problem.ORDER)
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(
                        tuple(ProblemCode.TEXT_MISSING, "/items/1"),
                        tuple(ProblemCode.UNKNOWN_ITEM, "/items/9"),
                        tuple(ProblemCode.UNKNOWN_ANSWER, "/options/line/5"),
                        tuple(ProblemCode.UNKNOWN_SCALE, "/options/mood"),
                        tuple(ProblemCode.TEXT_MISSING, "/options/yn/?"),
                        tuple(ProblemCode.PERMISSION_ELSEWHERE, "/rights/permission/version"),
                        tuple(ProblemCode.BLANK, "/sections/three"),
                        tuple(ProblemCode.UNKNOWN_SECTION, "/sections/three"),
                        tuple(ProblemCode.WRONG_VERSION, "/version"));
    }

    @Test
    void an_unknown_instrument_does_not_hide_what_can_be_told_without_it() {
        String json = Edits.edit(
                PackSamples.PACK,
                "/instrument",
                "'other'",
                "/title",
                "'\u200b'",
                "/rights/permission/language",
                "'ar'");
        assertThat(problems(json))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_INSTRUMENT, ProblemCode.PERMISSION_ELSEWHERE, ProblemCode.BLANK);
    }

    @Test
    void a_pack_is_not_compared_with_an_instrument_that_it_is_not_for() {
        TextPack other = PackSamples.pack("/instrument", "'other'", "/items/1", "-");
        assertThat(TextPackChecker.check(other, PackSamples.instrument()))
                .extracting(Problem::code, Problem::pointer, Problem::args)
                .containsExactly(tuple(ProblemCode.WRONG_INSTRUMENT, "/instrument", List.of("made-up-4")));
    }

    @Test
    void no_problem_repeats_the_wording() {
        String json = PackSamples.PACK
                .replaceAll("TEXT|YN |FREQ|LINE|LMH|OWN|HEADING|TITLE|INSTRUCTION", "CANARY\\\\u0007")
                .replace("\"1\":", "\"8\":");
        assertThat(problems(json))
                .hasSizeGreaterThan(10)
                .allSatisfy(problem -> assertThat(problem + problem.report(Language.SV) + problem.report(Language.EN))
                        .doesNotContain("CANARY"));
        assertThat(PackSamples.pack()).hasToString("TextPack[made-up-4 2.0.0 fa]");
    }

    @Test
    void a_text_beyond_the_limits_is_refused() {
        String text = "x".repeat(Limits.DOCUMENT.textLength() + 1);
        assertThat(problems(Edits.edit(PackSamples.PACK, "/items/1", "'" + text + "'")))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
        String many = IntStream.rangeClosed(0, Limits.DOCUMENT.elements())
                .mapToObj(i -> "'x" + i + "':'x'")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(problems(Edits.edit(PackSamples.PACK, "/options/freq", many)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple(ProblemCode.TOO_MANY_ELEMENTS, "/options/freq"));
        byte[] huge = new byte[Limits.DOCUMENT.bytes() + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThat(TextPacks.read(huge, TextPacksTest::find).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "FA", "ur", "he", "ckb", "prs", "uz-Arab", "ku-arab-IQ", "ar-SE", "az-Arab"})
    void languages_that_are_written_from_right_to_left_are_known(String tag) {
        assertThat(LanguageTags.isRightToLeft(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ku", "ar-Latn", "sr-Cyrl", "so", "ti", "de-1901", "sv-FI"})
    void other_languages_are_written_from_left_to_right(String tag) {
        assertThat(LanguageTags.isRightToLeft(tag)).isFalse();
    }
}
