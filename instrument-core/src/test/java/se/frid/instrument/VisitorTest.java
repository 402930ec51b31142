package se.frid.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.frid.guidance.GuidanceSamples;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.testing.Samples;

/** Every kind of rule and of condition calls its own method of a visitor, and the samples use every kind. */
class VisitorTest {

    @Test
    void every_kind_of_rule_calls_its_own_method() {
        Set<Class<?>> met = Samples.instrument().scores().stream()
                .map(Score::rule)
                .flatMap(VisitorTest::withParts)
                .map(VisitorTest::visitedAsItself)
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrder(ScoreRule.class.getPermittedSubclasses());
    }

    @Test
    void every_kind_of_condition_calls_its_own_method() {
        Instrument instrument = Samples.instrument();
        Stream<Condition> ofInstrument = Stream.concat(
                instrument.scores().stream()
                        .map(Score::rule)
                        .flatMap(VisitorTest::withParts)
                        .flatMap(rule -> rule.conditions().stream()),
                instrument.emits().stream().flatMap(emission -> Stream.ofNullable(emission.when())));
        Stream<Condition> ofGuidance =
                GuidanceSamples.guidance().rules().stream().map(rule -> rule.when());
        Set<Class<?>> met = Stream.concat(ofInstrument, ofGuidance)
                .flatMap(Condition::withParts)
                .map(VisitorTest::visitedAsItself)
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
    }

    @Test
    void a_condition_comes_with_every_condition_inside_it() {
        Condition condition = Samples.read(
                Condition.class,
                "{\"all\": [{\"not\": \"a\"}, {\"of\": [\"b\", {\"none\": [\"c\"]}], \"atLeast\": 1}]}");
        assertThat(condition
                        .withParts()
                        .filter(Condition.FindingPresent.class::isInstance)
                        .map(part -> ((Condition.FindingPresent) part).present()))
                .containsExactly("a", "b", "c");
        assertThat(condition.withParts()).hasSize(7);
    }

    private static Stream<ScoreRule> withParts(ScoreRule rule) {
        return Stream.concat(Stream.of(rule), rule.parts().stream().flatMap(VisitorTest::withParts));
    }

    private static Class<?> visitedAsItself(ScoreRule rule) {
        ScoreRule.Visitor<String> visitor = naming(ScoreRule.Visitor.class);
        assertThat(rule.accept(visitor)).isEqualTo("visit" + rule.getClass().getSimpleName());
        return rule.getClass();
    }

    private static Class<?> visitedAsItself(Condition condition) {
        Condition.Visitor<String> visitor = naming(Condition.Visitor.class);
        assertThat(condition.accept(visitor))
                .isEqualTo("visit" + condition.getClass().getSimpleName());
        return condition.getClass();
    }

    /** A visitor that answers with the name of the method that was called. */
    @SuppressWarnings("unchecked")
    private static <V> V naming(Class<? super V> visitor) {
        return (V) Proxy.newProxyInstance(
                VisitorTest.class.getClassLoader(),
                new Class<?>[] {visitor},
                (proxy, method, arguments) -> method.getName());
    }
}
