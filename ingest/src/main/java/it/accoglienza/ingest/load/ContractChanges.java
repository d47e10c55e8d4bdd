package it.accoglienza.ingest.load;

import static java.util.stream.Collectors.joining;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the contracts with the columns that a warehouse recorded when its tables were created. A new column that older
 * deliveries need not have is added to silver and quarantine; any other change is refused.
 */
public final class ContractChanges {
    private final Lake lake;
    private final Contracts contracts;

    public ContractChanges(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.contracts = contracts;
    }

    /**
     * A column as the warehouse records it.
     *
     * @param type the Spark SQL type
     * @param header the name in deliveries
     */
    private record Column(String name, String type, String header) {
        static Column of(Field field) {
            return new Column(field.name(), field.sqlType(), field.header());
        }

        static Column parse(String text) {
            String[] parts = text.split("\\|", 3);
            return new Column(parts[0], parts[1], parts[2]);
        }

        String text() {
            return String.join("|", name, type, header);
        }
    }

    /**
     * Requires that the tables have the columns of the contracts.
     *
     * @throws IllegalStateException if they do not, because no load has followed a change
     */
    public void requireNone() {
        SortedMap<String, String> recorded = lake.format().columns();
        if (!recorded.isEmpty() && !recorded.equals(declared())) {
            throw new IllegalStateException(
                    "the contracts changed after the last load: run ./accoglienza ingest first, with any source folder");
        }
    }

    /** Lets the tables of datasets be created anew with the columns of today's contracts. */
    public void forget(Collection<String> datasets) {
        SortedMap<String, String> recorded = lake.format().columns();
        if (recorded.keySet().removeAll(datasets)) {
            lake.format().write(recorded);
        }
    }

    /**
     * Adds the new columns to the tables and records all columns.
     *
     * @throws IllegalStateException if a contract changed otherwise; no table has changed then
     */
    public void apply() {
        SortedMap<String, String> recorded = lake.format().columns();
        SortedMap<String, String> declared = declared();
        if (recorded.equals(declared)) {
            return;
        }
        Map<Contract, List<Column>> added = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        for (Contract contract : contracts.inOrder()) {
            String columns = recorded.get(contract.name());
            if (columns != null) {
                Map<String, Column> before = new LinkedHashMap<>();
                Stream.of(columns.split(";", -1))
                        .map(Column::parse)
                        .forEach(column -> before.put(column.name(), column));
                added.put(contract, compare(contract, before, refusals));
            }
        }
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("the contracts do not fit the warehouse: " + String.join("; ", refusals));
        }
        added.forEach(this::widen);
        lake.format().write(declared);
    }

    private SortedMap<String, String> declared() {
        SortedMap<String, String> declared = new TreeMap<>();
        contracts
                .inOrder()
                .forEach(contract -> declared.put(
                        contract.name(),
                        contract.fields().stream()
                                .map(field -> Column.of(field).text())
                                .collect(joining(";"))));
        return declared;
    }

    /** Returns the columns that are new, and adds a line for each change that is refused. */
    private static List<Column> compare(Contract contract, Map<String, Column> before, List<String> refusals) {
        List<Column> added = new ArrayList<>();
        Map<String, Column> removed = new LinkedHashMap<>(before);
        for (Field field : contract.fields()) {
            Column now = Column.of(field);
            Column then = removed.remove(field.name());
            if (then == null) {
                added.add(now);
                if (field.rules().required() && field.validFrom() == null) {
                    refusals.add("%s.%s is a new required column: give it valid_from, or make it optional"
                            .formatted(contract.name(), field.name()));
                }
            } else if (!then.type().equals(now.type())) {
                refusals.add("%1$s.%2$s changed from %3$s to %4$s: run ./accoglienza ingest --rebuild %1$s"
                        .formatted(contract.name(), field.name(), then.type(), now.type()));
            } else if (!then.header().equals(now.header())) {
                refusals.add("%s.%s changed its header from %s to %s: stored deliveries have the first one, keep it"
                        .formatted(contract.name(), field.name(), then.header(), now.header()));
            }
        }
        removed.keySet()
                .forEach(name -> refusals.add(
                        "%s.%s is no longer declared: keep it and give it valid_to".formatted(contract.name(), name)));
        return added;
    }

    private void widen(Contract contract, List<Column> added) {
        if (added.isEmpty()) {
            return;
        }
        StructType typed = new StructType();
        StructType sent = new StructType();
        for (Column column : added) {
            typed = typed.add(column.name(), DataType.fromDDL(column.type()));
            sent = sent.add(column.name(), DataTypes.StringType);
        }
        lake.addColumns(Layer.SILVER, contract.name(), typed);
        lake.addColumns(Layer.QUARANTINE, contract.name(), new StructType().add("sent", sent));
    }
}
