package se.frid.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Names;
import se.frid.json.Pointers;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Whether an administration fits its instrument. The texts tell what was expected, never what was answered. */
public final class AdministrationChecker {

    private AdministrationChecker() {}

    /** Everything that does not fit, in {@link Problem#ORDER}; empty for an administration that can be scored whole. */
    public static List<Problem> check(Instrument instrument, Administration administration) {
        List<Problem> problems = new ArrayList<>();
        if (administration.instrument() != null && !administration.instrument().equals(instrument.id())) {
            problems.add(Problem.at("/instrument", ProblemCode.WRONG_INSTRUMENT, instrument.id()));
        }
        if (administration.version() != null && !administration.version().equals(instrument.version())) {
            problems.add(Problem.at("/version", ProblemCode.WRONG_VERSION, instrument.version()));
        }
        if (administration.respondent() != null && !instrument.respondents().contains(administration.respondent())) {
            String expected = instrument.respondents().stream().map(Names::of).collect(Collectors.joining(", "));
            problems.add(Problem.at("/respondent", ProblemCode.WRONG_RESPONDENT, expected));
        }
        administration.answers().forEach((code, answer) -> {
            Item item = instrument.item(code).orElse(null);
            if (item == null) {
                problems.add(Problem.at("/answers" + Pointers.segment(code), ProblemCode.UNKNOWN_ITEM, code));
            } else if (answer instanceof Answer.Given given && !fits(instrument.scale(item), given.value())) {
                problems.add(Problem.at(
                        "/answers" + Pointers.segment(code),
                        ProblemCode.ANSWER_OFF_SCALE,
                        code,
                        expected(instrument.scale(item))));
            }
        });
        administration.judgements().forEach((score, rating) -> checkJudgement(instrument, score, rating, problems));
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    private static void checkJudgement(Instrument instrument, String id, String rating, List<Problem> problems) {
        String at = "/judgements" + Pointers.segment(id);
        ResponseScale scale = instrument
                .score(id)
                .filter(score -> score.rule() instanceof Judgement)
                .map(score -> instrument.scales().get(((Judgement) score.rule()).judgement()))
                .orElse(null);
        if (scale == null) {
            String expected = instrument.scores().stream()
                    .filter(score -> score.rule() instanceof Judgement)
                    .map(se.frid.instrument.Score::id)
                    .collect(Collectors.joining(", "));
            problems.add(Problem.at(at, ProblemCode.UNKNOWN_JUDGEMENT, id, expected));
        } else if (!scale.answers().contains(Scalar.of(rating))) {
            problems.add(Problem.at(at, ProblemCode.ANSWER_OFF_SCALE, id, expected(scale)));
        }
    }

    /** Whether an answer can be given on a scale. */
    public static boolean fits(ResponseScale scale, Scalar value) {
        ResponseScale.NumericRange numeric = scale.numeric();
        if (numeric == null || scale.option(value).isPresent()) {
            return scale.option(value).isPresent();
        }
        return value instanceof Scalar.Num num
                && num.number().compareTo(numeric.min()) >= 0
                && num.number().compareTo(numeric.max()) <= 0
                && num.number()
                                .subtract(numeric.min())
                                .remainder(numeric.step())
                                .signum()
                        == 0;
    }

    private static String expected(ResponseScale scale) {
        ResponseScale.NumericRange numeric = scale.numeric();
        return numeric != null
                ? numeric.min().toPlainString() + "–" + numeric.max().toPlainString()
                : scale.options().stream()
                        .map(ResponseOption::answer)
                        .map(Scalar::toString)
                        .collect(Collectors.joining(", "));
    }
}
