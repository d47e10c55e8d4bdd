package it.accoglienza.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks names and dependencies of the dashboard. */
final class DashboardArchitectureTest {
    private static final String ROOT = "it.accoglienza.dashboard";

    private final JavaClasses project = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The second column lists what a package may use: packages below the root, then technologies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open.delta     | kernel sql
            open.database  | sql
            open           | open.database sql
            open.release   | open open.database open.delta sql
            open.delivery  | open open.database sql
            open.project   | open open.database sql
            chart          |
            catalog        | open open.project
            export         | open open.delivery open.project
            datapackage    | open open.database open.release sql
            request        | open open.delivery
            page           | open open.delivery open.project chart request
            http           | open open.database open.delta open.release open.delivery open.project catalog export request page server
            """)
    void aPackageUsesOnlyWhatIsListed(String name, String uses) {
        List<String> allowed = uses == null ? List.of() : List.of(uses.trim().split(" +", -1));
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(describe("%s or %s".formatted(name, allowed), other -> {
                    String used = packageOrTechnology(other);
                    return used.equals(name) || used.equals("library") || allowed.contains(used);
                }))
                .check(project);
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
    void theDashboardUsesNeitherSparkNorAnotherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "it.accoglienza.ingest..",
                        "it.accoglienza.transform..")
                .check(project);
    }

    /** Returns the package below the root, a restricted technology, or {@code library} for any other class. */
    private static String packageOrTechnology(JavaClass other) {
        String name = other.getPackageName();
        if (name.equals(ROOT) || name.startsWith(ROOT + ".")) {
            return name.substring(Math.min(name.length(), ROOT.length() + 1));
        }
        if (name.startsWith("io.javalin")
                || name.startsWith("jakarta.servlet")
                || name.startsWith("org.eclipse.jetty")) {
            return "server";
        }
        if (name.startsWith("java.sql") || name.startsWith("org.duckdb")) {
            return "sql";
        }
        return name.startsWith("io.delta") ? "kernel" : "library";
    }
}
