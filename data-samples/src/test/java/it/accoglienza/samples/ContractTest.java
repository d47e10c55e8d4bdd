package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of the committed sample against the contract of its dataset. */
final class ContractTest {
    private static final String IDENTIFIER =
            "(?i).*([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\\bI\\d{8}\\b|@).*";

    @ParameterizedTest
    @MethodSource("datasets")
    void everyFileHoldsItsContract(String dataset) throws IOException {
        JsonNode contract = contract(dataset);
        for (Delivered delivered : Delivered.of(dataset)) {
            assertThat(delivered.header()).isEqualTo(headers(contract));
            Set<String> keys = new HashSet<>();
            for (NamedCsvRecord row : delivered.rows()) {
                assertThat(row.getField("prefettura")).isEqualTo(delivered.place());
                assertThat(row.getField("periodo")).isEqualTo(delivered.period());
                assertThat(keys.add(key(contract, row)))
                        .as("%s: %s", delivered, row)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyValueHoldsItsField(String dataset) throws IOException {
        List<FieldRule> rules = new ArrayList<>();
        contract(dataset).get("fields").forEach(field -> rules.add(FieldRule.of(field)));
        for (Delivered delivered : Delivered.of(dataset)) {
            for (NamedCsvRecord row : delivered.rows()) {
                for (FieldRule rule : rules) {
                    String value = row.getField(rule.header());
                    assertThat(rule.holds(value))
                            .as("%s, %s: %s", delivered, rule.header(), value)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void noFileHoldsWhatLooksLikeAnIdentifier(String dataset) {
        for (Path file : Delivered.files(Delivered.COMMITTED.resolve(dataset))) {
            assertThat(Delivered.of(file).text().lines()).noneMatch(line -> line.matches(IDENTIFIER));
        }
    }

    @Test
    void everyDatasetThatPrefecturesDeliverIsInTheSample() {
        assertThat(datasets()).hasSize(21).allMatch(name -> !Delivered.of(name).isEmpty());
    }

    private static List<String> datasets() {
        return Contracts.declared().inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry())
                .map(Contract::name)
                .toList();
    }

    private static JsonNode contract(String dataset) throws IOException {
        try (InputStream yaml = ContractTest.class.getResourceAsStream("/contracts/" + dataset + ".yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml, dataset));
        }
    }

    private static List<String> headers(JsonNode contract) {
        return contract.get("fields")
                .valueStream()
                .map(field -> field.get("header").asText())
                .toList();
    }

    private static String key(JsonNode contract, NamedCsvRecord row) {
        List<String> key = new ArrayList<>();
        Set<String> names = new HashSet<>();
        contract.get("primaryKey").forEach(name -> names.add(name.asText()));
        contract.get("fields").forEach(field -> {
            if (names.contains(field.get("name").asText())) {
                key.add(row.getField(field.get("header").asText()));
            }
        });
        return String.join("|", key);
    }
}
