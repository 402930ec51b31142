package se.frid.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Emission;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Determined;

/** What results say of findings: present, absent or unknown. */
final class Emissions {

    private final ScoringKey key;
    private final AnswerSheet sheet;
    private final ScoreCard card;
    private final ClaimChecker checker;

    Emissions(ScoringKey key, AnswerSheet sheet, ScoreCard card, BandSchemes schemes) {
        this.key = key;
        this.sheet = sheet;
        this.card = card;
        this.checker = new ClaimChecker(sheet, card, schemes);
    }

    List<EmittedFinding> findings() {
        List<EmittedFinding> findings = new ArrayList<>(key.findings().size());
        for (FindingKey finding : key.findings()) {
            findings.add(finding(finding));
        }
        return findings;
    }

    private EmittedFinding finding(FindingKey finding) {
        Emission emission = finding.emission();
        if (emission.valueOf() != null) {
            return answered(finding, emission.valueOf());
        }
        if (emission.when() == null || finding.claim() == null) {
            return rated(emission, Objects.requireNonNull(emission.rating()));
        }
        Truth truth = finding.claim().truth(checker);
        boolean option = emission.value() != null;
        FindingState state = switch (truth) {
            case TRUE -> FindingState.PRESENT;
            // That one option does not hold says nothing of the others.
            case FALSE -> option ? FindingState.UNKNOWN : FindingState.ABSENT;
            case UNKNOWN -> isNotApplicable(emission.when()) ? FindingState.NOT_APPLICABLE : FindingState.UNKNOWN;
        };
        // What is absent rests on every test, anything else on those that say the same.
        boolean restsOnAll = truth == Truth.FALSE || emission.when().parts().isEmpty();
        List<Condition> tests = restsOnAll ? finding.tests() : agreeing(finding, truth);
        return new EmittedFinding(
                emission.finding(),
                state,
                emission.level(),
                option && truth == Truth.TRUE ? finding.option() : null,
                option && state != FindingState.NOT_APPLICABLE && (truth == Truth.UNKNOWN || !isSettled(finding)),
                restsOnAll ? finding.items() : FindingKey.itemsOf(tests),
                restsOnAll ? finding.scores() : FindingKey.scoresOf(tests),
                emission.ofExposed());
    }

    /** The value that an answer tells; one that is missing or says nothing leaves every value possible. */
    private EmittedFinding answered(FindingKey finding, ValueOf valueOf) {
        ItemKey item = finding.answered();
        boolean asked = item == null || !isNotApplicable(item);
        Scalar answer = item == null ? rating(Objects.requireNonNull(valueOf.rating())) : answer(item);
        Scalar value = answer == null ? null : valueOf.told(answer);
        FindingState state = asked ? FindingState.UNKNOWN : FindingState.NOT_APPLICABLE;
        return new EmittedFinding(
                finding.emission().finding(),
                value == null ? state : FindingState.PRESENT,
                null,
                value,
                asked && (value == null || !isSettled(finding)),
                finding.items(),
                finding.scores(),
                finding.emission().ofExposed());
    }

    private @Nullable Scalar answer(ItemKey item) {
        return sheet.entry(item) instanceof AnswerSheet.Entry.Answered answered ? answered.answer() : null;
    }

    private @Nullable Scalar rating(String score) {
        return card.result(score).outcome() instanceof Determined determined ? determined.value() : null;
    }

    private boolean isSettled(FindingKey finding) {
        return finding.settled() == null || finding.settled().truth(checker) == Truth.TRUE;
    }

    private List<Condition> agreeing(FindingKey finding, Truth truth) {
        List<Condition> agreeing = new ArrayList<>();
        for (int i = 0; i < finding.tests().size(); i++) {
            if (finding.claims().get(i).truth(checker) == truth) {
                agreeing.add(finding.tests().get(i));
            }
        }
        return agreeing;
    }

    /** Whether a published limit is reached. */
    FindingState reached(LimitKey limit) {
        return switch (limit.claim().truth(checker)) {
            case TRUE -> FindingState.PRESENT;
            case FALSE -> FindingState.ABSENT;
            case UNKNOWN -> FindingState.UNKNOWN;
        };
    }

    private EmittedFinding rated(Emission emission, String rating) {
        RiskLevel level = null;
        if (card.result(rating).outcome() instanceof Determined determined
                && key.score(rating).score().rule() instanceof Judgement judgement) {
            level = Objects.requireNonNull(key.instrument().scales().get(judgement.judgement()))
                    .option(determined.value())
                    .orElseThrow()
                    .level();
        }
        FindingState state = level == null ? FindingState.UNKNOWN : FindingState.PRESENT;
        return new EmittedFinding(
                emission.finding(), state, level, null, false, List.of(), List.of(rating), emission.ofExposed());
    }

    private boolean isNotApplicable(Condition when) {
        return when instanceof ItemIs test
                && sheet.entry(test.item()) instanceof AnswerSheet.Entry.Unanswered open
                && open.kind() == MissingKind.NOT_APPLICABLE;
    }

    /** Whether a question need not be asked: its scale says so, or other answers do. */
    private boolean isNotApplicable(ItemKey item) {
        AnswerSheet.Entry entry = sheet.entry(item);
        return entry instanceof AnswerSheet.Entry.NotAsked
                || (entry instanceof AnswerSheet.Entry.Unanswered open && open.kind() == MissingKind.NOT_APPLICABLE);
    }
}
