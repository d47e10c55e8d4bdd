package it.accoglienza.transform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.accoglienza.transform");

    @Test
    void transformKnowsTheContractsAndTheLakeAndNothingElseOfTheOtherRooms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("it.accoglienza.ingest", "it.accoglienza.dashboard..", "it.accoglienza.samples..")
                .check(CLASSES);
    }

    @Test
    void whoAuditsSharesNoCodeWithWhoProtects() {
        noAccess("audit", "protect");
        noAccess("protect", "audit");
    }

    private static void noAccess(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage("it.accoglienza.transform." + from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("it.accoglienza.transform." + to, "it.accoglienza.transform")
                .check(CLASSES);
    }
}
