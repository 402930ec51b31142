package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Answer;
import se.frid.administration.Case;
import se.frid.administration.MissingKind;
import se.frid.guidance.Guidance;
import se.frid.instrument.Instrument;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.Text;
import se.frid.json.Scalar;
import se.frid.recommendation.explain.FindingLink.AnswerKind;
import se.frid.recommendation.explain.FindingLink.Topic;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.Known;
import se.frid.risk.Origin;
import se.frid.scoring.ScoreResult;
import se.frid.scoring.Step;

/**
 * A filled-in form of a case and what it tells, by kinds of answers; never what was answered.
 *
 * @param administration the answers
 * @param scored what came of them
 * @param instrument definition; absent where it is not at hand, and topics are then codes
 * @param tells what it tells on its own
 */
record Filled(
        Administration administration,
        Scored scored,
        @Nullable Instrument instrument,
        List<Known> tells) {

    /** The filled-in forms of a case that could be scored. */
    static List<Filled> of(Guidance guidance, Case assessed, List<Scored> scored, Tellers catalogue) {
        List<Filled> filled = new ArrayList<>();
        Iterator<Scored> reports = scored.iterator();
        Scored next = reports.hasNext() ? reports.next() : null;
        for (Administration administration : assessed.administrations()) {
            // Reports stand in the order of the administrations; one without an instrument that is known has none.
            if (next == null || !next.report().instrument().equals(administration.instrument())) {
                continue;
            }
            Case alone = new Case(
                    null,
                    assessed.date(),
                    assessed.persons(),
                    List.of(administration),
                    List.of(),
                    List.of(),
                    List.of());
            Findings findings = FindingsCollector.collect(guidance, alone, List.of(next));
            List<Known> tells =
                    findings.all().stream().filter(Filled::isToldByForm).toList();
            Instrument instrument =
                    catalogue.instrument(next.report().instrument()).orElse(null);
            filled.add(new Filled(administration, next, instrument, tells));
            next = reports.hasNext() ? reports.next() : null;
        }
        return filled;
    }

    private static boolean isToldByForm(Known known) {
        return known.origins().stream().anyMatch(origin -> origin.kind() == Origin.Kind.INSTRUMENT);
    }

    /** Whether it tells something of a finding from an origin. */
    boolean tells(String finding, Origin origin) {
        return tells.stream()
                .anyMatch(known ->
                        known.finding().equals(finding) && known.origins().contains(origin));
    }

    /** Whether it tells something of a finding about a bearer. */
    boolean tellsOf(String finding, @Nullable String bearer) {
        return tells.stream()
                .anyMatch(known -> known.finding().equals(finding) && java.util.Objects.equals(known.person(), bearer));
    }

    /** An item with its kind of answer. */
    Topic item(String code) {
        Text topic = Optional.ofNullable(instrument)
                .flatMap(found -> found.item(code))
                .map(found -> found.label())
                .orElse(Text.of(code, code));
        return new Topic(code, topic, answer(code));
    }

    private AnswerKind answer(String code) {
        Answer answer = administration.answers().get(code);
        if (answer instanceof Answer.Given given) {
            return given(code, given.value());
        }
        return answer instanceof Answer.Missing missing ? kind(missing.missing()) : AnswerKind.UNANSWERED;
    }

    private AnswerKind given(String code, Scalar value) {
        if (instrument == null || instrument.item(code).isEmpty()) {
            return AnswerKind.ANSWERED;
        }
        var scale = instrument.scale(instrument.item(code).orElseThrow());
        if (!AdministrationChecker.fits(scale, value)) {
            return AnswerKind.UNUSABLE;
        }
        // An option may stand for no answer.
        return scale.option(value)
                .map(ResponseOption::missing)
                .map(Filled::kind)
                .orElse(AnswerKind.ANSWERED);
    }

    private static AnswerKind kind(MissingKind missing) {
        return switch (missing) {
            case DECLINED -> AnswerKind.DECLINED;
            case NOT_ASKED -> AnswerKind.NOT_ASKED;
            case NOT_APPLICABLE -> AnswerKind.NOT_APPLICABLE;
            case UNKNOWN -> AnswerKind.UNANSWERED;
        };
    }

    /** The items of a score that have no answer. */
    List<Topic> unanswered(String score) {
        return scored.report().score(score).map(ScoreResult::steps).orElse(List.of()).stream()
                .filter(step -> step.kind() == Step.Kind.MISSING)
                .map(step -> item(step.subject()))
                .toList();
    }

    /** A score by its name. */
    Topic score(String id) {
        return scored.report()
                .score(id)
                .map(result -> new Topic(id, result.names(), null))
                .orElse(new Topic(id, Text.of(id, id), null));
    }

    /** What it tells from an origin. */
    FindingLink.Told told(Origin origin, boolean open) {
        List<Topic> items =
                new ArrayList<>(origin.items().stream().map(this::item).toList());
        if (open) {
            origin.scores().stream()
                    .flatMap(score -> unanswered(score).stream())
                    .filter(item -> !items.contains(item))
                    .forEach(items::add);
        }
        return new FindingLink.Told(
                FindingLink.By.INSTRUMENT,
                origin.from(),
                scored.report().names(),
                instrument == null ? null : instrument.abbreviation(),
                administration.about(),
                items,
                origin.scores().stream().map(this::score).toList());
    }
}
