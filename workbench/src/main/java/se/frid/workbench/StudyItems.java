package se.frid.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.study.Cell;
import se.frid.psychometrics.study.EstimateText;
import se.frid.psychometrics.study.ItemRow;
import se.frid.psychometrics.study.StudyReport;

/** The tables of items: each figure with its interval or standard error, the n of its row and its method in the line below. */
final class StudyItems {

    /** More answers than this do not fit a line; all stand in the data. */
    private static final int MOST_CATEGORIES = 11;

    private final Texts texts;
    private final StudyReport report;

    StudyItems(Texts texts, StudyReport report) {
        this.texts = texts;
        this.report = report;
    }

    void addTo(Page page) {
        page.heading(texts.of("study.items"));
        if (report.items().isEmpty()) {
            page.paragraph(0, texts.of(report.about().scale().isEmpty() ? "study.noItems" : "study.noItems.judgement"));
            return;
        }
        answers(page);
        page.line("");
        together(page);
        page.line("");
        ends(page);
        reasons().forEach((reason, items) -> page.paragraph(2, "– " + reason + ": " + String.join(", ", items)));
    }

    /** What each dash stands for, and in which items. */
    private Map<String, Set<String>> reasons() {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        for (ItemRow item : report.items()) {
            List<Estimate> figures = List.of(
                    item.missingPercent(),
                    item.mean(),
                    item.sd(),
                    item.skewness(),
                    item.itemRest(),
                    item.alphaIfDeleted(),
                    item.discrimination(),
                    item.floor(),
                    item.ceiling());
            for (Estimate figure : figures) {
                if (figure instanceof NotEstimable not) {
                    String reason = not.method().name() + ", " + not.words().in(texts.language());
                    reasons.computeIfAbsent(reason, any -> new LinkedHashSet<>())
                            .add(item.code());
                }
            }
        }
        return reasons;
    }

    private void answers(Page page) {
        Table table = new Table(List.of(
                texts.of("study.item"),
                texts.of("study.topic"),
                "n",
                texts.of("study.missing"),
                texts.of("study.mean"),
                texts.of("study.sd"),
                texts.of("study.skewness")));
        for (ItemRow item : report.items()) {
            table.add(List.of(
                    item.code(),
                    texts.of(item.label()),
                    Integer.toString(item.n()),
                    cell(item.missingPercent()),
                    cell(item.mean()),
                    cell(item.sd()),
                    cell(item.skewness())));
        }
        table.lines(1, 2, 3, 4, 5, 6).forEach(page::line);
        ItemRow first = report.items().get(0);
        methods(page, List.of(first.missingPercent(), first.mean(), first.sd(), first.skewness()));
    }

    private void together(Page page) {
        Table table = new Table(List.of(
                texts.of("study.item"),
                "n",
                texts.of("study.itemRest"),
                texts.of("study.alphaIfDeleted"),
                texts.of("study.discrimination")));
        for (ItemRow item : report.items()) {
            table.add(List.of(
                    item.code(),
                    Integer.toString(item.itemRest().n()),
                    cell(item.itemRest()),
                    cell(item.alphaIfDeleted()),
                    cell(item.discrimination())));
        }
        table.lines(0, 1, 2, 3, 4).forEach(page::line);
        ItemRow first = report.items().get(0);
        methods(page, List.of(first.itemRest(), first.alphaIfDeleted(), first.discrimination()));
    }

    private void ends(Page page) {
        Table table = new Table(List.of(
                texts.of("study.item"),
                "n",
                texts.of("study.floor"),
                texts.of("study.ceiling"),
                texts.of("study.use")));
        for (ItemRow item : report.items()) {
            table.add(List.of(
                    item.code(),
                    Integer.toString(item.n()),
                    cell(item.floor()),
                    cell(item.ceiling()),
                    item.categories().stream()
                                    .limit(MOST_CATEGORIES)
                                    .map(use -> EstimateText.number(use.value()) + ": "
                                            + cell(
                                                    texts,
                                                    use.count(),
                                                    report.settings().smallestCell()))
                                    .collect(Collectors.joining(", "))
                            + (item.categories().size() > MOST_CATEGORIES ? ", …" : "")));
        }
        table.lines(4, 1, 2, 3).forEach(page::line);
        ItemRow first = report.items().get(0);
        methods(page, List.of(first.floor(), first.ceiling()));
    }

    private void methods(Page page, List<Estimate> columns) {
        String names = columns.stream()
                .map(estimate -> estimate.method().name()
                        + estimate.interval()
                                .map(interval -> " (" + interval.method() + ")")
                                .orElse(""))
                .collect(Collectors.joining("; "));
        page.paragraph(
                0,
                texts.of(
                        "study.columns",
                        names,
                        EstimateText.number(100 * report.settings().confidence())));
    }

    /** A figure with its interval or standard error; a dash where there is none, explained below the tables. */
    private static String cell(Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return "–";
        }
        String value = EstimateText.number(estimate.value().getAsDouble());
        if (estimate.interval().isPresent()) {
            Interval interval = estimate.interval().get();
            return value + " [" + EstimateText.number(interval.lower()) + ", " + EstimateText.number(interval.upper())
                    + "]";
        }
        return estimate.error().isPresent()
                ? value + " ± " + EstimateText.number(estimate.error().getAsDouble())
                : value;
    }

    /** A count, or that it is hidden. */
    static String cell(Texts texts, Cell cell, int smallest) {
        if (cell instanceof Cell.Shown shown) {
            return Integer.toString(shown.count());
        }
        return cell instanceof Cell.Hidden hidden && hidden.hidden() == Cell.Why.SMALL
                ? "<" + smallest
                : texts.of("study.hidden");
    }
}
