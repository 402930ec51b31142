package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Rounding;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;

/** Random small definitions and administrations that use every kind of rule and condition; the same seed gives the same. */
final class RandomDefinitions {

    private static final Map<String, ResponseScale> SCALES = new LinkedHashMap<>();

    static {
        SCALES.put("yesno", Definitions.scale("0", "1"));
        SCALES.put("cries", Definitions.scale("0", "1", "3", "5"));
        SCALES.put("likert", Definitions.scale("1", "2", "3", "4", "5"));
        SCALES.put("halves", Definitions.scale("0", "0.5", "2"));
        SCALES.put("signed", Definitions.scale("-1", "0", "2"));
        // 9 is printed on the form and means no answer.
        ResponseOption printed =
                new ResponseOption(new BigDecimal(9), null, MissingKind.UNKNOWN, null, Definitions.text("vet inte"));
        List<ResponseOption> options =
                new ArrayList<>(Definitions.scale("0", "1", "2").options());
        options.add(printed);
        SCALES.put("printed", new ResponseScale(options, null));
    }

    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<Respondent> respondents;

    RandomDefinitions(long seed) {
        random = new Random(seed);
        respondents = random.nextInt(3) == 0
                ? List.of(Respondent.PARENT, Respondent.TEACHER, Respondent.SELF)
                        .subList(0, 1 + random.nextInt(3))
                : List.of(Respondent.SELF);
    }

    Instrument instrument() {
        Definitions definition = new Definitions().respondents(respondents.toArray(new Respondent[0]));
        SCALES.forEach(definition::scale);
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String scale = any(List.copyOf(SCALES.keySet()));
            Condition showIf = i > 0 && random.nextInt(10) < 3 ? condition(1, false) : null;
            items.add(new Item(
                    String.valueOf((char) ('a' + i)),
                    Definitions.text("ämne"),
                    scale,
                    random.nextInt(4) == 0,
                    showIf,
                    null));
        }
        // Items may be asked because of later ones just as well.
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(item -> definition.item(item.code(), item.scale(), item.reverse(), item.showIf()));
        int wanted = 2 + random.nextInt(4);
        for (int i = 0; i < wanted; i++) {
            String id = "s" + i;
            ScoreRule rule = wholeRule();
            Definitions one = new Definitions().score(id, rule);
            scores.add(one.items("x").build().scores().get(0));
            definition.score(id, rule);
        }
        for (int i = 0; i < 2; i++) {
            definition.emits(new Emission("finding-" + i, condition(2, true), null, null));
        }
        return definition.build();
    }

    /** Answers with gaps: as many gaps as still leave few enough completions to try them all. */
    Administration administration(Instrument instrument, int mostCompletions) {
        Respondent respondent = random.nextInt(3) == 0 ? null : any(instrument.respondents());
        Sex sex = random.nextInt(2) == 0 ? null : any(List.of(Sex.values()));
        Map<String, Answer> answers = new LinkedHashMap<>();
        long left = mostCompletions;
        List<Item> order = new ArrayList<>(instrument.items());
        Collections.shuffle(order, random);
        int gaps = random.nextInt(4);
        for (Item item : order) {
            List<Scalar> possible = instrument.scale(item).answers();
            boolean blank = random.nextInt(5) < 1 + gaps && left >= possible.size();
            if (!blank) {
                answers.put(item.code(), new Answer.Given(any(possible)));
                continue;
            }
            left /= possible.size();
            switch (random.nextInt(3)) {
                case 0 -> answers.put(item.code(), Answer.missing(any(List.of(MissingKind.values()))));
                case 1 -> {
                    if (item.scale().equals("printed")) {
                        answers.put(item.code(), Answer.of(9));
                    }
                }
                default -> {
                    // No entry at all.
                }
            }
        }
        return new Administration(null, null, null, null, respondent, null, sex, null, answers, Map.of());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            list.add(one.get());
        }
        return list;
    }

    private String code() {
        return any(items).code();
    }

    private BigDecimal number(int from, int to) {
        return BigDecimal.valueOf(from + random.nextInt(to - from + 1));
    }

    private Rounding rounding() {
        return new Rounding(any(List.of(Rounding.Mode.values())), random.nextInt(3));
    }

    private ScoreRule wholeRule() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new ScoreRule.Criterion(condition(3, true));
            case 2 ->
                new ScoreRule.Category(
                        several(
                                3,
                                () -> new ScoreRule.CategoryCase(
                                        condition(2, true), any(List.of("mild", "severe", "other")))),
                        "none");
            case 3 -> new ScoreRule.Profile(several(3, this::code));
            default -> {
                ScoreRule rule = numeric(3);
                yield rule instanceof ScoreRule.ItemValue ? new ScoreRule.Max(List.of(rule)) : rule;
            }
        };
    }

    private ScoreRule numeric(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf();
        }
        Supplier<ScoreRule> part = () -> numeric(depth - 1);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new ScoreRule.Sum(several(5, part));
            case 2 ->
                new ScoreRule.Weighted(several(
                        4,
                        () -> new ScoreRule.Term(
                                part.get(),
                                new BigDecimal(any(List.of("-2", "-0.5", "0", "1", "1.25", "4"))),
                                random.nextInt(2) == 0 ? condition(1, true) : null)));
            case 3 -> new ScoreRule.Mean(several(4, part), rounding());
            case 4 -> new ScoreRule.Max(several(3, part));
            case 5 -> new ScoreRule.Count(several(5, this::code), number(-1, 5));
            case 6 -> recode();
            case 7 ->
                new ScoreRule.Linear(
                        part.get(),
                        random.nextBoolean() ? number(-3, 3) : null,
                        random.nextBoolean() ? new BigDecimal(any(List.of("3", "-4", "0.7"))) : null,
                        random.nextBoolean() ? number(-2, 2) : null,
                        rounding());
            default ->
                new ScoreRule.Choose(several(2, () -> new ScoreRule.Case(condition(1, true), part.get())), part.get());
        };
    }

    private ScoreRule leaf() {
        List<Score> numbers =
                scores.stream().filter(score -> isNumber(score.rule())).toList();
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new ScoreRule.Constant(number(-1, 3));
        } else if (kind <= 3 && !numbers.isEmpty()) {
            return new ScoreRule.ScoreValue(any(numbers).id());
        }
        return new ScoreRule.ItemValue(code());
    }

    private static boolean isNumber(ScoreRule rule) {
        return !(rule instanceof ScoreRule.Criterion
                || rule instanceof ScoreRule.Category
                || rule instanceof ScoreRule.Profile);
    }

    /** A table over an item, or over the sum of two. */
    private ScoreRule recode() {
        Item one = any(items);
        Item other = any(items);
        Set<BigDecimal> values = new TreeSet<>();
        boolean both = random.nextBoolean();
        for (BigDecimal left : counted(one)) {
            values.add(left);
            for (BigDecimal right : counted(other)) {
                values.add(left.add(right));
                values.add(right);
            }
        }
        values.add(BigDecimal.ZERO);
        Map<String, BigDecimal> table = new LinkedHashMap<>();
        values.forEach(value -> table.put(BruteForce.plain(value).toPlainString(), number(-2, 4)));
        ScoreRule inner = both
                ? new ScoreRule.Sum(List.of(new ScoreRule.ItemValue(one.code()), new ScoreRule.ItemValue(other.code())))
                : new ScoreRule.ItemValue(one.code());
        return new ScoreRule.Recode(inner, table);
    }

    private static List<BigDecimal> counted(Item item) {
        List<BigDecimal> values = values(item);
        BigDecimal ends = Collections.min(values).add(Collections.max(values));
        return item.reverse() ? values.stream().map(ends::subtract).toList() : values;
    }

    private static List<BigDecimal> values(Item item) {
        ResponseScale scale = java.util.Objects.requireNonNull(SCALES.get(item.scale()));
        return scale.answers().stream()
                .map(answer -> ((Scalar.Num) answer).number())
                .toList();
    }

    private Condition condition(int depth, boolean scoresToo) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return test(scoresToo);
        }
        Supplier<Condition> part = () -> condition(depth - 1, scoresToo);
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.All(several(3, part));
            case 1 -> new Condition.Any(several(3, part));
            case 2 -> new Condition.None(several(2, part));
            case 3 -> new Condition.Not(part.get());
            default -> {
                List<Condition> parts = several(4, part);
                yield new Condition.AtLeast(parts, 1 + random.nextInt(parts.size()));
            }
        };
    }

    private Condition test(boolean scoresToo) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Condition.RespondentIs(several(2, () -> any(List.of(Respondent.PARENT, Respondent.TEACHER))));
        } else if (kind == 1) {
            return new Condition.SexIs(any(List.of(Sex.values())));
        } else if (kind <= 5 && scoresToo && !scores.isEmpty()) {
            return scoreTest(any(scores));
        }
        Item item = any(items);
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.ItemIs(item.code(), number(0, 4), null, List.of());
            case 1 -> new Condition.ItemIs(item.code(), null, number(0, 3), List.of());
            case 2 -> new Condition.ItemIs(item.code(), number(0, 1), number(1, 3), List.of());
            default -> new Condition.ItemIs(item.code(), null, null, several(2, () -> Scalar.of(any(values(item)))));
        };
    }

    private Condition scoreTest(Score score) {
        if (score.rule() instanceof ScoreRule.Criterion) {
            return Definitions.scoreIs(score.id(), Scalar.of(random.nextBoolean()));
        } else if (score.rule() instanceof ScoreRule.Category) {
            return Definitions.scoreIs(score.id(), Scalar.of(any(List.of("mild", "none"))));
        } else if (score.rule() instanceof ScoreRule.Profile) {
            return Definitions.scoreIs(score.id(), Scalar.of(any(List.of("0", "1", "11", "01", ""))));
        }
        @Nullable BigDecimal low = random.nextInt(3) > 0 ? number(-2, 8) : null;
        @Nullable BigDecimal high = low == null || random.nextInt(3) == 0 ? number(0, 9) : null;
        List<Scalar> in = random.nextInt(5) == 0 ? several(2, () -> Scalar.of(number(0, 4))) : List.of();
        return new Condition.ScoreIs(score.id(), low, high, in);
    }
}
