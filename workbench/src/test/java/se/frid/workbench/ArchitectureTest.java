package se.frid.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture run one way, and nothing inside them touches a clock, a file or a log. */
class ArchitectureTest {

    private static final String[] CORE = {
        "se.frid.instrument..", "se.frid.administration..", "se.frid.guidance..", "se.frid.json.."
    };
    private static final String[] PURE = Stream.concat(
                    Stream.of(CORE),
                    Stream.of(
                            "se.frid.scoring..",
                            "se.frid.risk..",
                            "se.frid.recommendation..",
                            "se.frid.psychometrics.."))
            .toArray(String[]::new);
    private static final Set<String> CLOCK_METHODS = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC");

    private final JavaClasses classes = new ClassFileImporter()
            .importPaths(
                    Path.of("..", "instrument-core", "target", "classes"),
                    Path.of("..", "instrument-catalog", "target", "classes"),
                    Path.of("..", "scoring", "target", "classes"),
                    Path.of("..", "psychometrics", "target", "classes"),
                    Path.of("target", "classes"));

    @Test
    void every_room_is_looked_at() {
        for (String type : new String[] {
            "se.frid.json.Json",
            "se.frid.catalog.InstrumentCatalog",
            "se.frid.scoring.Scorer",
            "se.frid.psychometrics.Estimate",
            "se.frid.workbench.Main"
        }) {
            assertThat(classes.contain(type)).as(type).isTrue();
        }
    }

    @Test
    void the_core_knows_nothing_of_what_is_built_on_it() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.frid.catalog..",
                        "se.frid.scoring..",
                        "se.frid.risk..",
                        "se.frid.recommendation..",
                        "se.frid.psychometrics..",
                        "se.frid.workbench..")
                .check(classes);
    }

    @Test
    void scoring_knows_neither_the_catalogue_nor_the_command_line() {
        noClasses()
                .that()
                .resideInAnyPackage("se.frid.scoring..", "se.frid.risk..", "se.frid.recommendation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.frid.catalog..", "se.frid.psychometrics..", "se.frid.workbench..")
                .check(classes);
    }

    @Test
    void the_catalogue_knows_only_the_core() {
        noClasses()
                .that()
                .resideInAPackage("se.frid.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.frid.scoring..",
                        "se.frid.risk..",
                        "se.frid.recommendation..",
                        "se.frid.psychometrics..",
                        "se.frid.workbench..")
                .check(classes);
    }

    @Test
    void psychometrics_knows_scores_but_neither_the_catalogue_nor_risk_nor_help() {
        noClasses()
                .that()
                .resideInAPackage("se.frid.psychometrics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.frid.catalog..", "se.frid.risk..", "se.frid.recommendation..", "se.frid.workbench..")
                .check(classes);
    }

    @Test
    void the_rooms_of_psychometrics_do_not_go_in_circles_and_numerics_know_only_numbers() {
        slices().matching("se.frid.psychometrics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("se.frid.psychometrics.numerics..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "of psychometrics outside numerics",
                        type -> type.getPackageName().startsWith("se.frid.psychometrics")
                                && !type.getPackageName().startsWith("se.frid.psychometrics.numerics")))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("se.frid.psychometrics")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "of a room of psychometrics other than numerics",
                        type -> type.getPackageName().startsWith("se.frid.psychometrics.")
                                && !type.getPackageName().startsWith("se.frid.psychometrics.numerics")))
                .check(classes);
    }

    @Test
    void scores_know_nothing_of_risk_and_risk_nothing_of_recommendations() {
        noClasses()
                .that()
                .resideInAPackage("se.frid.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.frid.risk..", "se.frid.recommendation..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("se.frid.risk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.frid.recommendation..")
                .check(classes);
    }

    @Test
    void jackson_stays_at_the_edges() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.frid.json..", "se.frid.workbench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(classes);
    }

    @Test
    void inside_the_arrows_there_is_no_clock_no_file_and_no_log() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.util.logging..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe("the clock is read", ArchitectureTest::readsTheClock))
                .check(classes);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                && CLOCK_METHODS.contains(call.getName());
    }

    @Test
    void no_static_field_can_change() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(classes);
    }
}
