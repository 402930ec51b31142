package se.frid.workbench;

import java.util.List;
import se.frid.psychometrics.study.Cell;
import se.frid.psychometrics.study.EstimateText;
import se.frid.psychometrics.study.LaterTable;
import se.frid.psychometrics.study.RatingRates;
import se.frid.psychometrics.study.StudyReport;

/** What became of the persons, and the rate of each rating of a judgement, now and later. */
final class StudyLater {

    private final Texts texts;
    private final StudyReport report;

    StudyLater(Texts texts, StudyReport report) {
        this.texts = texts;
        this.report = report;
    }

    void addTo(Page page) {
        page.heading(texts.of("study.later"));
        LaterTable later = report.later();
        if (later == null) {
            page.paragraph(2, "- " + texts.of("study.noLater"));
        } else {
            page.field(2, texts.of("study.event"), later.name());
            page.field(
                    2,
                    texts.of("study.until", EstimateText.number(later.until())),
                    texts.of(
                            "study.followed",
                            cell(later.events()),
                            cell(later.spared()),
                            cell(later.lost()),
                            later.unknown()));
            page.field(2, texts.of("study.risk"), EstimateText.of(later.risk(), texts.language()));
        }
        report.rates().forEach(rates -> rates(page, rates));
    }

    private void rates(Page page, RatingRates rates) {
        Double until = rates.until();
        page.heading(
                until == null
                        ? texts.of("study.rates.now", rates.name())
                        : texts.of("study.rates.later", rates.name(), EstimateText.number(until)));
        Table table =
                new Table(List.of(texts.of("study.rating.given"), "n", texts.of("study.yes"), texts.of("study.no")));
        for (RatingRates.Row row : rates.rows()) {
            table.add(List.of(
                    row.place() + " " + texts.of(row.label()), cell(row.n()), cell(row.present()), cell(row.absent())));
        }
        table.lines(0, 1, 2, 3).forEach(line -> page.line("  " + line));
        if (until != null) {
            page.paragraph(2, texts.of("study.rates.lost"));
        }
        for (RatingRates.Row row : rates.rows()) {
            page.field(2, texts.of("study.rate", texts.of(row.label())), EstimateText.of(row.rate(), texts.language()));
        }
    }

    private String cell(Cell cell) {
        return StudyItems.cell(texts, cell, report.settings().smallestCell());
    }
}
