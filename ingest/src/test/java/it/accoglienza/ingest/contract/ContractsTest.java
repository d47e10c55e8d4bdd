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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The declarations of this module, and declarations that are refused. */
final class ContractsTest {
    private static final String VALID = """
            name: beds
            title: Letti
            title_en: Beds
            description: Letti
            description_en: Beds
            delivered: { by: prefecture, every: month }
            primaryKey: [beds]
            fields:
              - name: beds
                header: letti
                title: Letti
                title_en: Beds
                type: integer
                sensitivity: none
            """;

    private final Contracts contracts = Contracts.declared();

    @Test
    void everyDatasetIsDeclaredAndComesAfterThoseItNames() {
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

    /** The words of Table Schema: https://specs.frictionlessdata.io/table-schema/, what it knows of each of its types. */
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
    void foreignKeysChecksAndLayoutsNameColumnsThatExist() {
        for (Contract contract : contracts.inOrder()) {
            assertThat(names(contract)).doesNotHaveDuplicates();
            assertThat(contract.fields()).extracting(Field::header).doesNotHaveDuplicates();
            assertThat(names(contract)).containsAll(named(contract));
            for (ForeignKey key : contract.foreignKeys()) {
                assertThat(names(contracts.contract(key.reference().resource())))
                        .containsAll(key.reference().fields());
            }
        }
    }

    @Test
    void everyCodeOfAListStandsOnceAndHasBothLabels() {
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
    void anUnknownCodeListIsRefusedAndTheKnownOnesAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contracts.codes("bed_type"))
                .withMessageContainingAll("bed_type", "centre_type");
    }

    @Test
    void aContractAsItShouldBeIsRead() {
        assertThat(Declarations.read("beds.yaml", VALID, Contract.class)
                        .field("beds")
                        .header())
                .isEqualTo("letti");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel: { it: Letti, en: Beds }",
                "name: beds_again",
                "checks: [{ name: few, columns: [beds], severity: shrug, sql: beds < 9, message: { it: a, en: b } }]",
                "checks: [{ name: few, columns: [beds], message: { it: a, en: b } }]",
                "foreignKeys: [{ fields: [rooms], reference: { resource: centres, fields: [period] } }]",
                "layouts: [{ name: form, columns: { letti: beds }, ignored: [] }]"
            })
    void aLineThatSaysNothingKnownIsRefusedWithTheNameOfItsFile(String line) {
        assertRefused(VALID + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Letti\ntitle_en",
                "description: Letti\n",
                "description_en: Beds\n",
                "delivered: { by: prefecture, every: month }\n",
                "primaryKey: [beds]\n",
                "    title_en: Beds\n",
                "    header: letti\n",
                "    type: integer\n",
                "    sensitivity: none\n"
            })
    void aDeclarationWithAPartMissingIsRefusedWithTheNameOfItsFile(String part) {
        assertThat(VALID).contains(part);
        assertRefused(VALID.replace(part, part.endsWith("title_en") ? "title_en" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decimals: 2", "decimals: -1", "codes: []", "constraints: { minimum: few }"})
    void aFieldThatContradictsItselfIsRefusedWithTheNameOfItsFile(String line) {
        assertRefused(VALID + "    " + line + "\n");
    }

    @Test
    void aNumberWithoutDecimalsIsRefusedForItWouldBeRoundedOff() {
        assertRefused(VALID.replace("type: integer", "type: number"));
    }

    private static void assertRefused(String yaml) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declarations.read("contracts/beds.yaml", yaml, Contract.class))
                .withMessageContaining("contracts/beds.yaml");
    }

    private static List<String> names(Contract contract) {
        return contract.fields().stream().map(Field::name).toList();
    }

    private static List<String> named(Contract contract) {
        return Stream.concat(
                        contract.checks().stream().flatMap(check -> check.columns().stream()),
                        contract.layouts().stream().flatMap(layout -> layout.columns().values().stream()))
                .toList();
    }
}
