package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.AgeRange;
import se.frid.instrument.BandScheme;
import se.frid.instrument.CutOff;
import se.frid.instrument.Instrument;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;

/**
 * Kinds of persons that an instrument tells apart, by who answered, sex and age: what holds for one of a kind holds for all. A
 * row needs one look-up to know which band schemes are used.
 */
final class Persons {

    /** A scheme is not used. */
    static final byte UNUSED = 0;
    /** A scheme is used. */
    static final byte USED = 1;
    /** A scheme is not used, but may hold: what it depends on was not told. */
    static final byte MAY_HOLD = 2;

    private static final int SEXES = Places.SEXES.size() + 1;
    private static final int RESPONDENTS = Places.RESPONDENTS.size() + 1;

    private final Instrument instrument;
    private final int[] cuts;

    Persons(Instrument instrument) {
        this.instrument = instrument;
        TreeSet<Integer> found = new TreeSet<>();
        Stream<AgeRange> ranges = Stream.of(
                        Stream.of(instrument.ages()),
                        instrument.scores().stream()
                                .flatMap(score -> score.bands().stream())
                                .flatMap(scheme ->
                                        Stream.ofNullable(scheme.population().ages())),
                        instrument.cutoffs().stream()
                                .flatMap(cutOff ->
                                        Stream.ofNullable(cutOff.population().ages())))
                .flatMap(stream -> stream);
        ranges.forEach(range -> {
            if (range.min() != null) {
                found.add(range.min());
            }
            if (range.max() != null) {
                found.add(range.max() + 1);
            }
        });
        cuts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many kinds there are. */
    int kinds() {
        return RESPONDENTS * SEXES * (cuts.length + 2);
    }

    /** The kind of a person, or -1 for a respondent or sex that there is not. */
    int kind(int respondent, int sex, int age) {
        if (respondent < AnswerColumns.UNTOLD
                || respondent >= RESPONDENTS - 1
                || sex < AnswerColumns.UNTOLD
                || sex >= SEXES - 1) {
            return -1;
        }
        int years = 0;
        if (age != AnswerColumns.UNTOLD) {
            years = 1;
            while (years <= cuts.length && age >= cuts[years - 1]) {
                years++;
            }
        }
        return ((respondent + 1) * SEXES + sex + 1) * (cuts.length + 2) + years;
    }

    private @Nullable Respondent respondent(int kind) {
        int place = kind / (cuts.length + 2) / SEXES - 1;
        return place < 0 ? null : Places.RESPONDENTS.get(place);
    }

    /** Where only one can answer, it need not be said who did. */
    private @Nullable Respondent answering(int kind) {
        Respondent told = respondent(kind);
        return told == null && instrument.respondents().size() == 1
                ? instrument.respondents().get(0)
                : told;
    }

    private @Nullable Sex sex(int kind) {
        int place = kind / (cuts.length + 2) % SEXES - 1;
        return place < 0 ? null : Places.SEXES.get(place);
    }

    private @Nullable Integer age(int kind) {
        int years = kind % (cuts.length + 2);
        return years == 0 ? null : years == 1 ? (cuts.length == 0 ? 0 : cuts[0] - 1) : cuts[years - 2];
    }

    private Optional<Boolean> includes(Population population, int kind) {
        return population.includes(answering(kind), sex(kind), age(kind));
    }

    /** Whether such a person is outside the ages of the instrument. */
    boolean isOutside(int kind) {
        Integer age = age(kind);
        return age != null && !instrument.ages().includes(age);
    }

    /** What must be known of a row with such a person. */
    byte notes(int kind) {
        int notes = isOutside(kind) ? ScoreColumns.OUTSIDE_AGES : 0;
        if (instrument.scores().stream().anyMatch(score -> excludes(score, kind))) {
            notes |= ScoreColumns.NO_BANDS_FOR_PERSON;
        }
        Respondent told = respondent(kind);
        if (told != null && !instrument.respondents().contains(told)) {
            notes |= ScoreColumns.WRONG_RESPONDENT;
        }
        return (byte) notes;
    }

    private boolean excludes(Score score, int kind) {
        return !score.bands().isEmpty()
                && score.bands().stream()
                        .allMatch(scheme -> includes(scheme.population(), kind)
                                .filter(holds -> !holds)
                                .isPresent());
    }

    /** How each scheme of a score is used for each kind, by scheme and kind. */
    byte[][] uses(Score score) {
        byte[][] uses = new byte[score.bands().size()][kinds()];
        for (int kind = 0; kind < kinds(); kind++) {
            byte[] one = uses(score.bands(), kind);
            for (int scheme = 0; scheme < one.length; scheme++) {
                uses[scheme][kind] = one[scheme];
            }
        }
        return uses;
    }

    private byte[] uses(List<BandScheme> schemes, int kind) {
        byte[] uses = new byte[schemes.size()];
        int certain = 0;
        int open = 0;
        int last = 0;
        for (int i = 0; i < uses.length; i++) {
            Optional<Boolean> holds = includes(schemes.get(i).population(), kind);
            uses[i] = holds.isEmpty() ? MAY_HOLD : holds.get() ? USED : UNUSED;
            certain += uses[i] == USED ? 1 : 0;
            open += uses[i] == MAY_HOLD ? 1 : 0;
            last = uses[i] == MAY_HOLD ? i : last;
        }
        if (isOutside(kind)) {
            Arrays.fill(uses, UNUSED);
        } else if (certain == 0 && open == 1) {
            uses[last] = USED;
        }
        return uses;
    }

    /** For which kinds a cut-off was published for others. */
    boolean[] isForOthers(CutOff cutOff) {
        boolean[] others = new boolean[kinds()];
        for (int kind = 0; kind < others.length; kind++) {
            others[kind] = cutOff.population()
                    .includes(respondent(kind), sex(kind), age(kind))
                    .filter(holds -> !holds)
                    .isPresent();
        }
        return others;
    }

    /** Tells the kinds of the persons of a block. */
    void tell(Codes codes, Variables variables, short @Nullable [] ages, int from, int rows, int[] into) {
        byte[] respondents = codes.narrow[variables.respondent().index()];
        byte[] sexes = codes.narrow[variables.sex().index()];
        int atWho = codes.at[variables.respondent().index()];
        int atSex = codes.at[variables.sex().index()];
        for (int i = 0; i < rows; i++) {
            int age = ages == null ? AnswerColumns.UNTOLD : ages[from + i];
            into[i] = kind(respondents[atWho + i], sexes[atSex + i], age);
            if (into[i] < 0) {
                throw new IllegalArgumentException("row " + (from + i) + " has a respondent or sex that there is not");
            }
        }
    }
}
