package it.accoglienza.samples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and dependencies of the modules with Spark: ingest, transform and this one, whose class path has all three. */
final class ArchitectureTest {
    private static final String ROOT = "it.accoglienza";

    private final JavaClasses project = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The second column names all that a package may use: packages below the root, then technologies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ingest.contract      |
            ingest.identifier    |
            ingest.readonly      | spark hadoop
            ingest.lake          | ingest.readonly spark delta hadoop
            ingest.command       | ingest.lake spark
            ingest.file.cell     | ingest.contract
            ingest.file          | ingest.contract ingest.file.cell ingest.identifier hadoop
            ingest.load          | ingest.contract ingest.lake ingest.file ingest.file.cell spark hadoop
            ingest.template      | ingest.contract ingest.file ingest.file.cell
            ingest.reconciliation | ingest.contract ingest.lake ingest.file ingest.load spark
            ingest.report        | ingest.contract ingest.lake ingest.file ingest.identifier ingest.load spark
            transform.observation |
            transform.protect    | ingest.contract transform.observation spark
            transform.audit      | ingest.contract ingest.lake transform.observation transform.sql spark
            transform.sql        | ingest.contract spark
            transform.compute    | ingest.contract ingest.lake ingest.reconciliation transform.delivery transform.fact transform.indicator transform.sql spark
            transform.delivery   | ingest.contract ingest.lake transform.sql spark
            transform.fact       | ingest.contract ingest.lake transform.delivery transform.sql spark
            transform.indicator  | ingest.contract ingest.lake transform.delivery transform.observation transform.sql spark
            transform.query      | ingest.command ingest.lake ingest.readonly transform.indicator transform.release transform.sql spark
            transform.connect    | ingest.contract ingest.lake ingest.readonly transform.query spark
            samples.calibration  |
            samples.reception    | samples.calibration
            samples.delivery     | samples.calibration
            samples.training     | samples.calibration samples.delivery
            samples.network      | samples.calibration samples.delivery
            samples.project      | samples.calibration samples.delivery samples.network
            samples.register     | samples.calibration samples.delivery samples.reception samples.training
            samples.ministry     | samples.calibration samples.delivery samples.reception
            """)
    void aPackageUsesOnlyWhatIsNamed(String name, String used) {
        List<String> allowed = used == null ? List.of() : List.of(used.trim().split(" +"));
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(describe("%s or %s".formatted(name, allowed), other -> {
                    String place = place(other);
                    return place.equals(name) || place.equals("library") || allowed.contains(place);
                }))
                .check(project);
    }

    /** Declarations are found by the name of their folder: the first one on the class path hides the others. */
    @Test
    void noFolderOfResourcesHasTheNameOfOneInAnotherModule() {
        List<String> folders = Stream.of("ingest", "transform", "data-samples")
                .flatMap(module -> Stream.of(requireNonNull(
                        Path.of("..", module, "src/main/resources").toFile().listFiles(File::isDirectory))))
                .map(File::getName)
                .toList();
        assertThat(folders).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(project);
    }

    @Test
    void noSimpleNameOfATopLevelClassIsUsedTwice() {
        Map<String, Long> names = project.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(groupingBy(name -> name, counting()));
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(names).allSatisfy((name, uses) -> assertThat(uses).as(name).isEqualTo(1));
    }

    @Test
    void noInstanceMethodIsCalledOf() {
        methods().that().areNotStatic().should().notHaveName("of").check(project);
    }

    @Test
    void theModulesFollowTheDataAndOnlyTheDemoJoinsThem() {
        noClasses()
                .that()
                .resideInAPackage("it.accoglienza.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("it.accoglienza.transform..", "it.accoglienza.samples..")
                .check(project);
        noClasses()
                .that()
                .resideInAPackage("it.accoglienza.transform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "it.accoglienza.ingest",
                        "it.accoglienza.ingest.file",
                        "it.accoglienza.ingest.load",
                        "it.accoglienza.ingest.report",
                        "it.accoglienza.samples..",
                        "io.delta..")
                .check(project);
    }

    /** The package below the root, a technology whose use is restricted, or {@code library} for any other. */
    private static String place(JavaClass other) {
        String name = other.getPackageName();
        if (name.equals(ROOT) || name.startsWith(ROOT + ".")) {
            return name.substring(Math.min(name.length(), ROOT.length() + 1));
        }
        if (name.startsWith("io.delta") || name.startsWith("org.apache.spark.sql.delta")) {
            return "delta";
        }
        return name.startsWith("org.apache.spark")
                ? "spark"
                : name.startsWith("org.apache.hadoop") ? "hadoop" : "library";
    }
}
