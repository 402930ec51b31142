package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.accuracy.Positive;
import se.frid.psychometrics.followup.FollowUpRates;
import se.frid.psychometrics.prediction.ObservedRates;

/** What is, or came, at each rating of a judgement. */
final class RatesPart {

    private final Study study;
    private final List<String> codes;
    private final int[] places;

    private RatesPart(Study study) {
        this.study = study;
        this.codes =
                study.about().scale().stream().map(StudiedScore.Place::code).toList();
        this.places = new int[study.first().size()];
        for (int person = 0; person < places.length; person++) {
            double score = study.first().score(person);
            places[person] = Double.isNaN(score) ? -1 : (int) score;
        }
    }

    /** By the reference standard and by what came later, where they are given; nothing for a score that is a number. */
    static List<RatingRates> of(Study study, @Nullable Reference reference, @Nullable Outcome outcome) {
        if (!study.about().isJudgement()) {
            return List.of();
        }
        RatesPart part = new RatesPart(study);
        List<RatingRates> all = new ArrayList<>();
        if (reference instanceof Reference.Condition condition) {
            all.add(part.now(condition));
        }
        if (outcome != null) {
            all.add(part.later(outcome));
        }
        return all;
    }

    private RatingRates now(Reference.Condition condition) {
        List<ObservedRates.Band> bands = ObservedRates.of(codes, places, condition.standard(), study.confidence())
                .bands();
        return new RatingRates(
                condition.name(),
                null,
                rows(
                        counts(study, condition),
                        bands.stream().map(ObservedRates.Band::rate).toList()));
    }

    /** With the condition and without, by rating. */
    private static int[][] counts(Study study, Reference.Condition condition) {
        return new RatesPart(study).counts(condition.standard()::isPresent, condition.standard()::isAbsent);
    }

    private int[][] counts(IntPredicate present, IntPredicate absent) {
        int[][] counts = new int[codes.size()][2];
        for (int person = 0; person < places.length; person++) {
            if (places[person] >= 0) {
                counts[places[person]][0] += present.test(person) ? 1 : 0;
                counts[places[person]][1] += absent.test(person) ? 1 : 0;
            }
        }
        return counts;
    }

    private RatingRates later(Outcome outcome) {
        int[][] counts = counts(outcome::isEarly, person -> outcome.isKnown(person) && !outcome.isEarly(person));
        List<FollowUpRates.Band> bands = FollowUpRates.of(
                        codes, places, outcome.followUp(), outcome.time(), study.confidence())
                .bands();
        return new RatingRates(
                outcome.name(),
                outcome.time(),
                rows(counts, bands.stream().map(FollowUpRates.Band::risk).toList()));
    }

    private List<RatingRates.Row> rows(int[][] counts, List<Estimate> rates) {
        SmallCells.Rates shown = study.cells().rates(counts);
        List<RatingRates.Row> rows = new ArrayList<>();
        for (StudiedScore.Place place : study.about().scale()) {
            int at = place.value();
            boolean hidden = shown.isHidden(at);
            rows.add(new RatingRates.Row(
                    at,
                    place.label(),
                    shown.n().get(at),
                    shown.cells().get(at).get(0),
                    shown.cells().get(at).get(1),
                    study.cells().unless(hidden, rates.get(at))));
        }
        return rows;
    }

    /**
     * Whether the table at a cut-off, held against that by rating, would give away counts that are hidden there: each of its cells is
     * the sum of the ratings on one side.
     */
    static boolean tells(Study study, Reference.Condition condition, double cut) {
        if (!study.about().isJudgement()) {
            return false;
        }
        int[][] counts = counts(study, condition);
        boolean higher = study.about().positive() == Positive.AT_LEAST;
        return study.cells().rates(counts).isToldBy(row -> higher ? row >= cut : row <= cut);
    }
}
