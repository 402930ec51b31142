package se.frid.instrument.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Section;
import se.frid.json.Pointers;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/**
 * Whether a text pack fits its instrument: a text for every item and every answer, none for what does not exist, and a
 * permission for just this version and language. All that is wrong at once; the wording itself is never repeated.
 */
public final class TextPackChecker {

    static final String MIN = "min";
    static final String MAX = "max";

    /** Tabs and line breaks are white space; other control characters have no place in a text. */
    private static final String NO_CONTROLS = "[\\P{Cc}\\t\\n\\r]*";

    private final TextPack pack;
    private final List<Problem> problems = new ArrayList<>();

    private TextPackChecker(TextPack pack) {
        this.pack = pack;
    }

    /** Everything that does not fit, in {@link Problem#ORDER}; where the instrument is not known, what can be told without. */
    public static List<Problem> check(TextPack pack, Function<String, Optional<Instrument>> instruments) {
        Optional<Instrument> instrument = instruments.apply(pack.instrument());
        if (instrument.isPresent()) {
            return check(pack, instrument.get());
        }
        TextPackChecker checker = new TextPackChecker(pack);
        checker.problem("/instrument", ProblemCode.UNKNOWN_INSTRUMENT, pack.instrument());
        return checker.result();
    }

    /** Everything that does not fit, in {@link Problem#ORDER}; empty for a pack that words this definition whole. */
    public static List<Problem> check(TextPack pack, Instrument instrument) {
        TextPackChecker checker = new TextPackChecker(pack);
        if (!pack.instrument().equals(instrument.id())) {
            checker.problem("/instrument", ProblemCode.WRONG_INSTRUMENT, instrument.id());
            return checker.result();
        }
        if (!pack.version().equals(instrument.version())) {
            checker.problem("/version", ProblemCode.WRONG_VERSION, instrument.version());
        }
        checker.checkItems(instrument);
        checker.checkScales(instrument);
        checker.checkSections(instrument);
        return checker.result();
    }

    /**
     * Whether the permission still holds.
     *
     * @param asOf day that it has to hold; absent: not told, and then a permission that ends cannot be relied on
     */
    public static List<Problem> checkPermission(TextPack pack, @Nullable LocalDate asOf) {
        LocalDate until = pack.rights().permission().until();
        if (until == null || (asOf != null && !until.isBefore(asOf))) {
            return List.of();
        }
        ProblemCode code = asOf == null ? ProblemCode.PERMISSION_UNDATED : ProblemCode.PERMISSION_EXPIRED;
        return List.of(Problem.at("/rights/permission/until", code, until.toString()));
    }

    /** What was found, with what can be told whatever the instrument. */
    private List<Problem> result() {
        checkTexts();
        checkRights();
        return problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    /** What is there has to be text that can be read. */
    private void checkTexts() {
        checkText("/title", pack.title());
        checkText("/instruction", pack.instruction());
        checkTexts("/items", pack.items());
        pack.options().forEach((scale, texts) -> checkTexts("/options" + Pointers.segment(scale), texts));
        pack.itemOptions().forEach((item, texts) -> checkTexts("/itemOptions" + Pointers.segment(item), texts));
        checkTexts("/sections", pack.sections());
    }

    private void checkTexts(String at, Map<String, String> texts) {
        texts.forEach((key, text) -> checkText(at + Pointers.segment(key), text));
    }

    private void checkText(String at, @Nullable String text) {
        if (text != null && text.codePoints().noneMatch(TextPackChecker::isVisible)) {
            problem(at, ProblemCode.BLANK);
        } else if (text != null && !text.matches(NO_CONTROLS)) {
            problem(at, ProblemCode.PATTERN, NO_CONTROLS);
        }
    }

    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.UNASSIGNED;
    }

    private void checkRights() {
        Rights rights = pack.rights();
        Rights.Permission permission = rights.permission();
        checkText("/rights/holder", rights.holder());
        checkText("/rights/source", rights.source());
        checkText("/rights/permission/terms", permission.terms());
        checkText("/rights/permission/reference", permission.reference());
        for (int i = 0; i < rights.contexts().size(); i++) {
            checkText("/rights/contexts/" + i, rights.contexts().get(i));
        }
        if (!permission.version().equals(pack.version())) {
            problem(
                    "/rights/permission/version",
                    ProblemCode.PERMISSION_ELSEWHERE,
                    permission.version(),
                    pack.version());
        }
        if (!LanguageTags.same(permission.language(), pack.language())) {
            problem(
                    "/rights/permission/language",
                    ProblemCode.PERMISSION_ELSEWHERE,
                    permission.language(),
                    pack.language());
        }
    }

    private void checkItems(Instrument instrument) {
        for (Item item : instrument.items()) {
            if (!pack.items().containsKey(item.code())) {
                problem("/items" + Pointers.segment(item.code()), ProblemCode.TEXT_MISSING, item.code());
            }
        }
        pack.items().keySet().forEach(code -> checkItem("/items", code, instrument));
        pack.itemOptions().forEach((code, texts) -> {
            checkItem("/itemOptions", code, instrument);
            instrument
                    .item(code)
                    .ifPresent(item -> checkAnswers(
                            "/itemOptions" + Pointers.segment(code), texts.keySet(), instrument.scale(item)));
        });
    }

    private void checkItem(String at, String code, Instrument instrument) {
        if (instrument.item(code).isEmpty()) {
            problem(at + Pointers.segment(code), ProblemCode.UNKNOWN_ITEM, code);
        }
    }

    private void checkScales(Instrument instrument) {
        for (Item item : instrument.items()) {
            Map<String, String> own = pack.itemOptions().getOrDefault(item.code(), Map.of());
            Map<String, String> shared = pack.options().getOrDefault(item.scale(), Map.of());
            for (String answer : answers(instrument.scale(item))) {
                if (!own.containsKey(answer) && !shared.containsKey(answer)) {
                    // Told once for all items of the scale.
                    String at = "/options" + Pointers.segment(item.scale()) + Pointers.segment(answer);
                    problem(at, ProblemCode.TEXT_MISSING, answer);
                }
            }
        }
        String known = String.join(", ", instrument.scales().keySet());
        pack.options().forEach((name, texts) -> {
            String at = "/options" + Pointers.segment(name);
            ResponseScale scale = instrument.scales().get(name);
            if (scale == null) {
                problem(at, ProblemCode.UNKNOWN_SCALE, name, known);
            } else {
                checkAnswers(at, texts.keySet(), scale);
            }
        });
    }

    private void checkAnswers(String at, Set<String> keys, ResponseScale scale) {
        Set<String> known = answers(scale);
        String expected = String.join(", ", known);
        for (String key : keys) {
            if (!known.contains(key)) {
                problem(at + Pointers.segment(key), ProblemCode.UNKNOWN_ANSWER, key, expected);
            }
        }
    }

    /** What has a text on a scale: every option, also one that stands for no answer, and the ends of a range. */
    private static Set<String> answers(ResponseScale scale) {
        Set<String> answers = new LinkedHashSet<>();
        if (scale.numeric() != null) {
            answers.add(MIN);
            answers.add(MAX);
        }
        scale.options().forEach(option -> answers.add(option.answer().toString()));
        return answers;
    }

    private void checkSections(Instrument instrument) {
        List<String> known = instrument.sections().stream().map(Section::id).toList();
        String expected = known.isEmpty() ? "–" : String.join(", ", known);
        for (String id : pack.sections().keySet()) {
            if (!known.contains(id)) {
                problem("/sections" + Pointers.segment(id), ProblemCode.UNKNOWN_SECTION, id, expected);
            }
        }
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
