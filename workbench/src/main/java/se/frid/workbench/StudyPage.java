package se.frid.workbench;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.study.Accuracy;
import se.frid.psychometrics.study.Cell;
import se.frid.psychometrics.study.Checklist;
import se.frid.psychometrics.study.Criteria;
import se.frid.psychometrics.study.Distribution;
import se.frid.psychometrics.study.EstimateText;
import se.frid.psychometrics.study.Figure;
import se.frid.psychometrics.study.Flow;
import se.frid.psychometrics.study.GroupTable;
import se.frid.psychometrics.study.Measurement;
import se.frid.psychometrics.study.NormFigures;
import se.frid.psychometrics.study.PairFlow;
import se.frid.psychometrics.study.PropertyResult;
import se.frid.psychometrics.study.RaterScores;
import se.frid.psychometrics.study.StudiedScore;
import se.frid.psychometrics.study.StudyReport;
import se.frid.psychometrics.study.StudyWarning;

/** A validation study as a page: every figure with its interval, n and method; what is not there is said. */
final class StudyPage {

    private final Texts texts;
    private final Language language;
    private final StudyReport report;
    private final List<String> others;
    private final Page page = new Page();

    /**
     * A page.
     *
     * @param others the other scores of the instrument that can be studied
     */
    StudyPage(Texts texts, StudyReport report, List<String> others) {
        this.others = others;
        this.texts = texts;
        this.language = texts.language();
        this.report = report;
    }

    String text() {
        about();
        flow();
        warnings();
        table();
        report.properties().forEach(this::property);
        distribution();
        new StudyItems(texts, report).addTo(page);
        accuracy();
        new StudyLater(texts, report).addTo(page);
        groups();
        list("study.stard", report.stard());
        list("study.grras", report.grras());
        page.heading(texts.of("study.absent"));
        report.absent().forEach(text -> bullet(2, texts.of(text)));
        criteria();
        return page.toString();
    }

    private void bullet(int indent, String text) {
        page.paragraph(indent, "- " + text);
    }

    private void about() {
        StudiedScore about = report.about();
        page.title(texts.of("study.title", texts.of(about.names()), texts.of(about.scoreNames())));
        page.paragraph(0, texts.of("study.intro"));
        page.field(0, texts.of("study.definition"), about.instrument() + " " + about.version() + ", " + about.score());
        if (!others.isEmpty()) {
            page.field(0, texts.of("study.others"), String.join(", ", others) + " (--score)");
        }
        page.field(
                0,
                texts.of("study.rule"),
                texts.word(about.verification()) + "; " + texts.word(about.direction())
                        + (about.range() == null
                                ? ""
                                : "; " + about.range().min().toPlainString() + "–"
                                        + about.range().max().toPlainString()));
        if (!about.scale().isEmpty()) {
            page.field(
                    0,
                    texts.of("study.scale"),
                    about.scale().stream()
                            .map(place -> place.value() + " = " + texts.of(place.label()) + " (" + place.code() + ")")
                            .collect(Collectors.joining("; ")));
            page.paragraph(0, texts.of("study.judgement"));
        }
        StudyReport.Settings settings = report.settings();
        page.field(
                0,
                texts.of("study.settings"),
                texts.of(
                        "study.settings.values",
                        EstimateText.number(100 * settings.confidence()),
                        settings.replicates(),
                        settings.seed()));
        page.field(
                0,
                texts.of("study.hiding"),
                settings.smallestCell() == 1
                        ? texts.of("study.hiding.none")
                        : texts.of("study.hiding.below", settings.smallestCell()));
    }

    private void flow() {
        page.heading(texts.of("study.flow"));
        rows(texts.of("study.first"), report.flow());
        PairFlow second = report.retest();
        if (second == null) {
            bullet(2, texts.of("study.second") + ": " + texts.of("study.none"));
        } else {
            rows(texts.of("study.second"), second.rows());
            bullet(4, texts.of("study.pairs", second.matched(), second.scored(), second.unknown(), second.unnamed()));
        }
        RaterScores.RaterFlow raters = report.raters();
        if (raters == null) {
            bullet(2, texts.of("study.raters") + ": " + texts.of("study.none"));
        } else {
            rows(texts.of("study.raters"), raters.rows());
            bullet(4, texts.of("study.rated", raters.raters(), raters.persons(), raters.complete(), raters.unnamed()));
        }
    }

    private void rows(String what, Flow flow) {
        bullet(
                2,
                what + ": "
                        + texts.of(
                                "study.rows",
                                flow.rows(),
                                flow.determined(),
                                flow.filled(),
                                flow.without(),
                                flow.bounded(),
                                flow.notComputable()));
        if (flow.outside() > 0) {
            bullet(4, texts.of("study.outside", flow.outside()));
        }
    }

    private void warnings() {
        page.heading(texts.of("study.warnings"));
        warnings(texts.of("study.first"), Measurement.FIRST);
        if (report.retest() != null) {
            warnings(texts.of("study.second"), Measurement.RETEST);
        }
        if (report.raters() != null) {
            warnings(texts.of("study.raters"), Measurement.RATERS);
        }
    }

    private void warnings(String where, Measurement measurement) {
        List<StudyWarning> own = report.warnings().stream()
                .filter(warning -> warning.measurement() == measurement)
                .toList();
        bullet(2, where + ":" + (own.isEmpty() ? " " + texts.of("study.noWarnings") : ""));
        for (StudyWarning warning : own) {
            String items = warning.items().isEmpty() ? "" : String.join(", ", warning.items()) + ": ";
            String count = warning.count() instanceof Cell.Shown shown && shown.count() == 0
                    ? ""
                    : " (" + cell(warning.count()) + ")";
            bullet(4, items + texts.of(warning.words()) + count);
        }
    }

    private void table() {
        page.heading(texts.of("study.table"));
        Table table =
                new Table(List.of(texts.of("study.rating"), texts.of("study.property"), texts.of("study.result"), "n"));
        for (PropertyResult row : report.properties()) {
            table.add(List.of(
                    row.rating().sign(),
                    name(row),
                    row.figures().isEmpty()
                            ? texts.of("study.notAssessed")
                            : brief(row.figures().get(0)),
                    row.n() == 0 ? "" : Integer.toString(row.n())));
        }
        table.lines(2, 3).forEach(page::line);
        page.paragraph(0, texts.of("study.signs"));
    }

    private String brief(Figure figure) {
        Estimate estimate = figure.estimate();
        return EstimateText.value(estimate, language)
                + estimate.interval()
                        .map(interval -> " [" + EstimateText.number(interval.lower()) + ", "
                                + EstimateText.number(interval.upper()) + "]")
                        .orElse("")
                + " " + texts.of(figure.name());
    }

    private String name(PropertyResult row) {
        Text aspect = row.aspect();
        return texts.of(row.property().names()) + (aspect == null ? "" : ", " + texts.of(aspect));
    }

    private void property(PropertyResult row) {
        page.heading(row.rating().sign() + "  " + name(row));
        page.paragraph(
                0, texts.word(row.rating()) + (row.persons() == null ? "" : "; " + texts.word(row.persons())) + ".");
        row.why().forEach(why -> bullet(2, texts.of(why)));
        for (String id : row.criteria()) {
            Criteria.Criterion criterion = report.criteria().criterion(id);
            bullet(
                    2,
                    texts.of("study.criterion") + ": " + texts.of(criterion.words()) + " ["
                            + String.join(", ", criterion.source()) + "]" + texts.mark(criterion.verification()));
        }
        row.figures().forEach(figure -> figure(2, figure));
        if (!row.needed().isEmpty()) {
            page.paragraph(2, texts.of("study.needed"));
            row.needed().forEach(figure -> figure(4, figure));
        }
    }

    private void figure(int indent, Figure figure) {
        page.field(indent, texts.of(figure.name()), EstimateText.of(figure.estimate(), language));
    }

    private void estimate(String key, Estimate estimate) {
        page.field(2, texts.of(key), EstimateText.of(estimate, language));
    }

    private void distribution() {
        Distribution score = report.distribution();
        page.heading(texts.of("study.distribution"));
        estimate("study.missing", score.missingPercent());
        estimate("study.mean", score.mean());
        estimate("study.sd", score.sd());
        estimate("study.median", score.median());
        estimate("study.skewness", score.skewness());
        estimate("study.kurtosis", score.kurtosis());
        estimate("study.floor", score.floor());
        estimate("study.ceiling", score.ceiling());
        if (!score.ratings().isEmpty()) {
            page.field(
                    2,
                    texts.of("study.ratings"),
                    score.ratings().stream()
                            .map(use -> texts.of(report.about()
                                            .scale()
                                            .get((int) use.value())
                                            .label()) + ": " + cell(use.count()))
                            .collect(Collectors.joining(", ")));
        }
        NormFigures norms = report.norms();
        if (norms != null) {
            bullet(2, texts.of(norms.how()));
            norms.figures().forEach(figure -> figure(2, figure));
        }
        Criteria.Criterion criterion = report.criteria().criterion("floor-ceiling");
        score.notes()
                .forEach(note -> bullet(
                        2,
                        texts.of(note) + " [" + String.join(", ", criterion.source()) + "]"
                                + texts.mark(criterion.verification())));
    }

    private void accuracy() {
        page.heading(texts.of("study.accuracy"));
        Accuracy accuracy = report.accuracy();
        if (accuracy == null) {
            page.paragraph(0, texts.of(report.stard().about()));
            return;
        }
        page.field(2, texts.of("study.reference"), accuracy.reference() + " = " + accuracy.positive());
        page.field(
                2,
                texts.of("study.cases"),
                texts.of(
                        "study.casesAndControls",
                        cell(accuracy.cases()),
                        cell(accuracy.controls()),
                        accuracy.untested(),
                        accuracy.unknown()));
        estimate("study.prevalence", accuracy.prevalence());
        accuracy.chosen().forEach(figure -> figure(2, figure));
        accuracy.cuts().forEach(cut -> cut(accuracy.higherIsPositive(), cut));
        if (accuracy.cuts().isEmpty()) {
            bullet(2, texts.of("study.noCut"));
        }
    }

    private void cut(boolean higher, Accuracy.Cut cut) {
        String limit = (higher ? "≥ " : "≤ ") + EstimateText.number(cut.cut());
        page.line("");
        page.paragraph(2, texts.of(cut.published() ? "study.publishedCut" : "study.chosenCut", limit));
        Text about = cut.about();
        if (about != null) {
            bullet(4, texts.of(about));
        }
        Table table = new Table(
                List.of("", texts.of("study.present"), texts.of("study.absentCondition"), texts.of("study.unknown")));
        for (Accuracy.Row row : cut.table()) {
            table.add(List.of(
                    texts.of("study." + row.result()), cell(row.present()), cell(row.absent()), cell(row.unknown())));
        }
        table.lines(0, 1, 2, 3).forEach(line -> page.line("    " + line));
        cut.figures().forEach(figure -> figure(4, figure));
    }

    private String cell(Cell cell) {
        return StudyItems.cell(texts, cell, report.settings().smallestCell());
    }

    private void groups() {
        page.heading(texts.of("study.groups"));
        GroupTable groups = report.groups();
        if (groups == null) {
            bullet(2, texts.of("study.noGroups"));
            return;
        }
        for (GroupTable.Group group : groups.groups()) {
            page.paragraph(2, groups.name() + " = " + group.name() + " (n = " + cell(group.n()) + ")");
            page.field(4, texts.of("study.mean"), EstimateText.of(group.mean(), language));
            page.field(4, texts.of("study.sd"), EstimateText.of(group.sd(), language));
        }
        if (groups.small().groups() > 0) {
            bullet(
                    2,
                    texts.of(
                            "study.smallGroups",
                            groups.small().groups(),
                            cell(groups.small().persons())));
        }
        bullet(2, texts.of("study.ungrouped", groups.unknown()));
    }

    private void list(String key, Checklist list) {
        page.heading(texts.of(key));
        page.paragraph(0, texts.of(list.about()));
        if (!list.applies()) {
            return;
        }
        for (Checklist.Item item : list.items()) {
            Text content = item.content();
            String mark = switch (item.status()) {
                case FILLED -> "[x]";
                case PARTLY -> "[/]";
                case BLANK -> "[ ]";
            };
            page.paragraph(
                    2,
                    mark + " " + item.item() + " " + texts.of(item.topic()) + ": "
                            + (content == null ? texts.of("study.blank") : texts.of(content))
                            + rest(item.status()));
        }
        page.paragraph(0, list.source().cite() + texts.mark(list.verification()));
    }

    private String rest(Checklist.@Nullable Status status) {
        return status == Checklist.Status.PARTLY ? " " + texts.of("study.rest") : "";
    }

    private void criteria() {
        page.heading(texts.of("study.criteria"));
        Criteria criteria = report.criteria();
        Criteria.Persons persons = criteria.persons();
        bullet(
                2,
                texts.of("study.persons", persons.veryGood(), persons.adequate(), persons.doubtful()) + " ["
                        + String.join(", ", persons.source()) + "]" + texts.mark(persons.verification()));
        bullet(
                2,
                texts.of(criteria.smallestGroup().words())
                        + texts.mark(criteria.smallestGroup().verification()));
        bullet(
                2,
                texts.of(criteria.plannedWidth().words())
                        + texts.mark(criteria.plannedWidth().verification()));
        criteria.sources().forEach(source -> page.paragraph(2, source.id() + ": " + source.cite()));
    }
}
