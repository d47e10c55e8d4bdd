package it.accoglienza.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in this room. */
final class ArchitectureTest {
    private static final String ROOM = "it.accoglienza.ingest";
    private static final String CONTRACT = "it.accoglienza.ingest.contract";
    private static final String LAKE = "it.accoglienza.ingest.lake";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOM);

    @Test
    void contractsKnowNeitherSparkNorTheRestOfTheHouse() {
        forbid(CONTRACT, "org.apache.spark..", "org.apache.hadoop..", "io.delta..", ROOM, LAKE);
    }

    @Test
    void theLakeKnowsNoContractAndNoDelivery() {
        forbid(LAKE, ROOM, CONTRACT);
    }

    @Test
    void onlyTheLakeKnowsDelta() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAKE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..")
                .check(classes);
    }

    @Test
    void nothingFlowsBackFromTheRoomsThatFollow() {
        forbid("it.accoglienza.ingest..", "it.accoglienza.transform..", "it.accoglienza.dashboard..");
    }

    private void forbid(String here, String... others) {
        noClasses()
                .that()
                .resideInAPackage(here)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }
}
