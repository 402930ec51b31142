package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.AgeRange;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.CutOff;
import se.frid.instrument.Direction;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Rounding;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.ValueOf;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;

/**
 * The random definitions of {@link RandomDefinitions} with everything a result can depend on besides: missing-data rules, bands
 * for some persons, ages, judgements, coded and wide scales, critical items, cut-offs; and administrations with every way of
 * giving no answer and with answers off their scales.
 */
final class RichDefinitions {

    private static final List<MissingKind> MISSING = List.of(MissingKind.values());
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final List<BigDecimal> CUTS = List.of(
            new BigDecimal("-2"), BigDecimal.ZERO, new BigDecimal("1.5"), BigDecimal.valueOf(3), BigDecimal.TEN);

    private final Random random;
    private final Instrument instrument;

    RichDefinitions(long seed) {
        random = new Random(~seed);
        instrument = enriched(new RandomDefinitions(seed).instrument());
    }

    Instrument instrument() {
        return instrument;
    }

    private Instrument enriched(Instrument plain) {
        Map<String, ResponseScale> scales = new LinkedHashMap<>(plain.scales());
        scales.put(
                "coded",
                new ResponseScale(
                        List.of(
                                Definitions.code("yes", null),
                                Definitions.code("no", null),
                                Definitions.code("na", MissingKind.NOT_APPLICABLE)),
                        null));
        scales.put("wide", new ResponseScale(List.of(), numeric("0", "400", "1")));
        scales.put("tenths", new ResponseScale(List.of(Definitions.option("99")), numeric("0", "2", "0.1")));
        scales.put("rating", rating());
        List<Item> items = new ArrayList<>(plain.items());
        items.add(item("coded", "coded", random.nextInt(3) == 0 ? gate(items) : null));
        items.add(item("wide", "wide", random.nextInt(3) == 0 ? gate(items) : null));
        items.add(item("tenths", "tenths", random.nextInt(3) == 0 ? gate(items) : null));
        List<Score> scores = new ArrayList<>();
        plain.scores().forEach(score -> scores.add(enriched(score.id(), score.rule(), items)));
        scores.add(enriched("rated", new ScoreRule.Judgement("rating"), items));
        String first = plain.items().get(0).code();
        scores.add(enriched(
                "mixed",
                new ScoreRule.Sum(
                        List.of(Definitions.item("wide"), Definitions.item(first), Definitions.item("tenths"))),
                items));
        scores.add(enriched(
                "highest", new ScoreRule.Max(List.of(Definitions.item("wide"), Definitions.item("tenths"))), items));
        Condition either =
                new Condition.Any(List.of(Definitions.scoreIs("rated", Scalar.of("high")), is("coded", "yes")));
        scores.add(enriched("either", new ScoreRule.Criterion(either), items));
        return build(plain, scales, items, scores);
    }

    private Instrument build(
            Instrument plain, Map<String, ResponseScale> scales, List<Item> items, List<Score> scores) {
        List<Emission> emits = new ArrayList<>(plain.emits());
        emits.add(new Emission("finding-coded", is("coded", "no"), null, null));
        emits.add(new Emission("finding-rated", null, null, "rated"));
        values(emits, items, scores);
        for (int i = 0; i < 4; i++) {
            emits.add(new Emission("finding-more-" + i, results(scores), any(List.of(RiskLevel.values())), null));
        }
        List<CutOff> cutoffs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            cutoffs.add(new CutOff(
                    result(any(scores)),
                    Definitions.text("gräns"),
                    null,
                    null,
                    population(),
                    Verification.PRIMARY,
                    List.of("S1")));
        }
        List<CriticalItem> critical = new ArrayList<>();
        critical.add(critical("coded", List.of("no"), null, null, "warning-coded"));
        for (int i = 0; i < 2; i++) {
            boolean low = random.nextBoolean();
            critical.add(critical(
                    i == 0 ? any(plain.items()).code() : "wide",
                    List.of(),
                    low ? null : BigDecimal.ONE,
                    low ? BigDecimal.ONE : null,
                    "warning-" + i));
        }
        return new Instrument(
                plain.id(),
                plain.version(),
                plain.kind(),
                plain.names(),
                plain.abbreviation(),
                plain.edition(),
                plain.publisher(),
                plain.authors(),
                plain.year(),
                plain.domain(),
                plain.collections(),
                plain.subject(),
                plain.respondents(),
                any(List.of(new AgeRange(null, null), new AgeRange(18, null), new AgeRange(4, 17))),
                plain.recall(),
                plain.minutes(),
                plain.languages(),
                plain.purpose(),
                plain.misuse(),
                plain.limits(),
                plain.licence(),
                plain.verification(),
                plain.reference(),
                plain.sections(),
                scales,
                items,
                scores,
                plain.unscored(),
                cutoffs,
                critical,
                emits,
                plain.evidence(),
                plain.norms(),
                plain.change(),
                plain.openQuestions(),
                plain.sources());
    }

    private static CriticalItem critical(
            String item, List<String> in, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, String flag) {
        return new CriticalItem(item, in, atLeast, atMost, flag, Definitions.text("varför"), List.of("S1"));
    }

    /** Choices and numbers: by a condition, by an answer and by a rating, settled at once or when something else holds. */
    private void values(List<Emission> emits, List<Item> items, List<Score> scores) {
        emits.add(new Emission(
                "finding-option", results(scores), null, null, false, "some", null, settling(items, scores)));
        emits.add(Emission.ofOption("finding-coded-option", is("coded", "yes"), "some"));
        emits.add(Emission.ofAnswer(
                "finding-answer",
                new ValueOf("coded", null, Map.of("yes", "clear"), List.of("no")),
                settling(items, scores)));
        Item plain = any(items.subList(0, items.size() - 3));
        emits.add(Emission.ofAnswer(
                "finding-number", new ValueOf(plain.code(), null, Map.of(), List.of("1")), settling(items, scores)));
        emits.add(Emission.ofAnswer("finding-wide", new ValueOf("wide", null, Map.of(), List.of()), null));
        emits.add(Emission.ofAnswer(
                "finding-rating",
                new ValueOf(null, "rated", Map.of("low", "few", "high", "many"), List.of("other")),
                settling(items, scores)));
    }

    private @Nullable Condition settling(List<Item> items, List<Score> scores) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 ->
                Definitions.atLeast(any(items.subList(0, items.size() - 3)).code(), 1);
            default -> result(any(scores));
        };
    }

    private static Condition is(String item, String answer) {
        return new Condition.ItemIs(item, null, null, List.of(Scalar.of(answer)));
    }

    private static ResponseScale.NumericRange numeric(String min, String max, String step) {
        return new ResponseScale.NumericRange(
                new BigDecimal(min), new BigDecimal(max), new BigDecimal(step), Definitions.text("ändar"));
    }

    private static ResponseScale rating() {
        return new ResponseScale(
                List.of(
                        new ResponseOption(null, "low", null, RiskLevel.LOW, Definitions.text("låg")),
                        new ResponseOption(null, "high", null, RiskLevel.HIGH, Definitions.text("hög")),
                        new ResponseOption(null, "other", null, null, Definitions.text("annan"))),
                null);
    }

    private Item item(String code, String scale, @Nullable Condition showIf) {
        return new Item(code, Definitions.text("ämne"), scale, false, showIf, null);
    }

    private Condition gate(List<Item> items) {
        return new Condition.Not(new Condition.All(List.of(
                Definitions.atLeast(items.get(0).code(), 1),
                Definitions.atLeast(items.get(1).code(), 1))));
    }

    private Score enriched(String id, ScoreRule rule, List<Item> items) {
        return new Score(
                id,
                Definitions.text("mått " + id),
                any(List.of(Direction.values())),
                rule,
                random.nextInt(3) == 0 ? null : new ValueRange(any(CUTS.subList(0, 2)), BigDecimal.TEN),
                missing(rule, items),
                bands(rule),
                Verification.PRIMARY,
                List.of("S1"),
                null);
    }

    private MissingRule missing(ScoreRule rule, List<Item> items) {
        if (random.nextInt(3) == 0) {
            return Definitions.NO_RULE;
        }
        boolean prorate = (rule instanceof ScoreRule.Sum || rule instanceof ScoreRule.Mean) && random.nextInt(3) > 0;
        return new MissingRule(
                1 + random.nextInt(4),
                random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(2)),
                random.nextInt(4) == 0 ? items.stream().map(Item::code).toList() : List.of(),
                prorate ? MissingRule.Fill.PRORATE : MissingRule.Fill.ZERO,
                prorate ? new Rounding(any(List.of(Rounding.Mode.values())), random.nextInt(3)) : null,
                Verification.SECONDARY,
                List.of("S1"),
                null);
    }

    private List<BandScheme> bands(ScoreRule rule) {
        boolean number = !(rule instanceof ScoreRule.Criterion
                || rule instanceof ScoreRule.Category
                || rule instanceof ScoreRule.Profile
                || rule instanceof ScoreRule.Judgement);
        List<BandScheme> schemes = new ArrayList<>();
        int count = number ? random.nextInt(4) : 0;
        for (int i = 0; i < count; i++) {
            List<Band> bands = new ArrayList<>();
            for (int k = 0; k + 1 < CUTS.size(); k++) {
                bands.add(new Band(
                        CUTS.get(k),
                        CUTS.get(k + 1).subtract(new BigDecimal("0.25")),
                        any(List.of("low", "mid", "high")),
                        Definitions.text("band"),
                        null,
                        null));
            }
            schemes.add(new BandScheme("scheme-" + i, population(), bands, Verification.PRIMARY, List.of("S1")));
        }
        return schemes;
    }

    private Population population() {
        return new Population(
                Definitions.text("några"),
                random.nextInt(3) == 0 ? List.of(any(List.of(Respondent.values()))) : List.of(),
                random.nextInt(3) == 0 ? any(List.of(Sex.values())) : null,
                random.nextInt(3) == 0 ? new AgeRange(11, random.nextBoolean() ? null : Integer.valueOf(30)) : null);
    }

    private Condition results(List<Score> scores) {
        List<Condition> parts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(result(any(scores)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.All(parts);
            case 1 -> new Condition.None(parts);
            case 2 -> new Condition.AtLeast(parts, 1 + random.nextInt(count));
            default -> new Condition.Not(new Condition.Any(parts));
        };
    }

    private Condition result(Score score) {
        if (score.rule() instanceof ScoreRule.Criterion) {
            return Definitions.scoreIs(score.id(), Scalar.of(random.nextBoolean()));
        } else if (score.rule() instanceof ScoreRule.Category) {
            return Definitions.scoreIs(score.id(), Scalar.of(any(List.of("mild", "none"))), Scalar.of("other"));
        } else if (score.rule() instanceof ScoreRule.Profile) {
            return Definitions.scoreIs(score.id(), Scalar.of(any(List.of("0", "1", "11", "01", ""))));
        } else if (score.rule() instanceof ScoreRule.Judgement) {
            return Definitions.scoreIs(score.id(), Scalar.of("high"));
        } else if (!score.bands().isEmpty() && random.nextBoolean()) {
            @Nullable
            String scheme = random.nextBoolean() ? null : any(score.bands()).id();
            return new Condition.BandIs(score.id(), List.of(any(List.of("low", "mid", "high"))), scheme);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.ScoreIs(score.id(), any(CUTS), null, List.of());
            case 1 -> new Condition.ScoreIs(score.id(), null, any(CUTS), List.of());
            case 2 -> new Condition.ScoreIs(score.id(), CUTS.get(1), CUTS.get(3), List.of());
            default -> new Condition.ScoreIs(score.id(), null, null, List.of(Scalar.of(any(CUTS)), Scalar.of(2)));
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** An administration in which so many of a hundred answers are missing. */
    Administration administration(int missing) {
        return administration(instrument, random, missing, true);
    }

    /** A random administration of any instrument. */
    static Administration administration(Instrument instrument, Random random, int missing, boolean offScale) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (random.nextInt(100) >= missing) {
                List<Scalar> scale = instrument.scale(item).answers();
                // Wide scales get small answers often enough that limits near 0 are met.
                int among = random.nextInt(4) == 0 ? Math.min(8, scale.size()) : scale.size();
                answers.put(item.code(), new Answer.Given(scale.get(random.nextInt(among))));
                continue;
            }
            List<ResponseOption> printed = instrument.scale(item).options().stream()
                    .filter(option -> option.missing() != null)
                    .toList();
            int how = random.nextInt(4);
            if (how == 0 && !printed.isEmpty()) {
                answers.put(
                        item.code(),
                        new Answer.Given(
                                printed.get(random.nextInt(printed.size())).answer()));
            } else if (how == 1 && offScale && random.nextInt(6) == 0) {
                answers.put(item.code(), random.nextBoolean() ? Answer.of(77_777) : Answer.of("nowhere"));
            } else if (how < 3) {
                answers.put(item.code(), Answer.missing(MISSING.get(random.nextInt(MISSING.size()))));
            }
        }
        Map<String, String> judgements = new LinkedHashMap<>();
        for (Score score : instrument.scores()) {
            if (score.rule() instanceof ScoreRule.Judgement judgement && random.nextInt(100) >= missing) {
                List<Scalar> scale = java.util.Objects.requireNonNull(
                                instrument.scales().get(judgement.judgement()))
                        .answers();
                boolean off = offScale && random.nextInt(20) == 0;
                judgements.put(
                        score.id(),
                        off
                                ? "nowhere"
                                : scale.get(random.nextInt(scale.size())).toString());
            }
        }
        boolean told = random.nextInt(100) >= missing;
        List<Respondent> may = random.nextInt(12) == 0 ? List.of(Respondent.values()) : instrument.respondents();
        return new Administration(
                null,
                null,
                null,
                null,
                told || random.nextBoolean() ? may.get(random.nextInt(may.size())) : null,
                told || random.nextBoolean() ? Integer.valueOf(random.nextInt(60)) : null,
                told || random.nextBoolean() ? SEXES.get(random.nextInt(SEXES.size())) : null,
                null,
                answers,
                judgements);
    }
}
