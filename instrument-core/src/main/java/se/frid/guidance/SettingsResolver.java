package se.frid.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.All;
import se.frid.instrument.condition.Condition.Any;
import se.frid.instrument.condition.Condition.AtLeast;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Condition.RespondentIs;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.Condition.SexIs;
import se.frid.instrument.condition.Count;
import se.frid.instrument.condition.Span;

/** Puts the values of settings in the place of their ids, in conditions, limits and texts. What is unknown stays as it is. */
final class SettingsResolver implements Condition.Visitor<Condition> {

    private final Map<String, Setting.Value> values;

    SettingsResolver(Map<String, Setting.Value> values) {
        this.values = values;
    }

    FindingDefinition finding(FindingDefinition finding) {
        FindingDefinition.Derivation derived = finding.derived() instanceof FindingDefinition.Derivation.When when
                ? new FindingDefinition.Derivation.When(resolve(when.when()))
                : finding.derived();
        return new FindingDefinition(
                finding.id(),
                fill(finding.names()),
                finding.about(),
                finding.type(),
                SettingWords.fillEnglish(finding.meaning(), values),
                finding.levelFrom(),
                finding.numbers(),
                finding.options(),
                finding.ordered(),
                finding.impliedBy(),
                finding.ifPerpetrator(),
                finding.risk(),
                derived,
                finding.source(),
                finding.note());
    }

    RiskPolicy policy(RiskPolicy policy) {
        Map<String, Span> validFor = new LinkedHashMap<>();
        policy.current().validFor().forEach((level, span) -> validFor.put(level, span(span)));
        return new RiskPolicy(
                policy.domain(),
                policy.names(),
                policy.about(),
                policy.toOthers(),
                policy.note(),
                policy.mustBeKnown(),
                new RiskPolicy.Currency(
                        validFor, policy.current().endedBy(), policy.current().source()),
                policy.entries().stream()
                        .map(entry -> new RiskPolicy.Entry(
                                entry.level(), resolve(entry.when()), fill(entry.why()), entry.source()))
                        .toList());
    }

    RecommendationRule rule(RecommendationRule rule) {
        Map<String, Condition> onlyIf = new LinkedHashMap<>();
        rule.onlyIf().forEach((item, condition) -> onlyIf.put(item, resolve(condition)));
        return new RecommendationRule(
                rule.id(),
                rule.group(),
                fill(rule.title()),
                resolve(rule.when()),
                rule.recommend(),
                rule.duties(),
                rule.careDuties(),
                onlyIf,
                rule.strength(),
                rule.strengthOf(),
                limit(rule.limit()),
                fillIfAny(rule.why()),
                rule.notes().stream().map(this::fill).toList(),
                fillIfAny(rule.readAs()),
                rule.block(),
                rule.source());
    }

    private RecommendationRule.@Nullable Limit limit(RecommendationRule.@Nullable Limit limit) {
        return limit == null
                ? null
                : new RecommendationRule.Limit(
                        limit.period() == null ? null : span(limit.period()), fillIfAny(limit.text()));
    }

    private Text fill(Text text) {
        return SettingWords.fill(text, values);
    }

    private @Nullable Text fillIfAny(@Nullable Text text) {
        return text == null ? null : fill(text);
    }

    private Count count(Count count) {
        return count instanceof Count.FromSetting reference
                        && values.get(reference.setting()) instanceof Setting.Value.Amount number
                ? Count.of(number.amount())
                : count;
    }

    private Span span(Span span) {
        return span instanceof Span.FromSetting reference
                        && values.get(reference.setting()) instanceof Setting.Value.Time time
                ? Span.of(time.time())
                : span;
    }

    private Condition resolve(Condition condition) {
        return condition.accept(this);
    }

    private List<Condition> each(List<Condition> parts) {
        return parts.stream().map(this::resolve).toList();
    }

    @Override
    public Condition visitAll(All condition) {
        return new All(each(condition.all()));
    }

    @Override
    public Condition visitAny(Any condition) {
        return new Any(each(condition.any()));
    }

    @Override
    public Condition visitNone(None condition) {
        return new None(each(condition.none()));
    }

    @Override
    public Condition visitNot(Not condition) {
        return new Not(resolve(condition.not()));
    }

    @Override
    public Condition visitAtLeast(AtLeast condition) {
        return new AtLeast(each(condition.of()), count(condition.atLeast()));
    }

    @Override
    public Condition visitFindingIs(FindingIs condition) {
        return condition.within() == null
                ? condition
                : new FindingIs(
                        condition.finding(),
                        condition.atLeast(),
                        condition.is(),
                        span(condition.within()),
                        condition.state());
    }

    @Override
    public Condition visitFindingPresent(FindingPresent condition) {
        return condition;
    }

    @Override
    public Condition visitItemIs(ItemIs condition) {
        return condition;
    }

    @Override
    public Condition visitScoreIs(ScoreIs condition) {
        return condition;
    }

    @Override
    public Condition visitBandIs(BandIs condition) {
        return condition;
    }

    @Override
    public Condition visitRespondentIs(RespondentIs condition) {
        return condition;
    }

    @Override
    public Condition visitSexIs(SexIs condition) {
        return condition;
    }

    @Override
    public Condition visitRiskIs(RiskIs condition) {
        return condition;
    }
}
