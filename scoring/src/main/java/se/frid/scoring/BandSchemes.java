package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;

/** Which band schemes hold for the person of one answer sheet, and the bands by them. */
final class BandSchemes {

    private final AnswerSheet sheet;
    private final @Nullable Integer age;
    private final boolean outsidePopulation;

    /**
     * The schemes for a person.
     *
     * @param age age of the person; absent where not told
     * @param outsidePopulation whether the person is outside the ages the instrument was made for: no scheme holds then
     */
    BandSchemes(AnswerSheet sheet, @Nullable Integer age, boolean outsidePopulation) {
        this.sheet = sheet;
        this.age = age;
        this.outsidePopulation = outsidePopulation;
    }

    /** Whether the person is outside the ages the instrument was made for. */
    boolean outsidePopulation() {
        return outsidePopulation;
    }

    /** The schemes that hold for the person; where none surely does, the only one that may. */
    List<BandScheme> schemes(ScoreKey score) {
        if (outsidePopulation) {
            return List.of();
        }
        if (score.bandsForAll()) {
            return score.score().bands();
        }
        List<BandScheme> certain = new ArrayList<>();
        List<BandScheme> open = new ArrayList<>();
        for (BandScheme scheme : score.score().bands()) {
            Optional<Boolean> holds = holds(scheme);
            if (holds.isEmpty()) {
                open.add(scheme);
            } else if (holds.get()) {
                certain.add(scheme);
            }
        }
        return certain.isEmpty() && open.size() == 1 ? open : certain;
    }

    private Optional<Boolean> holds(BandScheme scheme) {
        return scheme.population().includes(sheet.respondent(), sheet.sex(), age);
    }

    /** The schemes that may hold, besides those that are used: what they depend on was not told. */
    List<BandScheme> openSchemes(ScoreKey score) {
        if (score.bandsForAll()) {
            return List.of();
        }
        List<BandScheme> used = schemes(score);
        List<BandScheme> open = new ArrayList<>();
        for (BandScheme scheme : score.score().bands()) {
            if (!used.contains(scheme) && holds(scheme).isEmpty()) {
                open.add(scheme);
            }
        }
        return open;
    }

    /** Whether a score has bands, but none that were made for such a person. */
    boolean excludes(ScoreKey score) {
        if (score.bandsForAll()) {
            return false;
        }
        for (BandScheme scheme : score.score().bands()) {
            if (holds(scheme).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    /** The bands of a result, by every scheme that holds for the person. */
    List<BandResult> bands(ScoreKey score, ScoreOutcome outcome) {
        List<BandScheme> schemes = schemes(score);
        if (schemes.isEmpty()) {
            return List.of();
        }
        List<BandResult> bands = new ArrayList<>();
        for (BandScheme scheme : schemes) {
            if (outcome instanceof Determined determined && determined.value() instanceof Scalar.Num num) {
                Band worst = determined.possible() == null
                        ? null
                        : scheme.band(worst(score.score(), determined.possible()))
                                .orElse(null);
                scheme.band(num.number()).ifPresent(band -> bands.add(band(scheme, band, worst)));
            } else if (outcome instanceof Bounded bounded) {
                Optional<Band> low = scheme.band(bounded.lower());
                if (low.isPresent() && low.equals(scheme.band(bounded.upper()))) {
                    bands.add(band(scheme, low.get(), null));
                }
            }
        }
        return bands;
    }

    private static BigDecimal worst(Score score, ValueRange possible) {
        return score.direction() == Direction.LOWER_IS_WORSE ? possible.min() : possible.max();
    }

    private static BandResult band(BandScheme scheme, Band band, @Nullable Band worst) {
        return new BandResult(
                scheme.id(),
                band.level(),
                band.names(),
                band.from(),
                band.to(),
                worst == null || worst.equals(band) ? null : worst.level(),
                band.probability(),
                scheme.population().description(),
                scheme.verification(band),
                scheme.source());
    }
}
