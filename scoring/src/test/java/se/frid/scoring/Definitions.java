package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.AgeRange;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.CriticalItem;
import se.frid.instrument.Direction;
import se.frid.instrument.Domain;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Item;
import se.frid.instrument.Licence;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Rounding;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.Source;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;

/** Small definitions, put together in the tests that need them. */
final class Definitions {

    static final MissingRule NO_RULE =
            new MissingRule(0, null, List.of(), MissingRule.Fill.NONE, null, Verification.UNVERIFIED, List.of(), null);
    static final Rounding WHOLE = new Rounding(Rounding.Mode.HALF_UP, 0);

    private final Map<String, ResponseScale> scales = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<CriticalItem> critical = new ArrayList<>();
    private final List<Emission> emits = new ArrayList<>();
    private List<Respondent> respondents = List.of(Respondent.SELF);
    private AgeRange ages = new AgeRange(null, null);

    static Text text(String word) {
        return Text.of(word, word + " in English");
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static ScoreRule item(String code) {
        return new ScoreRule.ItemValue(code);
    }

    static ScoreRule score(String id) {
        return new ScoreRule.ScoreValue(id);
    }

    static ScoreRule sum(String... codes) {
        return new ScoreRule.Sum(Arrays.stream(codes).map(Definitions::item).toList());
    }

    static Condition atLeast(String item, int number) {
        return new Condition.ItemIs(item, BigDecimal.valueOf(number), null, List.of());
    }

    static Condition is(String item, int number) {
        return new Condition.ItemIs(item, null, null, List.of(Scalar.of(number)));
    }

    static Condition scoreAtLeast(String score, int number) {
        return new Condition.ScoreIs(score, BigDecimal.valueOf(number), null, List.of());
    }

    static Condition scoreAtMost(String score, int number) {
        return new Condition.ScoreIs(score, null, BigDecimal.valueOf(number), List.of());
    }

    static Condition scoreIs(String score, Scalar... values) {
        return new Condition.ScoreIs(score, null, null, List.of(values));
    }

    static MissingRule prorated(int allowed, Rounding rounding) {
        return new MissingRule(
                allowed,
                null,
                List.of(),
                MissingRule.Fill.PRORATE,
                rounding,
                Verification.SECONDARY,
                List.of("S1"),
                null);
    }

    static MissingRule zeroFilled(int allowed) {
        return new MissingRule(
                allowed, null, List.of(), MissingRule.Fill.ZERO, null, Verification.SECONDARY, List.of("S1"), null);
    }

    static ResponseOption option(String value) {
        return new ResponseOption(number(value), null, null, null, text("svar " + value));
    }

    static ResponseOption code(String code, @Nullable MissingKind missing) {
        return new ResponseOption(null, code, missing, null, text("svar " + code));
    }

    static ResponseScale scale(String... values) {
        return new ResponseScale(Arrays.stream(values).map(Definitions::option).toList(), null);
    }

    static Band band(String level, String from, String to) {
        return new Band(number(from), number(to), level, text(level), null, null);
    }

    static BandScheme scheme(String id, @Nullable Sex sex, Band... bands) {
        return new BandScheme(
                id,
                new Population(text("alla"), List.of(), sex, null),
                List.of(bands),
                Verification.PRIMARY,
                List.of("S1"));
    }

    Definitions scale(String name, ResponseScale scale) {
        scales.put(name, scale);
        return this;
    }

    /** Items from 0 to 3. */
    Definitions items(String... codes) {
        scales.putIfAbsent("freq", scale("0", "1", "2", "3"));
        for (String code : codes) {
            item(code, "freq", false, null);
        }
        return this;
    }

    Definitions item(String code, String scale, boolean reverse, @Nullable Condition showIf) {
        items.add(new Item(code, text("ämne " + code), scale, reverse, showIf, null));
        return this;
    }

    Definitions score(String id, ScoreRule rule) {
        return score(id, rule, NO_RULE);
    }

    Definitions score(String id, ScoreRule rule, MissingRule missing, BandScheme... bands) {
        return score(id, Direction.HIGHER_IS_WORSE, rule, null, missing, bands);
    }

    Definitions score(
            String id,
            Direction direction,
            ScoreRule rule,
            @Nullable ValueRange range,
            MissingRule missing,
            BandScheme... bands) {
        scores.add(new Score(
                id,
                text("mått " + id),
                direction,
                rule,
                range,
                missing,
                List.of(bands),
                Verification.PRIMARY,
                List.of("S1"),
                null));
        return this;
    }

    Definitions critical(String item, int atLeast, String flag) {
        critical.add(new CriticalItem(
                item, List.of(), BigDecimal.valueOf(atLeast), null, flag, text("varför " + item), List.of("S1")));
        return this;
    }

    Definitions critical(CriticalItem item) {
        critical.add(item);
        return this;
    }

    Definitions emits(String finding, Condition when) {
        emits.add(new Emission(finding, when, null, null));
        return this;
    }

    Definitions emits(Emission emission) {
        emits.add(emission);
        return this;
    }

    Definitions respondents(Respondent... who) {
        respondents = List.of(who);
        return this;
    }

    Definitions ages(@Nullable Integer min, @Nullable Integer max) {
        ages = new AgeRange(min, max);
        return this;
    }

    Instrument build() {
        return new Instrument(
                "test-1",
                "1.0.0",
                InstrumentKind.SCORABLE,
                text("prov"),
                null,
                text("första"),
                null,
                null,
                null,
                Domain.MENTAL_HEALTH,
                List.of(InstrumentCollection.HEALTH),
                Subject.ADULT_ANY,
                respondents,
                ages,
                text("nu"),
                null,
                List.of(),
                text("prov"),
                text("inget"),
                text("inget"),
                new Licence("Frid", Licence.Terms.FREE, Licence.ElectronicUse.ALLOWED, null, null),
                Verification.PRIMARY,
                null,
                List.of(),
                scales,
                items,
                scores,
                List.of(),
                List.of(),
                critical,
                emits,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Source("S1", "Frid", null, null)));
    }
}
