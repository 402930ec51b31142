package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Language;
import se.frid.instrument.Respondent;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.All;
import se.frid.instrument.condition.Condition.Any;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Condition.RespondentIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.Condition.SexIs;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.Choose;
import se.frid.instrument.score.ScoreRule.Constant;
import se.frid.instrument.score.ScoreRule.Count;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Linear;
import se.frid.instrument.score.ScoreRule.Max;
import se.frid.instrument.score.ScoreRule.Mean;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Sum;
import se.frid.instrument.score.ScoreRule.Weighted;
import se.frid.json.Names;
import se.frid.json.Scalar;

/** The rules and conditions of one instrument in words, in both languages. */
public final class RuleText {

    // The JDK makes its description of a record anew for every question.
    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
            return kind.getRecordComponents()[0].getName();
        }
    };

    private final Instrument instrument;

    private RuleText(Instrument instrument) {
        this.instrument = instrument;
    }

    /** The words for the rules of an instrument. */
    public static RuleText of(Instrument instrument) {
        return new RuleText(instrument);
    }

    /** A condition in words. */
    public Text condition(Condition condition) {
        return Text.of(condition(condition, Language.SV), condition(condition, Language.EN));
    }

    /** A rule in words. */
    public Text rule(ScoreRule rule) {
        return Text.of(rule(rule, Language.SV), rule(rule, Language.EN));
    }

    private String condition(Condition condition, Language language) {
        boolean sv = language == Language.SV;
        if (condition instanceof All all) {
            return joined(all.all(), sv ? " och " : " and ", language);
        } else if (condition instanceof Any any) {
            return joined(any.any(), sv ? " eller " : " or ", language);
        } else if (condition instanceof None none) {
            return (sv ? "inget av: " : "none of: ") + joined(none.none(), ", ", language);
        } else if (condition instanceof Not not) {
            return (sv ? "inte " : "not ") + bracketed(not.not(), language);
        } else if (condition instanceof Condition.AtLeast some) {
            return (sv ? "minst " : "at least ")
                    + some.atLeast().count()
                    + (sv ? " av: " : " of: ")
                    + joined(some.of(), ", ", language);
        } else if (condition instanceof ItemIs test) {
            return (sv ? "fråga " : "item ")
                    + test.item()
                    + comparison(test.atLeast(), test.atMost(), test.in(), language);
        } else if (condition instanceof ScoreIs test) {
            return name(test.score(), language) + comparison(test.atLeast(), test.atMost(), test.in(), language);
        } else if (condition instanceof BandIs test) {
            return name(test.band(), language) + (sv ? " på nivån " : " in band ") + levels(test, language);
        } else if (condition instanceof RespondentIs who) {
            return (sv ? "svar från " : "answered by ")
                    + who.respondent().stream()
                            .map(respondent -> name(respondent).in(language))
                            .collect(Collectors.joining(", "));
        } else if (condition instanceof SexIs sex) {
            return sv ? (sex.sex() == Sex.FEMALE ? "kvinna" : "man") : Names.of(sex.sex());
        }
        return condition.getClass().getSimpleName();
    }

    private static Text name(Respondent respondent) {
        return switch (respondent) {
            case SELF -> Text.of("personen själv", "the person");
            case PARENT -> Text.of("förälder", "parent");
            case TEACHER -> Text.of("lärare", "teacher");
            case PROFESSIONAL -> Text.of("personal", "professional");
        };
    }

    private String joined(List<Condition> parts, String word, Language language) {
        return parts.stream()
                .map(part -> parts.size() == 1 ? condition(part, language) : bracketed(part, language))
                .collect(Collectors.joining(word));
    }

    private String bracketed(Condition condition, Language language) {
        String words = condition(condition, language);
        return condition.parts().size() > 1 ? "(" + words + ")" : words;
    }

    private static String comparison(
            @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, List<Scalar> in, Language language) {
        List<String> tests = new ArrayList<>();
        if (atLeast != null && atMost != null) {
            tests.add(" " + atLeast.toPlainString() + "–" + atMost.toPlainString());
        } else if (atLeast != null) {
            tests.add(" ≥ " + atLeast.toPlainString());
        } else if (atMost != null) {
            tests.add(" ≤ " + atMost.toPlainString());
        }
        if (!in.isEmpty()) {
            tests.add(" = " + in.stream().map(value -> word(value, language)).collect(Collectors.joining("/")));
        }
        return String.join(",", tests);
    }

    /** A value in words: yes and no are written out. */
    static String word(Scalar value, Language language) {
        if (value instanceof Scalar.Flag flag) {
            return flag.flag() ? (language == Language.SV ? "ja" : "yes") : (language == Language.SV ? "nej" : "no");
        }
        return value.toString();
    }

    private String levels(BandIs test, Language language) {
        return instrument.score(test.band()).stream()
                .flatMap(score -> score.bands().stream())
                .flatMap(scheme -> scheme.bands().stream())
                .filter(band -> test.in().contains(band.level()))
                .map(Band::names)
                .map(names -> names.in(language))
                .distinct()
                .collect(Collectors.joining("/"));
    }

    private String name(String score, Language language) {
        return instrument
                .score(score)
                .map(Score::names)
                .map(names -> names.in(language))
                .orElse(score);
    }

    private String rule(ScoreRule rule, Language language) {
        boolean sv = language == Language.SV;
        if (rule instanceof ItemValue read) {
            boolean reversed = instrument.item(read.item()).map(Item::reverse).orElse(false);
            return read.item() + (reversed ? (sv ? " (vänd)" : " (reversed)") : "");
        } else if (rule instanceof ScoreValue read) {
            return name(read.score(), language);
        } else if (rule instanceof Constant constant) {
            return constant.constant().toPlainString();
        } else if (rule instanceof Sum sum) {
            return (sv ? "summan av " : "sum of ") + list(sum.sum(), language);
        } else if (rule instanceof Weighted weighted) {
            return (sv ? "viktad summa: " : "weighted sum: ")
                    + weighted.weighted().stream()
                            .map(term -> term.weight().toPlainString() + " × " + rule(term.of(), language)
                                    + (term.when() == null
                                            ? ""
                                            : (sv ? " (när " : " (when ") + condition(term.when(), language) + ")"))
                            .collect(Collectors.joining("; "));
        } else if (rule instanceof Mean mean) {
            return (sv ? "medelvärdet av " : "mean of ") + list(mean.mean(), language);
        } else if (rule instanceof Max max) {
            return (sv ? "det högsta av " : "highest of ") + list(max.max(), language);
        } else if (rule instanceof Count count) {
            return (sv ? "antalet av " : "number of ")
                    + String.join(", ", count.count())
                    + (sv ? " med minst " : " with at least ")
                    + count.atLeast().toPlainString();
        } else if (rule instanceof Recode recode) {
            return rule(recode.recode(), language)
                    + (sv ? " omkodad " : " recoded ")
                    + recode.table().entrySet().stream()
                            .map(entry ->
                                    entry.getKey() + "→" + entry.getValue().toPlainString())
                            .collect(Collectors.joining(", "));
        } else if (rule instanceof Linear linear) {
            return "(" + rule(linear.linear(), language) + ")"
                    + part(" × ", linear.times())
                    + part(" ÷ ", linear.dividedBy())
                    + plus(linear.plus())
                    + (linear.rounding() == null
                            ? ""
                            : (sv ? ", avrundat till " : ", rounded to ")
                                    + linear.rounding().digits()
                                    + (sv ? " decimaler" : " decimals"));
        } else if (rule instanceof Choose choose) {
            return choose.choose().stream()
                            .map(choice -> (sv ? "om " : "if ") + condition(choice.when(), language) + ": "
                                    + rule(choice.then(), language))
                            .collect(Collectors.joining("; "))
                    + (sv ? "; annars: " : "; otherwise: ")
                    + rule(choose.otherwise(), language);
        } else if (rule instanceof Profile profile) {
            return (sv ? "svaren i följd: " : "answers in a row: ") + String.join(", ", profile.profile());
        } else if (rule instanceof Criterion criterion) {
            return (sv ? "ja om " : "yes if ") + condition(criterion.criterion(), language);
        } else if (rule instanceof Category category) {
            return category.category().stream()
                            .map(choice -> choice.is() + (sv ? " om " : " if ") + condition(choice.when(), language))
                            .collect(Collectors.joining("; "))
                    + (sv ? "; annars " : "; otherwise ")
                    + category.otherwise();
        } else if (rule instanceof Judgement) {
            return sv ? "professionell bedömning; räknas aldrig fram" : "professional judgement; never worked out";
        }
        return kind(rule);
    }

    private static String part(String sign, @Nullable BigDecimal number) {
        return number == null ? "" : sign + number.toPlainString();
    }

    private static String plus(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0 ? part(" − ", number.negate()) : part(" + ", number);
    }

    private String list(List<ScoreRule> rules, Language language) {
        Function<ScoreRule, String> words = rule -> rule(rule, language);
        return rules.stream().map(words).collect(Collectors.joining(", "));
    }

    /** The name of a kind of rule in data. */
    static String kind(ScoreRule rule) {
        return KINDS.get(rule.getClass());
    }

    /** The name of a kind of rule for people. */
    static Text kindName(ScoreRule rule) {
        return switch (kind(rule)) {
            case "max" -> Text.of("det högsta", "the highest");
            case "mean" -> Text.of("medelvärdet", "the mean");
            case "recode" -> Text.of("omkodat", "recoded");
            case "linear" -> Text.of("omräknat", "transformed");
            case "profile" -> Text.of("profilen", "the profile");
            default -> Text.of("delsumman", "the part");
        };
    }
}
