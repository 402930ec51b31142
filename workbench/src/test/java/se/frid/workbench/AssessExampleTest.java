package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administrations;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.Because;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;
import se.frid.recommendation.Recommendation;
import se.frid.risk.Known;
import se.frid.risk.Origin;
import se.frid.risk.RiskResult;
import se.frid.scoring.ScoreOutcome;

/** The example case of a mother and her child, from answers to page, against what was worked out by hand. */
class AssessExampleTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "cases", "mother-and-child.json");

    private static CaseAssessment assessment;

    @TempDir
    private Path folder;

    @BeforeAll
    static void assess() throws IOException {
        InstrumentCatalog instruments = InstrumentCatalog.builtIn();
        assessment = CaseAssessor.of(GuidanceCatalog.builtIn(), instruments::find)
                .assess(Administrations.readCase(Files.readAllBytes(EXAMPLE)).orThrow());
    }

    private static CommandLineRun run(String... more) {
        List<String> args = new ArrayList<>(List.of("assess", EXAMPLE.toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    // --- scores by hand, from the answers and the sheets

    @ParameterizedTest
    @CsvSource({
        // Danger Assessment: yes to 1 (1), 2 (5), 3 (4), 6 (3), 10, 12, 13, 14, 18 and 19 (1 each) = 19;
        // 9 (2) and 16 (1) have no answer, so 19–22; ten times yes, so 10–12 without weights.
        "danger-assessment, total, 19–22",
        "danger-assessment, unweighted, 10–12",
        // PHQ-9: 2+2+3+2+1+2+2+1 = 15; 9 has no answer (0–3). Items 1 and 2 at 2 or more: 2 core symptoms.
        "phq-9, total, 15–18",
        "phq-9, nCore, 2",
        // At 2 or more among 1–8: 1, 2, 3, 4, 6, 7 = 6; 9 counts from 1, so 6–7.
        "phq-9, nSymptoms, 6–7",
        // 5 or more symptoms with a core symptom, whatever the answer to 9.
        "phq-9, majorDepressiveSyndrome, true",
        "phq-9, functionalDifficulty, 2",
        // PCL-5: B 3+2+2+3+2 = 12; C 3+2 = 5; D 1+2+3+2+2+2+1 = 13; E 1+0+4+3+2+3 = 13; sum 43.
        "pcl-5, total, 43",
        "pcl-5, clusterB, 12",
        "pcl-5, clusterC, 5",
        "pcl-5, clusterD, 13",
        "pcl-5, clusterE, 13",
        // At 2 or more: 1–7 (7), 9–13 (5), 17–20 (4) = 16.
        "pcl-5, symptomCount, 16",
        "pcl-5, provisionalPtsd, true",
        // SDQ: emotional 3, 8, 13, 16: 2+2+1+2 = 7 of four answered, 7×5/4 = 8.75 → 9.
        "sdq-p, emotional, 9",
        // conduct 5, 7r, 12, 18, 22: 1+(2−1)+0+0+0 = 2
        "sdq-p, conduct, 2",
        // hyperactivity 2, 10, 15, 21r, 25r: 1+1+2+(2−1)+(2−1) = 6
        "sdq-p, hyperactivity, 6",
        // peer 6, 11r, 14r, 19, 23: 1+(2−1)+(2−1)+1+1 = 5
        "sdq-p, peer, 5",
        // 9+2+6+5
        "sdq-p, total, 22",
        // impact 28, 29a–29d: 2→1, 2→1, 1→0, 2→1, 0→0 = 3
        "sdq-p, impact, 3",
        // prosocial 1, 4, 9, 17, 20: 2+1+2+2+1
        "sdq-p, prosocial, 8",
        // CRIES-8: intrusion 1, 3, 6, 7: 3+3+1+3 = 10; avoidance 2, 4, 5, 8: 3+5+3+3 = 14.
        "cries-8, intrusion, 10",
        "cries-8, avoidance, 14",
        "cries-8, total, 24",
    })
    void each_score_is_what_it_is_by_hand(String instrument, String score, String expected) {
        ScoreOutcome outcome = assessment.scored().stream()
                .filter(scored -> scored.report().instrument().equals(instrument))
                .findFirst()
                .orElseThrow()
                .report()
                .score(score)
                .orElseThrow()
                .outcome();
        String shown = outcome instanceof ScoreOutcome.Determined determined
                ? determined.value().toString()
                : outcome instanceof ScoreOutcome.Bounded bounded
                        ? bounded.lower() + "–" + bounded.upper()
                        : outcome.toString();
        assertThat(shown).isEqualTo(expected);
    }

    // --- levels, by the entries of the policies

    @ParameterizedTest
    @CsvSource({
        // strangulation at an unknown time; threat to kill with a weapon within reach
        "partner-violence, mother, HIGH, true",
        "lethal-violence, mother, HIGH, true",
        // stalking with threat to kill, strangulation and escalation
        "stalking, mother, HIGH, true",
        // PCL-5 at 31 or more; complex symptoms were not measured
        "trauma, mother, MEDIUM, true",
        // depression; the question on suicidal thoughts was declined: medium, were the answer yes
        "suicide-self-harm, mother, LOW, false",
        // a child in a household with strangulation and threat to kill
        "child-exposure, child, HIGH, true",
        // SDQ impact 2 or more
        "child-health, child, HIGH, true",
        // CRIES-8 at 17 or more
        "trauma, child, MEDIUM, true",
        "honour-violence, mother, , false",
        "elder-or-disability-violence, mother, , false",
        "substance-use, mother, , false",
        "suicide-self-harm, child, , false",
    })
    void each_level_follows_from_the_policies(String domain, String person, RiskLevel level, boolean complete) {
        RiskResult result = assessment.risk().result(domain, person).orElseThrow();
        assertThat(result.level()).isEqualTo(level);
        if (level != null && level.atLeast(RiskLevel.HIGH) && !domain.startsWith("child-")) {
            // High is at least high; whether imminent is possible hangs on danger-now, which is answered with no.
            assertThat(result.mustAsk()).doesNotContain("danger-now");
        }
        assertThat(result.complete()).isEqualTo(complete);
        assertThat(result.noSignFound()).isFalse();
    }

    @Test
    void the_declined_question_on_suicide_could_make_the_level_medium() {
        RiskResult result =
                assessment.risk().result("suicide-self-harm", "mother").orElseThrow();
        assertThat(result.upper()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.mustAsk()).containsExactly("suicidal-ideation");
    }

    @Test
    void what_must_be_done_is_there_and_for_whom() {
        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.advice().recommendations().stream()
                        .filter(one -> one.strength() == se.frid.guidance.Strength.SKA)
                        .map(one -> one.intervention().id() + " " + one.person() + " " + one.by()))
                .containsExactlyInAnyOrder(
                        // R-R2, a duty to offer; R-B1 and R-S5, binding for the child
                        "av-protected-housing mother 2026-11-02",
                        "ch-investigation child 2026-11-02",
                        "ch-protection-assessment child 2026-11-02",
                        "ch-risk-assessment child 2026-11-02");
        assertThat(interventions("mother"))
                .contains(
                        "av-strangulation-care", // R-C1
                        "av-police-risk", // R-R2, R-C1, R-C3, R-C5, R-C7
                        "av-safety-plan", // R-R2
                        "av-contact-ban", // R-R2, separated within a year
                        "av-suicide-care", // R-C21, the item was declined
                        "av-health") // R-N6, R-N7
                .doesNotContain("ch-bup", "ch-investigation", "pe-information");
        assertThat(interventions("child")).contains("ch-bup", "ch-tf-cbt").doesNotContain("av-trauma-treatment");
        assertThat(assessment.advice().duties())
                .extracting(duty -> duty.legal().provision())
                .contains("vnr-child-open", "sol-immediate-protection", "sol-report-concern", "sol-protected-housing");
    }

    private static Set<String> interventions(String person) {
        return assessment.advice().recommendations().stream()
                .filter(one -> person.equals(one.person()))
                .map(one -> one.intervention().id())
                .collect(Collectors.toSet());
    }

    @Test
    void the_way_back_from_a_recommendation_to_the_item_is_whole() {
        Recommendation care = assessment.advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals("av-strangulation-care"))
                .findFirst()
                .orElseThrow();
        Because because = care.because().get(0);
        assertThat(because.rule()).isEqualTo("R-C1");
        Known finding = because.findings().stream()
                .filter(known -> known.finding().equals("strangulation"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.origins())
                .contains(new Origin(Origin.Kind.INSTRUMENT, "danger-assessment", List.of("10"), List.of()));
        for (Recommendation one : assessment.advice().recommendations()) {
            assertThat(one.because())
                    .as(one.intervention().id())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(
                                    reason.findings().size() + reason.risk().size())
                            .as(reason.rule())
                            .isPositive())
                    .allSatisfy(reason -> assertThat(reason.findings())
                            .allSatisfy(known -> assertThat(known.origins())
                                    .as(known.finding())
                                    .isNotEmpty()));
        }
        assertThat(assessment.risk().results())
                .filteredOn(result -> result.level() != null)
                .allSatisfy(result -> assertThat(result.reasons())
                        .isNotEmpty()
                        .allSatisfy(reason -> assertThat(reason.findings()).isNotEmpty()));
    }

    // --- the page

    @ParameterizedTest
    @CsvSource({"sv, RÖDA FLAGGOR, RISK, FORMULÄR OCH POÄNG, ATT GÖRA", "en, RED FLAGS, RISK, FORMS AND SCORES, TO DO"})
    void danger_stands_before_risk_before_scores_before_what_to_do(
            String language, String flags, String risk, String scores, String todo) {
        CommandLineRun run = run("--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).containsSubsequence(flags, risk, scores, todo);
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void each_critical_item_without_an_answer_is_named() {
        String page = run("--lang", "en").out();
        String ask = page.substring(page.indexOf("ASK AGAIN"), page.indexOf("\nRISK\n"));
        assertThat(ask)
                .contains(
                        "DA item 9 forced sex (declined)",
                        "DA item 16 partner suicidal threat or attempt (not answered)",
                        "PHQ-9 item 9");
        assertThat(page).contains("between 19 and 22 → extreme danger").contains("between 15 and 18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void what_is_not_complete_never_reads_as_low(String language) {
        String page = run("--lang", language).out();
        String open = language.equals("sv") ? "INTE FULLSTÄNDIG" : "NOT COMPLETE";
        String lower = language.equals("sv") ? "LÄGRE" : "LOWER";
        String atLeast = language.equals("sv") ? "minst LÄGRE" : "at least LOWER";
        String never = language.equals("sv") ? "LÄGRE (aldrig ingen risk)" : "LOWER (never no risk)";
        String unwrapped = page.replaceAll("\n {6,}", " ");
        assertThat(unwrapped.lines().filter(line -> line.contains(lower)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(atLeast, open, never));
        for (RiskResult result : assessment.risk().results()) {
            if (!result.complete()) {
                String name = language.equals("sv")
                        ? result.names().sv()
                        : result.names().en();
                assertThat(unwrapped.lines().filter(line -> line.contains("•") && line.contains(name)))
                        .as(name)
                        .anySatisfy(line -> assertThat(line).contains(open));
            }
        }
        assertThat(page).doesNotContain("låg risk för", "no risk found", "safe.");
    }

    // --- the data

    @Test
    void the_data_hold_everything_and_are_the_same_in_both_languages() throws IOException {
        Path file = folder.resolve("out.json");
        assertThat(run("--lang", "sv", "--json", file.toString()).code()).isZero();
        String swedish = Files.readString(file);
        Path other = folder.resolve("other.json");
        assertThat(run("--lang", "en", "--json", other.toString()).code()).isZero();
        assertThat(Files.readString(other)).isEqualTo(swedish);
        assertThat(CommandLineRun.of("assess", "--json", EXAMPLE.toString()).out())
                .isEqualTo(swedish);
        assertThat(swedish)
                .contains(
                        "\"danger-assessment\"",
                        "\"partner-violence\"",
                        "\"mustAsk\"",
                        "\"questions\"",
                        "\"law\"",
                        "\"steps\"");
        assessment.risk().results().forEach(result -> assertThat(swedish).contains("\"" + result.domain() + "\""));
        assessment.findings().forEach(known -> assertThat(swedish).contains("\"" + known.finding() + "\""));
        assessment
                .advice()
                .recommendations()
                .forEach(one ->
                        assertThat(swedish).contains("\"" + one.intervention().id() + "\""));
        assessment
                .advice()
                .duties()
                .forEach(
                        duty -> assertThat(swedish).contains("\"" + duty.legal().provision() + "\""));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void place_and_time_zone_and_the_number_of_threads_change_nothing() throws Exception {
        String page = run("--lang", "sv").out();
        String data = CommandLineRun.of("assess", "--json", EXAMPLE.toString()).out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(run("--lang", "sv").out()).isEqualTo(page);
            List<Future<String>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(pool.submit(() -> CommandLineRun.of("assess", "--json", EXAMPLE.toString())
                        .out()));
            }
            for (Future<String> one : runs) {
                assertThat(one.get()).isEqualTo(data);
            }
        } finally {
            pool.shutdownNow();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_law_is_that_of_the_day_asked_for() {
        CommandLineRun before = run("--lang", "sv", "--as-of", "2025-06-30");
        CommandLineRun after = run("--lang", "sv", "--as-of", "2025-07-01");
        assertThat(before.out()).contains("Socialtjänstlag (2001:453)").doesNotContain("2025:400");
        assertThat(after.out()).contains("Socialtjänstlag (2025:400)").doesNotContain("2001:453");
        // On these days the forms of the example were not yet filled in.
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err()).contains("/administrations/0/date: date-after-assessment");
        assertThat(run("--lang", "sv", "--as-of", "2026-12-24").code()).isZero();
    }
}
