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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates every value of the national sample against the contract of its dataset. */
final class ContractTest {
    /** Tax codes, permit numbers and e-mail addresses. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\\bI\\d{8}\\b|@");

    @ParameterizedTest
    @MethodSource("datasets")
    void everyFileHasTheContractsHeaderAndUniqueKeys(String dataset) throws IOException {
        JsonNode contract = contract(dataset);
        for (Delivered delivered : Delivered.national(dataset)) {
            assertThat(delivered.header()).isEqualTo(headers(contract));
            Set<String> keys = new HashSet<>();
            for (NamedCsvRecord row : delivered.rows()) {
                assertThat(row.getField("prefettura")).isEqualTo(delivered.prefecture());
                assertThat(row.getField("periodo")).isEqualTo(delivered.period());
                assertThat(keys.add(key(contract, row)))
                        .as("%s: %s", delivered, row)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyValueIsValidForItsField(String dataset) throws IOException {
        List<FieldRule> rules = new ArrayList<>();
        contract(dataset).get("fields").forEach(field -> rules.add(FieldRule.of(field)));
        for (Delivered delivered : Delivered.national(dataset)) {
            for (NamedCsvRecord row : delivered.rows()) {
                for (FieldRule rule : rules) {
                    String value = row.getField(rule.header());
                    assertThat(rule.accepts(value))
                            .as("%s, %s: %s", delivered, rule.header(), value)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void noFileHasADirectIdentifier(String dataset) {
        for (Path file : Delivered.files(Delivered.national().resolve(dataset))) {
            assertThat(IDENTIFIER.matcher(Delivered.of(file).text()).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void everyDatasetThatPrefecturesDeliverIsInTheSample() {
        assertThat(datasets()).hasSize(21).allMatch(name -> !Delivered.national(name)
                .isEmpty());
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
