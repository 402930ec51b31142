package se.frid.instrument;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Whether every finding is told in one way, and every answer that tells a value of one is thought of. */
final class EmissionLinter {

    private final Instrument instrument;
    private final List<Problem> problems;

    EmissionLinter(Instrument instrument, List<Problem> problems) {
        this.instrument = instrument;
        this.problems = problems;
    }

    void lint() {
        for (int i = 0; i < instrument.emits().size(); i++) {
            lint("/emits/" + i, instrument.emits().get(i));
        }
    }

    private void lint(String at, Emission emission) {
        long ways = Stream.of(emission.when(), emission.rating(), emission.valueOf())
                .filter(Objects::nonNull)
                .count();
        if (ways == 0) {
            problem(at, ProblemCode.EMPTY_TEST);
        } else if (ways > 1) {
            problem(at, ProblemCode.TOLD_TWICE, "when, rating, valueOf");
        } else if (emission.level() != null && emission.tellsValue()) {
            problem(at + "/level", ProblemCode.TOLD_TWICE, "level, value, valueOf");
        } else if (emission.value() != null && emission.when() == null) {
            problem(at + "/value", ProblemCode.TOLD_TWICE, "when + value, rating, valueOf");
        } else if (emission.settledWhen() != null && !emission.tellsValue()) {
            problem(at + "/settledWhen", ProblemCode.NOT_A_VALUE, emission.finding());
        }
        if (emission.rating() != null) {
            lintJudgement(at + "/rating", emission.rating());
        }
        if (emission.valueOf() != null) {
            lint(at + "/valueOf", emission.valueOf());
        }
    }

    private void lint(String at, ValueOf valueOf) {
        if (valueOf.item() == null && valueOf.rating() == null) {
            problem(at, ProblemCode.EMPTY_TEST);
        } else if (valueOf.item() != null && valueOf.rating() != null) {
            problem(at, ProblemCode.TOLD_TWICE, "item, rating");
        } else if (valueOf.item() != null) {
            Item item = instrument.item(valueOf.item()).orElse(null);
            if (item == null) {
                problem(at + "/item", ProblemCode.UNKNOWN_ITEM, valueOf.item());
            } else {
                lintAnswers(at, valueOf, valueOf.item(), instrument.scales().get(item.scale()));
            }
        } else {
            String rating = Objects.requireNonNull(valueOf.rating());
            lintJudgement(at + "/rating", rating);
            lintAnswers(at, valueOf, rating, scale(rating));
        }
    }

    private void lintAnswers(String at, ValueOf valueOf, String question, @Nullable ResponseScale scale) {
        if (scale == null) {
            return;
        }
        List<String> answers = scale.answers().stream().map(Scalar::toString).toList();
        Stream.concat(valueOf.as().keySet().stream(), valueOf.silent().stream())
                .filter(answer -> !answers.contains(answer))
                .forEach(answer -> problem(at, ProblemCode.UNKNOWN_OPTION, answer, question));
        valueOf.silent().stream()
                .filter(valueOf.as()::containsKey)
                .forEach(answer -> problem(at + "/silent", ProblemCode.DUPLICATE_ID, answer));
        for (Scalar answer : scale.answers()) {
            boolean thoughtOf = valueOf.silent().contains(answer.toString())
                    || (valueOf.as().isEmpty()
                            ? answer instanceof Scalar.Num
                            : valueOf.as().containsKey(answer.toString()));
            if (!thoughtOf) {
                problem(at, ProblemCode.ANSWER_NOT_MAPPED, answer.toString(), question);
            }
        }
    }

    private void lintJudgement(String pointer, String id) {
        if (instrument
                .score(id)
                .filter(score -> score.rule() instanceof Judgement)
                .isEmpty()) {
            problem(pointer, ProblemCode.NOT_A_JUDGEMENT, id);
        }
    }

    /** The scale that a professional rates on; absent where the score is no judgement. */
    private @Nullable ResponseScale scale(String score) {
        return instrument
                .score(score)
                .filter(one -> one.rule() instanceof Judgement)
                .map(one -> instrument.scales().get(((Judgement) one.rule()).judgement()))
                .orElse(null);
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
