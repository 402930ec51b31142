package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.json.Scalar;
import se.frid.psychometrics.DataGate;
import se.frid.psychometrics.GateReport;
import se.frid.psychometrics.ResponseData;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.Scorer;

/**
 * One score of many persons at one time: their answers to its items and the score itself, worked out by the library. Immutable;
 * the text of this object tells nothing of a person.
 */
public final class Occasion {

    private final StudiedScore about;
    private final List<String> ids;
    private final ResponseData items;
    private final List<Text> labels;
    private final List<String> leftOut;
    private final double[] scores;
    private final double[] days;
    private final Flow flow;

    private Occasion(
            StudiedScore about,
            List<String> ids,
            ResponseData items,
            List<Text> labels,
            List<String> leftOut,
            double[] scores,
            double[] days,
            Flow flow) {
        this.about = about;
        this.ids = List.copyOf(ids);
        this.items = items;
        this.labels = List.copyOf(labels);
        this.leftOut = List.copyOf(leftOut);
        this.scores = scores;
        this.days = days;
        this.flow = flow;
    }

    /**
     * Plain numbers, for research.
     *
     * @param ids of the persons; empty texts where there are none
     * @param items answers of as many persons
     * @param scores of as many persons, NaN where there is none
     */
    public static Occasion of(StudiedScore about, List<String> ids, ResponseData items, double[] scores) {
        if (ids.size() != scores.length || items.persons() != scores.length) {
            throw new IllegalArgumentException("as many ids and answers as scores");
        }
        int determined = (int) Arrays.stream(scores).filter(Double::isFinite).count();
        double[] days = new double[scores.length];
        Arrays.fill(days, Double.NaN);
        return new Occasion(
                about,
                ids,
                items,
                items.codes().stream().map(code -> Text.of(code, code)).toList(),
                List.of(),
                scores.clone(),
                days,
                new Flow(scores.length, determined, 0, 0, scores.length - determined, 0));
    }

    /** Takes in administrations of an instrument one by one. */
    public static Reader reader(Instrument instrument, String score) {
        return reader(
                instrument, score, instrument.items().stream().map(Item::code).collect(Collectors.toSet()));
    }

    /**
     * The same where answers to some items only are at hand, such as with ratings that were put down without the items behind them.
     *
     * @param atHand codes of these items; the others are not described
     */
    public static Reader reader(Instrument instrument, String score, Set<String> atHand) {
        return new Reader(instrument, score, atHand);
    }

    /**
     * Scores administrations.
     *
     * @throws IllegalArgumentException if an answer is off its scale; a {@link Reader} tells where
     */
    public static Occasion of(Instrument instrument, String score, List<Administration> administrations) {
        Reader reader = reader(instrument, score);
        administrations.forEach(reader::add);
        return reader.occasion();
    }

    /** The score that was studied. */
    public StudiedScore about() {
        return about;
    }

    /** How many persons. */
    public int size() {
        return scores.length;
    }

    /** What the caller knows a person by; empty where that is not told. */
    public String id(int person) {
        return ids.get(person);
    }

    /** Answers to the items of the score, or of the tool of a judgement, that are numbers, keyed as declared. */
    public ResponseData items() {
        return items;
    }

    /** Topics of these items, in the same order. */
    public List<Text> labels() {
        return labels;
    }

    /** Items of the score whose answers are no numbers, so that there are no figures of them. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The scores, NaN where there is none. */
    public double[] scores() {
        return scores.clone();
    }

    /** A score; NaN where there is none. */
    public double score(int person) {
        return scores[person];
    }

    /** Day of a person's administration, counted from 1970; NaN where it is not told. */
    double day(int person) {
        return days[person];
    }

    /** What became of the rows. */
    public Flow flow() {
        return flow;
    }

    /** Rows, counted from 0, whose id stood in an earlier row. */
    public List<Integer> duplicates() {
        Set<String> seen = new TreeSet<>();
        List<Integer> again = new ArrayList<>();
        for (int person = 0; person < ids.size(); person++) {
            if (!ids.get(person).isEmpty() && !seen.add(ids.get(person))) {
                again.add(person);
            }
        }
        return again;
    }

    @Override
    public String toString() {
        return "Occasion[" + about.instrument() + " " + about.score() + ", " + size() + " rows]";
    }

    /** Takes in administrations and scores them on the way; holds numbers only, a few bytes for each answer. */
    public static final class Reader {

        private final Instrument instrument;
        private final StudiedScore about;
        private final Scorer scorer;
        private final List<Item> items = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<Numbers> answers = new ArrayList<>();
        private final Numbers scores = new Numbers();
        private final Numbers days = new Numbers();
        private final Map<Scalar, Integer> places = new HashMap<>();
        private int filled;
        private int bounded;
        private int outside;

        private Reader(Instrument instrument, String scoreId, Set<String> atHand) {
            this.instrument = instrument;
            this.about = StudiedScore.of(instrument, scoreId);
            this.scorer = Scorer.of(instrument);
            Score score = instrument.score(scoreId).orElseThrow();
            about.scale().forEach(place -> places.put(Scalar.of(place.code()), place.value()));
            for (String code : ScoreItems.of(instrument, score)) {
                Item item = instrument.item(code).orElseThrow();
                if (!atHand.contains(code)) {
                    continue;
                }
                if (isUsable(instrument.scale(item))) {
                    items.add(item);
                    answers.add(new Numbers());
                } else {
                    leftOut.add(code);
                }
            }
        }

        private static boolean isUsable(ResponseScale scale) {
            return scale.isNumeric() && scale.answers().size() > 1;
        }

        /** Takes one in. An answer off its scale is taken in as such, so that the gate can tell of it. */
        public void add(Administration administration) {
            String id = administration.id();
            ids.add(id == null ? "" : id);
            for (int i = 0; i < items.size(); i++) {
                answers.get(i)
                        .add(number(
                                instrument.scale(items.get(i)),
                                administration.answers().get(items.get(i).code())));
            }
            days.add(
                    administration.date() == null
                            ? Double.NaN
                            : administration.date().toEpochDay());
            ScoreReport report = scorer.score(administration);
            outside += report.outsidePopulation() ? 1 : 0;
            ScoreOutcome outcome = report.score(about.score()).orElseThrow().outcome();
            double value = outcome instanceof ScoreOutcome.Determined determined ? value(determined) : Double.NaN;
            scores.add(value);
            if (!Double.isNaN(value)) {
                filled += outcome instanceof ScoreOutcome.Determined determined && determined.filled() != null ? 1 : 0;
            } else {
                bounded += outcome instanceof ScoreOutcome.Bounded ? 1 : 0;
            }
        }

        /** A number as it is, a rating as its place on the scale. */
        private double value(ScoreOutcome.Determined determined) {
            Integer place = places.get(determined.value());
            if (place != null) {
                return place;
            }
            return determined.value() instanceof Scalar.Num value
                    ? value.number().doubleValue()
                    : Double.NaN;
        }

        private static double number(ResponseScale scale, @Nullable Answer answer) {
            if (!(answer instanceof Answer.Given given)) {
                return Double.NaN;
            }
            boolean noAnswer = scale.option(given.value())
                    .filter(option -> option.missing() != null)
                    .isPresent();
            if (noAnswer) {
                return Double.NaN;
            }
            return given.value() instanceof Scalar.Num value ? value.number().doubleValue() : Double.POSITIVE_INFINITY;
        }

        /** The columns that a table needs: codes of every item that the score takes the value of; of a judgement, its own id. */
        public List<String> codes() {
            if (about.isJudgement()) {
                return List.of(about.score());
            }
            return ScoreItems.of(instrument, instrument.score(about.score()).orElseThrow());
        }

        /** What the gate says of the answers: data, or every problem. */
        public GateReport gate() {
            return DataGate.of(instrument, items.stream().map(Item::code).toList())
                    .admit(answers.stream().map(Numbers::toArray).toArray(double[][]::new));
        }

        /**
         * Everything taken in.
         *
         * @throws IllegalArgumentException if the gate refuses it
         */
        public Occasion occasion() {
            GateReport gate = gate();
            ResponseData data = gate.data()
                    .orElseThrow(() -> new IllegalArgumentException(
                            gate.problems().get(0).words().en()));
            double[] all = scores.toArray();
            int determined = (int) Arrays.stream(all).filter(Double::isFinite).count();
            return new Occasion(
                    about,
                    ids,
                    data,
                    items.stream().map(Item::label).toList(),
                    leftOut,
                    all,
                    days.toArray(),
                    new Flow(all.length, determined, filled, bounded, all.length - determined - bounded, outside));
        }
    }

    /** Numbers that become more. */
    private static final class Numbers {

        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
