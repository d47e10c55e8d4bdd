package it.accoglienza.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final String ROOT = "it.accoglienza.dashboard";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void nothingHereKnowsSparkOrTheOtherRooms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "it.accoglienza.ingest..",
                        "it.accoglienza.transform..")
                .check(classes);
    }

    @Test
    void onlyTheRootKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", ROOT)
                .check(classes);
    }

    @Test
    void theOpenLayerKnowsNothingOfWhatIsMadeOfIt() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".open..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".chart..", ROOT + ".export..", ROOT + ".catalog..", ROOT + ".page..")
                .check(classes);
    }

    @Test
    void chartsFilesAndCatalogueDoNotKnowEachOther() {
        for (String one : new String[] {"chart", "export", "catalog"}) {
            for (String other : new String[] {"chart", "export", "catalog", "page"}) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + "." + other + "..")
                            .allowEmptyShould(true)
                            .check(classes);
                }
            }
        }
    }

    @Test
    void onlyTheOpenLayerReadsDeltaAndDuckDb() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".open..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.delta..", "org.duckdb..", "java.sql..")
                .check(classes);
    }
}
