package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.json.Names;
import se.frid.recommendation.explain.Candidates.Step;
import se.frid.recommendation.explain.Change.Teller;
import se.frid.recommendation.explain.FindingLink.AnswerKind;
import se.frid.recommendation.explain.FindingLink.Topic;

/** Which instruments could tell a finding, by what their definitions emit. Immutable. */
final class Tellers {

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, List<Speaks>> byFinding = new HashMap<>();

    private record Speaks(Instrument instrument, Emission emission) {}

    Tellers(Guidance guidance, Collection<Instrument> catalogue) {
        Map<String, FindingDefinition> vocabulary = guidance.findingsById();
        for (Instrument instrument : catalogue) {
            instruments.put(instrument.id(), instrument);
            for (Emission emission : instrument.emits()) {
                add(emission.finding(), instrument, emission);
                FindingDefinition definition = vocabulary.get(emission.finding());
                String other = definition == null ? null : definition.ifPerpetrator();
                // What is found of the one who uses violence is, for some findings, another finding.
                if (other != null
                        && (instrument.subject() == Subject.PERPETRATOR || instrument.subject() == Subject.ADULT_ANY)) {
                    add(other, instrument, emission);
                }
            }
        }
    }

    private void add(String finding, Instrument instrument, Emission emission) {
        byFinding.computeIfAbsent(finding, id -> new ArrayList<>()).add(new Speaks(instrument, emission));
    }

    Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** Those that could tell a step, the forms already filled in first. */
    List<Teller> of(Step step, Links links) {
        Map<Instrument, List<Emission>> speaking = new LinkedHashMap<>();
        byFinding.getOrDefault(step.definition().id(), List.of()).stream()
                .filter(speaks -> canTell(speaks.emission(), step))
                .forEach(speaks -> speaking.computeIfAbsent(speaks.instrument(), one -> new ArrayList<>())
                        .add(speaks.emission()));
        List<Teller> tellers = new ArrayList<>();
        speaking.forEach((instrument, emissions) -> tellers.add(teller(instrument, emissions, step, links)));
        tellers.sort(Comparator.comparing((Teller teller) -> !hasOpenItem(teller))
                .thenComparing(teller -> !teller.filledIn())
                .thenComparing(Teller::instrument));
        return tellers;
    }

    /** A level is told by an emission of that level, or by a rating that can be any; an option by an answer that gives it. */
    private static boolean canTell(Emission emission, Step step) {
        if (emission.tellsValue()) {
            return step.value() != null
                    && (emission.valueOf() == null
                            ? step.value().toString().equals(emission.value())
                            : emission.valueOf().canTell(step.value()));
        }
        return emission.level() == null
                || step.value() == null
                || Names.of(emission.level()).equals(step.value().toString());
    }

    private static boolean hasOpenItem(Teller teller) {
        return teller.items().stream().anyMatch(item -> item.answer() != null && item.answer() != AnswerKind.ANSWERED);
    }

    private static Teller teller(Instrument instrument, List<Emission> emissions, Step step, Links links) {
        Optional<Filled> filled = links.filled().stream()
                .filter(form -> form.scored().report().instrument().equals(instrument.id())
                        && form.tellsOf(step.definition().id(), step.bearer()))
                .findFirst();
        Set<Topic> items = new LinkedHashSet<>();
        Set<Topic> scores = new LinkedHashSet<>();
        for (Emission emission : emissions) {
            ValueOf valueOf = emission.valueOf();
            String rating = valueOf == null ? emission.rating() : valueOf.rating();
            if (rating != null) {
                scores.add(score(instrument, rating));
                continue;
            } else if (valueOf != null) {
                String code = Objects.requireNonNull(valueOf.item());
                items.add(filled.map(form -> form.item(code)).orElse(item(instrument, code)));
                continue;
            }
            Objects.requireNonNull(emission.when()).withParts().forEach(part -> {
                if (part instanceof ItemIs test) {
                    items.add(filled.map(form -> form.item(test.item())).orElse(item(instrument, test.item())));
                } else if (part instanceof ScoreIs test) {
                    scores.add(score(instrument, test.score()));
                } else if (part instanceof BandIs test) {
                    scores.add(score(instrument, test.band()));
                }
            });
        }
        return new Teller(
                instrument.id(),
                instrument.names(),
                instrument.abbreviation(),
                filled.isPresent(),
                List.copyOf(items),
                List.copyOf(scores));
    }

    private static Topic item(Instrument instrument, String code) {
        Text topic = instrument.item(code).map(item -> item.label()).orElse(Text.of(code, code));
        return new Topic(code, topic, null);
    }

    private static Topic score(Instrument instrument, String id) {
        Text names = instrument.score(id).map(score -> score.names()).orElse(Text.of(id, id));
        return new Topic(id, names, null);
    }
}
