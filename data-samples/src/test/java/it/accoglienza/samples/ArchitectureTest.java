package it.accoglienza.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.accoglienza.samples");

    @Test
    void theGeneratorNeedsNeitherSparkNorTheOtherRooms() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..",
                        "it.accoglienza.ingest..",
                        "it.accoglienza.transform..",
                        "it.accoglienza.dashboard..")
                .check(classes);
    }
}
