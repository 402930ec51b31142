package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.HYPOTHESES_TESTING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;

/** Whether groups that are known to differ do so in the score, as it was said beforehand that they would. */
final class GroupPart {

    static final Text KNOWN_GROUPS = Text.of("kända grupper", "known groups");

    /** More groups than this are no groups: the column may be one of names. */
    private static final int MOST_GROUPS = 20;

    private final Study study;
    private final KnownGroups known;
    private final Map<String, double[]> scores = new TreeMap<>();
    private int unknown;

    private GroupPart(Study study, KnownGroups known) {
        this.study = study;
        this.known = known;
        Map<String, DoubleStream.Builder> parts = new TreeMap<>();
        for (int i = 0; i < study.first().size(); i++) {
            String group = known.groups().get(i);
            if (Double.isNaN(study.first().score(i))) {
                continue;
            }
            if (group.isEmpty()) {
                unknown++;
            } else {
                parts.computeIfAbsent(group, any -> DoubleStream.builder())
                        .add(study.first().score(i));
            }
        }
        parts.forEach((group, part) -> scores.put(group, part.build().toArray()));
    }

    static GroupPart of(Study study, KnownGroups known) {
        if (known.groups().size() != study.first().size()) {
            throw new IllegalArgumentException("as many groups as persons");
        }
        return new GroupPart(study, known);
    }

    private boolean isGrouping() {
        return scores.size() <= MOST_GROUPS;
    }

    GroupTable table() {
        List<GroupTable.Group> groups = new ArrayList<>();
        int[] sizes = scores.values().stream().mapToInt(own -> own.length).toArray();
        List<Cell> cells = study.cells().row(sizes);
        int small = 0;
        int persons = 0;
        int at = 0;
        for (Map.Entry<String, double[]> group : scores.entrySet()) {
            double[] own = group.getValue();
            if (!isGrouping() || study.cells().isSmall(own.length)) {
                small++;
                persons += own.length;
            } else {
                Cell cell = cells.get(at);
                groups.add(new GroupTable.Group(
                        group.getKey(),
                        cell,
                        hideN(cell, GroupDifference.mean(own, study.confidence())),
                        hideN(cell, GroupDifference.sd(own, study.confidence()))));
            }
            at++;
        }
        return new GroupTable(
                known.name(),
                groups,
                new GroupTable.Small(small, study.cells().row(persons).get(0)),
                unknown);
    }

    /** A figure carries its n: where that is hidden, so is the figure. */
    private Estimate hideN(Cell cell, Estimate estimate) {
        return cell instanceof Cell.Hidden && estimate.value().isPresent()
                ? NotEstimable.because(se.frid.psychometrics.Reason.TOO_FEW_TO_SHOW, 0, estimate.method())
                : estimate;
    }

    PropertyResult result() {
        if (!isGrouping()) {
            return PropertyResult.notAssessed(
                    HYPOTHESES_TESTING,
                    KNOWN_GROUPS,
                    Text.of(
                            "Kolumnen har fler än " + MOST_GROUPS + " olika värden och är ingen gruppering.",
                            "The column has more than " + MOST_GROUPS + " different values and is no grouping."));
        }
        if (scores.size() < 2) {
            return PropertyResult.notAssessed(
                    HYPOTHESES_TESTING,
                    KNOWN_GROUPS,
                    Text.of(
                            "Det finns inte minst två grupper med poäng.",
                            "There are not at least two groups with scores."));
        }
        KnownGroups.Hypothesis hypothesis = known.hypothesis();
        if (hypothesis != null) {
            return tested(hypothesis);
        }
        if (scores.size() > 2) {
            return row(List.of(), counted(), noHypothesis());
        }
        List<String> names = List.copyOf(scores.keySet());
        double[] one = part(names.get(0), true);
        double[] other = part(names.get(0), false);
        boolean small = study.cells().isSmall(one.length) || study.cells().isSmall(other.length);
        // The name of a group that is too small to be shown is not shown here either.
        String first = small ? "?" : names.get(0);
        return row(figures(first, one, other), one.length + other.length, noHypothesis());
    }

    private int counted() {
        return scores.values().stream().mapToInt(own -> own.length).sum();
    }

    private Study.Verdict noHypothesis() {
        Study.Verdict none = Study.Verdict.of(
                Rating.INDETERMINATE,
                Text.of(
                        "Ingen hypotes ställdes i förväg: en skillnad som hittas efteråt prövar ingenting.",
                        "No hypothesis was stated beforehand: a difference that is found afterwards tests nothing."));
        Study.Verdict few = study.tooFew(counted(), List.of());
        return few == null
                ? none
                : new Study.Verdict(none.rating(), none.because(few.why()).why(), few.needed());
    }

    private PropertyResult tested(KnownGroups.Hypothesis hypothesis) {
        double[] one = part(hypothesis.higher(), true);
        double[] other = part(hypothesis.higher(), false);
        List<Figure> figures = figures(hypothesis.higher(), one, other);
        return row(figures, one.length + other.length, verdict(hypothesis, figures, one.length, other.length));
    }

    private Study.Verdict verdict(KnownGroups.Hypothesis hypothesis, List<Figure> figures, int one, int other) {
        Text stated = Text.of(
                "Hypotes i förväg: gruppen \"" + hypothesis.higher() + "\" har högre poäng än övriga"
                        + (hypothesis.least() > 0
                                ? ", minst " + EstimateText.number(hypothesis.least()) + " standardavvikelser."
                                : "."),
                "Hypothesis beforehand: the group \"" + hypothesis.higher() + "\" scores higher than the others"
                        + (hypothesis.least() > 0
                                ? ", by at least " + EstimateText.number(hypothesis.least()) + " standard deviations."
                                : "."));
        Study.Verdict start = Study.Verdict.of(Rating.INDETERMINATE, stated);
        Study.Verdict few = study.tooFew(one + other, List.of());
        Study.Verdict small = study.smallGroup(one, other);
        Study.Verdict not = few != null ? few : small;
        if (not != null) {
            return new Study.Verdict(
                    Rating.INDETERMINATE, start.because(not.why()).why(), not.needed());
        }
        Estimate difference = figures.get(0).estimate();
        Estimate d = figures.get(1).estimate();
        if (difference.interval().isEmpty() || d.value().isEmpty()) {
            return start.because(Text.of(
                    "Skillnaden har inget intervall: "
                            + EstimateText.of(difference).sv() + ".",
                    "The difference has no interval: "
                            + EstimateText.of(difference).en() + "."));
        }
        boolean agrees = difference.interval().get().lower() > 0 && d.value().getAsDouble() >= hypothesis.least();
        Study.Verdict verdict = new Study.Verdict(
                        agrees ? Rating.SUFFICIENT : Rating.INSUFFICIENT, start.why(), List.of())
                .because(
                        agrees
                                ? Text.of(
                                        "Skillnaden går åt det håll som sades, och intervallet är skilt från noll.",
                                        "The difference goes the way that was stated, and its interval is apart from zero.")
                                : Text.of(
                                        "Skillnaden är inte den som sades, eller är inte skild från noll.",
                                        "The difference is not the one that was stated, or is not apart from zero."));
        return study.isDoubtful(one + other) ? verdict.because(study.doubtful(one + other)) : verdict;
    }

    private PropertyResult row(List<Figure> figures, int n, Study.Verdict verdict) {
        return study.row(HYPOTHESES_TESTING, KNOWN_GROUPS, n, figures, List.of("hypotheses-testing"), verdict);
    }

    private List<Figure> figures(String name, double[] one, double[] other) {
        boolean small = study.cells().isSmall(one.length) || study.cells().isSmall(other.length);
        GroupDifference difference = GroupDifference.of(one, other, study.confidence());
        String sv = "gruppen \"" + name + "\" minus övriga";
        String en = "group \"" + name + "\" less the others";
        return List.of(
                hidden("medelskillnad, " + sv, "mean difference, " + en, small, difference.mean()),
                hidden("Cohens d, " + sv, "Cohen’s d, " + en, small, difference.d()),
                hidden(
                        "sannolikhet att gruppen \"" + name + "\" har högre poäng",
                        "probability that group \"" + name + "\" scores higher",
                        small,
                        difference.superiority()));
    }

    private Figure hidden(String sv, String en, boolean small, Estimate estimate) {
        return Figure.of(sv, en, study.cells().unless(small, estimate));
    }

    /** Scores of one group, or of all others. */
    private double[] part(String group, boolean own) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey().equals(group) == own)
                .flatMapToDouble(entry -> Arrays.stream(entry.getValue()))
                .toArray();
    }
}
