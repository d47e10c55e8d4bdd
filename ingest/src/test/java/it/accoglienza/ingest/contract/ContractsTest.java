package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The declarations of this module. */
final class ContractsTest {
    private final Contracts contracts = Contracts.declared();

    @Test
    void everyDatasetIsDeclaredAndOrderedAfterItsReferences() {
        List<String> names = contracts.inOrder().stream().map(Contract::name).toList();
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "centres",
                        "stays",
                        "attendance",
                        "inspections",
                        "service_hours",
                        "accounts",
                        "vulnerability_referrals",
                        "courses",
                        "enrolments",
                        "networks",
                        "memberships",
                        "meetings",
                        "protocols",
                        "projects",
                        "project_activities",
                        "project_milestones",
                        "project_spending",
                        "territorial_plans",
                        "proposals",
                        "good_practices",
                        "help_desk",
                        "ministry_presences",
                        "landings",
                        "landings_by_nationality")
                .containsSubsequence("centres", "stays")
                .containsSubsequence("courses", "enrolments")
                .containsSubsequence("networks", "memberships", "meetings")
                .containsSubsequence("projects", "project_spending");
    }

    /** See https://specs.frictionlessdata.io/table-schema/ for the properties and the constraints of each type. */
    @Test
    void everyContractIsATableSchema() throws IOException {
        Set<String> types = Set.of("string", "integer", "number", "date", "yearmonth");
        for (String yaml : Declarations.in(Contracts.class, "contracts").values()) {
            JsonNode schema = new YAMLMapper().readTree(yaml);
            assertThat(schema.path("primaryKey").isArray()).isTrue();
            for (JsonNode key : schema.path("foreignKeys")) {
                assertThat(key.path("fields").size())
                        .isPositive()
                        .isEqualTo(key.path("reference").path("fields").size());
                assertThat(key.path("reference").path("resource").isTextual()).isTrue();
            }
            for (JsonNode field : schema.path("fields")) {
                String name = field.path("name").asText();
                assertThat(field.path("title").isTextual()).as(name).isTrue();
                assertThat(types).as(name).contains(field.path("type").asText());
                JsonNode constraints = field.path("constraints");
                assertThat(constraints.path("required").isMissingNode()
                                || constraints.path("required").isBoolean())
                        .as(name)
                        .isTrue();
                boolean text = field.path("type").asText().equals("string");
                assertThat(constraints.has("pattern") && !text).as(name).isFalse();
                assertThat(constraints.has("minimum") && text).as(name).isFalse();
            }
        }
    }

    @Test
    void foreignKeysChecksAndLayoutsUseExistingColumns() {
        for (Contract contract : contracts.inOrder()) {
            assertThat(names(contract)).doesNotHaveDuplicates();
            assertThat(contract.fields()).extracting(Field::header).doesNotHaveDuplicates();
            assertThat(names(contract)).containsAll(used(contract));
            for (ForeignKey key : contract.foreignKeys()) {
                assertThat(names(contracts.contract(key.reference().resource())))
                        .containsAll(key.reference().fields());
            }
        }
    }

    @Test
    void codesOfAListAreUnique() {
        assertThat(contracts.codeLists()).isNotEmpty();
        contracts.codeLists().forEach((name, list) -> assertThat(list.values())
                .as(name)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(code -> !code.isBlank()));
        assertThat(contracts.codes("prefecture").values()).hasSize(106);
        assertThat(contracts.codes("region").values()).hasSize(20).contains("05");
    }

    @Test
    void anUnknownCodeListIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contracts.codes("bed_type"))
                .withMessageContainingAll("bed_type", "centre_type");
    }

    private static List<String> names(Contract contract) {
        return contract.fields().stream().map(Field::name).toList();
    }

    private static List<String> used(Contract contract) {
        return Stream.concat(
                        contract.checks().stream().flatMap(check -> check.columns().stream()),
                        contract.layouts().stream().flatMap(layout -> layout.columns().values().stream()))
                .toList();
    }
}
