package it.accoglienza.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid contract, and invalid ones, which are refused. */
final class DeclaredContractTest {
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

    private static final String WITH_REFERENCE = VALID + """
            foreignKeys: [{ fields: [beds], reference: { resource: centres, fields: [centre_id] } }]
            checks:
              - name: fits
                columns: [beds]
                references: %s
                sql: centres IS NULL OR beds <= centres.capacity
                message: { it: a, en: b }
            """;

    @Test
    void aValidContractIsRead() {
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
                "checks: [{ name: few, columns: [beds], severity: unknown, sql: beds < 9, message: { it: a, en: b } }]",
                "checks: [{ name: few, columns: [beds], message: { it: a, en: b } }]",
                "checks: [{ name: few, columns: [rooms], sql: beds < 9, message: { it: a, en: b } }]",
                "foreignKeys: [{ fields: [rooms], reference: { resource: centres, fields: [period] } }]",
                "layouts: [{ name: form, columns: { letti: beds }, ignored: [] }]"
            })
    void anInvalidPropertyIsRefusedWithTheFilesName(String line) {
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
    void aMissingPropertyIsRefusedWithTheFilesName(String part) {
        assertThat(VALID).contains(part);
        assertRefused(VALID.replace(part, part.endsWith("title_en") ? "title_en" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decimals: 2", "decimals: -1", "codes: []", "constraints: { minimum: few }"})
    void aContradictoryFieldIsRefusedWithTheFilesName(String line) {
        assertRefused(VALID + "    " + line + "\n");
    }

    @Test
    void aNumberWithoutDecimalsIsRefused() {
        assertRefused(VALID.replace("type: integer", "type: number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[centres.capacities]", "[stays.sex]", "[capacity]"})
    void aReferenceToAColumnOutsideTheForeignKeysIsRefused(String references) {
        Contract contract = read(WITH_REFERENCE.formatted(references));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contracts.declared().requireReferences(contract))
                .withMessageContainingAll("beds", "fits", "centres.capacity");
    }

    @Test
    void aReferenceToAColumnOfAForeignKeysDatasetIsAccepted() {
        Contract contract = read(WITH_REFERENCE.formatted("[centres.capacity]"));
        Contracts.declared().requireReferences(contract);
        assertThat(contract.checks()).singleElement().satisfies(check -> {
            assertThat(check.uses("centres", "capacity")).isTrue();
            assertThat(check.uses("centres", "status")).isFalse();
        });
    }

    private static Contract read(String yaml) {
        return Declarations.read("contracts/beds.yaml", yaml, Contract.class);
    }

    private static void assertRefused(String yaml) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declarations.read("contracts/beds.yaml", yaml, Contract.class))
                .withMessageContaining("contracts/beds.yaml");
    }
}
