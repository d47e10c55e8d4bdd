package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Maps contracts and code lists to rows of the open tables {@code datasets}, {@code fields}, {@code checks} and {@code codes}. */
final class ContractTables {
    private ContractTables() {}

    /** Returns one row for each dataset. */
    static List<Row> datasets(OpenTableSchema table, Contracts contracts) {
        List<Row> rows = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            rows.add(new OpenRowBuilder(table)
                    .set("dataset", contract.name())
                    .set("position", rows.size() + 1)
                    .setTexts("title", contract.title())
                    .setTexts("description", contract.description())
                    .set("delivered_by", lowerCase(contract.delivered().by()))
                    .set("every", lowerCase(contract.delivered().every()))
                    .build());
        }
        return rows;
    }

    /** Returns one row for each dataset and field. */
    static List<Row> fields(OpenTableSchema table, Contracts contracts) {
        return contracts.inOrder().stream()
                .flatMap(contract -> IntStream.range(0, contract.fields().size())
                        .mapToObj(i -> field(table, contract, contract.fields().get(i), i + 1)))
                .toList();
    }

    private static Row field(OpenTableSchema table, Contract contract, Field field, int position) {
        return new OpenRowBuilder(table)
                .set("dataset", contract.name())
                .set("field", field.name())
                .set("position", position)
                .set("header", field.header())
                .set("type", lowerCase(field.type()))
                .set("unit", field.unit())
                .set("required", field.rules().required())
                .set("codes", field.codes())
                .set("sensitivity", lowerCase(field.sensitivity()))
                .setTexts("title", field.title())
                .build();
    }

    /** Returns one row for each dataset and check over several fields. */
    static List<Row> checks(OpenTableSchema table, Contracts contracts) {
        return contracts.inOrder().stream()
                .flatMap(contract -> contract.checks().stream().map(check -> new OpenRowBuilder(table)
                        .set("dataset", contract.name())
                        .set("rule", check.name())
                        .setTexts("message", check.message())
                        .build()))
                .toList();
    }

    /** Returns one row for each code list and code. */
    static List<Row> codes(OpenTableSchema table, Contracts contracts) {
        return contracts.codeLists().values().stream()
                .flatMap(list -> codes(table, list))
                .toList();
    }

    private static Stream<Row> codes(OpenTableSchema table, CodeList list) {
        return IntStream.range(0, list.codes().size()).mapToObj(i -> new OpenRowBuilder(table)
                .set("code_list", list.name())
                .set("code", list.codes().get(i).code())
                .set("position", i + 1)
                .setTexts("label", list.codes().get(i).label())
                .build());
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
