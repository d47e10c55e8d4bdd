package it.accoglienza.notebooks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names and dependencies of the notebooks' classes among those of all modules with Spark. */
final class NotebooksArchitectureTest {
    private final JavaClasses project = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.accoglienza");

    @Test
    void theNotebooksReadThroughTheReadOnlySession() {
        noClasses()
                .that()
                .resideInAPackage("it.accoglienza.notebooks")
                .should()
                .dependOnClassesThat(resideInAPackage("it.accoglienza..")
                        .and(not(resideInAnyPackage(
                                "it.accoglienza.notebooks",
                                "it.accoglienza.ingest.command",
                                "it.accoglienza.ingest.lake",
                                "it.accoglienza.transform.query"))))
                .check(project);
    }

    @Test
    void noOtherModuleUsesTheNotebooksOrTheirKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("it.accoglienza.notebooks")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("it.accoglienza.notebooks", "io.github.spencerpark..", "org.knowm..")
                .check(project);
    }

    @Test
    void noClassHasTheNameOfOneInAnotherModuleWithSpark() throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : List.of("ingest", "transform", "data-samples", "notebooks")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                        .forEach(names::add);
            }
        }
        assertThat(names).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void noInstanceMethodIsCalledOf() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("it.accoglienza.notebooks")
                .and()
                .areNotStatic()
                .should()
                .notHaveName("of")
                .check(project);
    }
}
