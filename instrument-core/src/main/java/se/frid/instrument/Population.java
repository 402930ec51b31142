package se.frid.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a band scheme or cut-off holds.
 *
 * @param description the population it was studied in, in words
 * @param respondents informants it holds for; empty: all
 * @param sex sex it holds for; absent: both
 * @param ages ages it holds for; absent: those of the instrument
 */
public record Population(
        Text description,
        List<Respondent> respondents,
        @Nullable Sex sex,
        @Nullable AgeRange ages) {

    public Population {
        respondents = List.copyOf(respondents);
    }

    /** Whether it holds for everyone whom the instrument is for. */
    public boolean isEveryone() {
        return respondents.isEmpty() && sex == null && ages == null;
    }

    /**
     * Whether a person belongs to the population.
     *
     * @param respondent informant; absent: not told
     * @param personSex sex; absent: not told
     * @param age age in years; absent: not told
     * @return empty where something that the answer depends on was not told
     */
    public Optional<Boolean> includes(@Nullable Respondent respondent, @Nullable Sex personSex, @Nullable Integer age) {
        boolean wrongRespondent = !respondents.isEmpty() && respondent != null && !respondents.contains(respondent);
        boolean wrongSex = sex != null && personSex != null && sex != personSex;
        boolean wrongAge = ages != null && age != null && !ages.includes(age);
        if (wrongRespondent || wrongSex || wrongAge) {
            return Optional.of(false);
        }
        boolean untold = (!respondents.isEmpty() && respondent == null)
                || (sex != null && personSex == null)
                || (ages != null && age == null);
        return untold ? Optional.empty() : Optional.of(true);
    }
}
