package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Administrations;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.recommendation.Because;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;
import se.frid.recommendation.Caution;
import se.frid.recommendation.LegalReference;
import se.frid.recommendation.Recommendation;
import se.frid.scoring.ScoreOutcome;

/**
 * The worked cases: what stands in the tables beside each case was worked from the answers, the sheets and the rules by a second
 * evaluation of its own. Nothing may be lacking, and nothing may be there besides. Where the rules leave room, the reading is the
 * library's: the order beyond "danger now first", and who among several a reason speaks for.
 */
class WorkedCasesTest {

    private static final Path CASES = Path.of("..", "examples", "cases");
    private static final Path LAW = Path.of(
            "..", "instrument-catalog", "src", "main", "resources", "se", "frid", "catalog", "guidance", "law.json");

    /** None of the situations that were chosen may go missing. */
    private static final List<String> TEN = List.of(
            "elder-and-relative-carer",
            "honour-and-17-year-old",
            "incomplete-instruments",
            "mother-and-child",
            "non-resident-in-acute-need",
            "perpetrator-seeking-help",
            "protected-identity",
            "same-sex-couple",
            "substance-misuse",
            "teenager-using-violence");

    private static final InstrumentCatalog INSTRUMENTS = InstrumentCatalog.builtIn();
    private static final CaseAssessor ASSESSOR = CaseAssessor.of(GuidanceCatalog.builtIn(), INSTRUMENTS::find);

    /** One assessed case, by the name of its files. */
    private record Worked(String name, CaseAssessment assessment) {

        static Worked of(String name) {
            try {
                return new Worked(
                        name,
                        ASSESSOR.assess(Administrations.readCase(Files.readAllBytes(CASES.resolve(name + ".json")))
                                .orThrow()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The rows of a table of the worked result: what stands below a heading, without the head of the table. */
        List<List<String>> table(String heading) {
            try {
                return Files.readAllLines(CASES.resolve(name + ".md")).stream()
                        .dropWhile(line -> !line.equals("## " + heading))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("|"))
                        .skip(2)
                        .map(line -> Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toList())
                        .map(cells -> cells.subList(1, cells.size() - 1))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> names(String ending) {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_case_has_a_worked_result_and_every_worked_result_a_case() {
        assertThat(names(".json")).isEqualTo(TEN).isEqualTo(names(".md"));
    }

    @TestFactory
    Stream<DynamicContainer> each_table_is_what_the_library_says_and_nothing_else() {
        return names(".md").stream()
                .map(Worked::of)
                .map(worked -> DynamicContainer.dynamicContainer(
                        worked.name(),
                        Stream.of(
                                same("Scores", worked, scores(worked.assessment()), 4),
                                same("Levels", worked, levels(worked.assessment()), 4),
                                same("What to do", worked, todo(worked.assessment()), 6),
                                inOrder(worked),
                                same("Duties", worked, duties(worked.assessment()), 5),
                                same("Still to ask", worked, questions(worked.assessment()), 3))));
    }

    private static DynamicTest same(String table, Worked worked, List<List<String>> said, int columns) {
        return DynamicTest.dynamicTest(table, () -> {
            List<List<String>> rows = worked.table(table);
            List<String> expected = shown(table.equals("Still to ask") ? oneByOne(rows) : rows, columns);
            assertThat(expected)
                    .as("rows of %s of %s", table, worked.name())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            List<String> actual = shown(said, columns);
            assertThat(Stream.concat(
                                    without(expected, actual).map(row -> "lacking: " + row),
                                    without(actual, expected).map(row -> "besides: " + row))
                            .toList())
                    .as("%s of %s", table, worked.name())
                    .isEmpty();
        });
    }

    /** The order in which interventions are shown; one that is lacking or besides is told of by the table and not again here. */
    private static DynamicTest inOrder(Worked worked) {
        return DynamicTest.dynamicTest("the order of What to do", () -> {
            List<String> expected = new ArrayList<>(shown(worked.table("What to do"), 2));
            List<String> actual = new ArrayList<>(shown(todo(worked.assessment()), 2));
            expected.retainAll(Set.copyOf(actual));
            actual.retainAll(Set.copyOf(expected));
            assertThat(actual).as("order of What to do of %s", worked.name()).containsExactlyElementsOf(expected);
        });
    }

    /** The rows that the others have not, each as often as it stands too often. */
    private static Stream<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left.stream();
    }

    /** Rows as they are compared: the columns that hold results, lists within a cell in one order. */
    private static List<String> shown(List<List<String>> rows, int columns) {
        return rows.stream()
                .map(row -> row.subList(0, columns).stream()
                        .map(WorkedCasesTest::inOneOrder)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String inOneOrder(String cell) {
        return cell.matches("[^ ,]+(, [^ ,]+)+")
                ? String.join(", ", new TreeSet<>(Arrays.asList(cell.split(", "))))
                : cell;
    }

    /** A row may name several rules of which nothing more is known. */
    private static List<List<String>> oneByOne(List<List<String>> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.get(1).split(", "))
                        .map(rule -> List.of(row.get(0), rule, row.get(2).equals("the rule") ? rule : row.get(2))))
                .toList();
    }

    private static List<List<String>> scores(CaseAssessment assessment) {
        return assessment.scored().stream()
                .flatMap(scored -> scored.report().scores().stream()
                        .map(score -> List.of(
                                dash(scored.person()),
                                scored.report().instrument(),
                                score.id(),
                                value(score.outcome()))))
                .toList();
    }

    private static String value(ScoreOutcome outcome) {
        if (outcome instanceof ScoreOutcome.Determined determined) {
            return determined.value().toString();
        }
        if (outcome instanceof ScoreOutcome.Bounded bounded) {
            return bounded.lower().toPlainString() + "–" + bounded.upper().toPlainString();
        }
        if (outcome instanceof ScoreOutcome.Unsettled open) {
            return open.possible().stream().map(Object::toString).collect(Collectors.joining(" or "));
        }
        return "not computable";
    }

    private static List<List<String>> levels(CaseAssessment assessment) {
        return assessment.risk().results().stream()
                .map(result -> List.of(
                        result.person(),
                        result.domain(),
                        result.level() == null ? "–" : result.level().name().toLowerCase(Locale.ROOT),
                        yes(result.complete())))
                .toList();
    }

    private static List<List<String>> todo(CaseAssessment assessment) {
        return assessment.advice().recommendations().stream()
                .map(one -> List.of(
                        dash(one.person()),
                        one.intervention().id(),
                        one.strength().id(),
                        one.by() == null ? "–" : one.by().toString(),
                        later(one),
                        rules(one.because())))
                .toList();
    }

    private static String later(Recommendation one) {
        String waitsFor = one.cautions().stream()
                .filter(caution -> caution.effect() == Caution.Effect.LATER)
                .map(Caution::contraindication)
                .sorted()
                .collect(Collectors.joining(", "));
        return waitsFor.isEmpty() ? "–" : "yes: " + waitsFor;
    }

    private static List<List<String>> duties(CaseAssessment assessment) {
        return assessment.advice().duties().stream()
                .map(duty -> List.of(
                        duty.legal().provision(),
                        cited(duty.legal()),
                        duty.persons().isEmpty() ? "–" : String.join(", ", duty.persons()),
                        yes(duty.care()),
                        rules(duty.because())))
                .toList();
    }

    private static List<List<String>> questions(CaseAssessment assessment) {
        return assessment.advice().questions().stream()
                .map(question -> List.of(dash(question.person()), question.rule(), question.item()))
                .toList();
    }

    private static String cited(LegalReference legal) {
        return legal.section() == null ? legal.act().sv() : legal.act().sv() + " " + legal.section();
    }

    private static String rules(List<Because> because) {
        return because.stream().map(Because::rule).distinct().collect(Collectors.joining(", "));
    }

    private static String dash(@Nullable String person) {
        return person == null ? "–" : person;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    @TestFactory
    Stream<DynamicTest> each_case_is_valid() {
        return names(".json").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    CommandLineRun run = CommandLineRun.of(
                            "validate", CASES.resolve(name + ".json").toString());
                    assertThat(run.code()).as(run.out() + run.err()).isZero();
                    assertThat(Worked.of(name).assessment().problems()).isEmpty();
                }));
    }

    // --- the law, read here and not by the library

    @TestFactory
    Stream<DynamicTest> each_provision_that_is_shown_is_in_force_on_its_day() throws IOException {
        JsonNode law = new ObjectMapper().readTree(Files.readAllBytes(LAW));
        return names(".json").stream()
                .map(Worked::of)
                .map(worked -> DynamicTest.dynamicTest(worked.name(), () -> {
                    CaseAssessment assessment = worked.assessment();
                    List<LegalReference> shown = new ArrayList<>();
                    Stream.of(
                                    assessment.advice().recommendations(),
                                    assessment.advice().setAside())
                            .flatMap(Collection::stream)
                            .forEach(one -> shown.addAll(one.legal()));
                    assessment.advice().duties().forEach(duty -> shown.add(duty.legal()));
                    assertThat(shown).isNotEmpty();
                    assertThat(shown)
                            .allSatisfy(legal -> assertThat(inForce(law, legal.provision(), assessment.date()))
                                    .as("%s on %s", legal.provision(), assessment.date())
                                    .contains(cited(legal)));
                }));
    }

    /** Where a provision stands on a day, as it is cited. */
    private static List<String> inForce(JsonNode law, String provision, LocalDate day) {
        return all(law.get("provisions"))
                .filter(one -> one.get("id").asText().equals(provision))
                .flatMap(one -> all(one.get("versions")))
                .filter(version -> covers(version, day))
                .flatMap(version -> all(law.get("acts"))
                        .filter(act ->
                                act.get("id").asText().equals(version.get("act").asText()))
                        .filter(act -> covers(act, day))
                        .map(act -> act.get("names").get("sv").asText()
                                + (version.has("section")
                                        ? " " + version.get("section").asText()
                                        : "")))
                .toList();
    }

    private static boolean covers(JsonNode period, LocalDate day) {
        return !day.isBefore(LocalDate.parse(period.get("validFrom").asText()))
                && !(period.has("validTo")
                        && day.isAfter(LocalDate.parse(period.get("validTo").asText())));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
