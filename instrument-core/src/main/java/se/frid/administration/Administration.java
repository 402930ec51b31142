package se.frid.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.json.Ordered;

/**
 * One filling-in of an instrument. Immutable. Only {@code answers} is needed.
 *
 * <p>An item without an entry is not answered. {@link #toString()} tells nothing of the person.
 *
 * @param id whatever the caller knows it by; repeated in the result
 * @param instrument id of the instrument, where the file does not say it otherwise
 * @param version version of the definition it was filled in with; a result is refused for another version
 * @param about id of the person it is about, within a case
 * @param respondent who answered
 * @param age age in years of the person it is about
 * @param sex sex of the person it is about
 * @param date day it was filled in
 * @param answers answers by item code
 * @param judgements ratings a professional gave, by score id
 */
public record Administration(
        @Nullable @Size(max = 200) String id,
        @Nullable String instrument,
        @Nullable String version,
        @Nullable String about,
        @Nullable Respondent respondent,
        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable Sex sex,
        @Nullable LocalDate date,
        Map<String, Answer> answers,
        Map<String, String> judgements) {

    public Administration {
        answers = Ordered.copyOf(answers);
        judgements = Ordered.copyOf(judgements);
    }

    /** Answers alone. */
    public static Administration of(Map<String, Answer> answers) {
        return new Administration(null, null, null, null, null, null, null, null, answers, Map.of());
    }

    /** Answers by number alone, such as {@code Map.of("1", 2, "2", 0)}. */
    public static Administration ofNumbers(Map<String, Integer> answers) {
        Map<String, Answer> given = new LinkedHashMap<>();
        answers.forEach((item, number) -> given.put(item, Answer.of(number)));
        return of(given);
    }

    /** The same, answered by another. */
    public Administration withRespondent(Respondent newRespondent) {
        return new Administration(id, instrument, version, about, newRespondent, age, sex, date, answers, judgements);
    }

    /** The same, about a person of this age and sex; absent where not told. */
    public Administration withPerson(@Nullable Integer newAge, @Nullable Sex newSex) {
        return new Administration(
                id, instrument, version, about, respondent, newAge, newSex, date, answers, judgements);
    }

    /** The same, with other answers. */
    public Administration withAnswers(Map<String, Answer> newAnswers) {
        return new Administration(id, instrument, version, about, respondent, age, sex, date, newAnswers, judgements);
    }

    /** The same, with ratings that a professional gave. */
    public Administration withJudgements(Map<String, String> newJudgements) {
        return new Administration(id, instrument, version, about, respondent, age, sex, date, answers, newJudgements);
    }

    /** Tells nothing of the person: an administration may end up in a log. */
    @Override
    public String toString() {
        return "Administration[" + answers.size() + " entries]";
    }
}
