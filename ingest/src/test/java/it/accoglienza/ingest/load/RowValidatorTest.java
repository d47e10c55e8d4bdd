package it.accoglienza.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import it.accoglienza.ingest.LoadFixture;
import it.accoglienza.ingest.contract.Check;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of checks against their declared columns and references. Spark resolves the columns; no row is read. */
final class RowValidatorTest {
    private static final Contracts CONTRACTS = Contracts.declared();

    static Stream<Contract> contracts() {
        return CONTRACTS.inOrder().stream();
    }

    static Stream<Contract> contractsWithReferences() {
        return contracts().filter(contract -> contract.checks().stream()
                .anyMatch(check -> !check.references().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyCheckUsesOnlyDeclaredColumns(Contract contract) {
        assertThatNoException().isThrownBy(() -> validate(contract));
        assertThat(contract.checks())
                .allSatisfy(
                        check -> assertThat(check.columns()).as(check.name()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("contractsWithReferences")
    void aCheckThatUsesAnUndeclaredReferenceIsRefused(Contract contract) {
        List<Check> undeclared = contract.checks().stream()
                .map(check -> new Check(
                        check.name(), check.columns(), List.of(), check.severity(), check.sql(), check.message()))
                .toList();
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> validate(withChecks(contract, undeclared)))
                .withMessageContaining("FIELD_NOT_FOUND");
    }

    private static Contract withChecks(Contract contract, List<Check> checks) {
        return new Contract(
                contract.name(),
                contract.title(),
                contract.description(),
                contract.delivered(),
                contract.primaryKey(),
                contract.foreignKeys(),
                contract.fields(),
                checks,
                contract.layouts(),
                contract.reported());
    }

    private static void validate(Contract contract) {
        Dataset<Row> delivered =
                LoadFixture.SPARK.createDataFrame(List.of(), new ContentReader(contract, CONTRACTS).schema());
        Dataset<Row> rows = new DeliveryColumns(contract).join(delivered, List.of());
        new RowValidator(contract, CONTRACTS, RowValidatorTest::silver, References.REQUIRED, dataset -> Set.of())
                .validate(rows);
    }

    private static Dataset<Row> silver(String dataset) {
        StringBuilder columns = new StringBuilder();
        for (Field field : CONTRACTS.contract(dataset).fields()) {
            columns.append(field.name()).append(' ').append(field.sqlType()).append(", ");
        }
        return LoadFixture.SPARK.createDataFrame(List.of(), StructType.fromDDL(columns + "delivery STRING"));
    }
}
