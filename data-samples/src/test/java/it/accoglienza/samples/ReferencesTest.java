package it.accoglienza.samples;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign keys of the national sample: referenced rows are in the delivery of the same prefecture and period. */
final class ReferencesTest {
    @ParameterizedTest
    @MethodSource("references")
    void everyReferencedRowExists(Contract contract, ForeignKey key) {
        Contract other = Contracts.declared().contract(key.reference().resource());
        Map<String, Delivered> referred =
                Delivered.national(other.name()).stream().collect(Collectors.toMap(Delivered::block, file -> file));
        for (Delivered delivered : Delivered.national(contract.name())) {
            List<String> own = headers(contract, key.fields());
            if (!delivered.rows().isEmpty()) {
                Set<List<String>> known = Objects.requireNonNull(referred.get(delivered.block()), delivered.toString())
                        .cells(headers(other, key.reference().fields()));
                assertThat(delivered.cells(own))
                        .as(delivered.toString())
                        .allMatch(cells -> known.contains(cells) || cells.contains(""));
            }
        }
    }

    private static Stream<Arguments> references() {
        return Contracts.declared().inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry())
                .flatMap(contract -> contract.foreignKeys().stream().map(key -> Arguments.of(contract, key)));
    }

    private static List<String> headers(Contract contract, List<String> fields) {
        return contract.fields().stream()
                .filter(field -> fields.contains(field.name()))
                .sorted(Comparator.comparing(field -> fields.indexOf(field.name())))
                .map(Field::header)
                .toList();
    }
}
