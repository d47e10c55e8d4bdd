package it.accoglienza.ingest.report;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.FieldType;
import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Finds columns whose values are on average 500 times larger or smaller than in the prefecture's period before, as if a sign
 * for decimals had been read as one for thousands. Compares silver with silver; a column is reported and its rows stay.
 */
final class ScaleJumps {
    private static final double JUMP = 500;

    private final Lake lake;
    private final Contracts contracts;

    ScaleJumps(Lake lake, Contracts contracts) {
        this.lake = lake;
        this.contracts = contracts;
    }

    /** Returns the findings of deliveries whose rows were loaded, by delivery id. */
    Map<String, List<Finding>> collect(Collection<LoadResult> results) {
        Map<String, List<Finding>> findings = new HashMap<>();
        for (Contract contract : contracts.inOrder()) {
            List<Field> measures = measures(contract);
            List<LoadResult> loaded = results.stream()
                    .filter(result -> result.block().dataset().equals(contract.name()) && result.accepted() > 0)
                    .filter(result -> result.state() != LoadResult.State.HELD)
                    .toList();
            if (!measures.isEmpty() && !loaded.isEmpty()) {
                addJumps(contract, measures, loaded, findings);
            }
        }
        return findings;
    }

    /** The numbers of a dataset of prefectures that have a unit. */
    private static List<Field> measures(Contract contract) {
        return contract.fields().stream()
                .filter(field -> !contract.deliveredByMinistry() && field.unit() != null)
                .filter(field -> field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER)
                .toList();
    }

    private void addJumps(
            Contract contract, List<Field> measures, List<LoadResult> loaded, Map<String, List<Finding>> findings) {
        Map<String, Row> means = means(contract, measures, loaded);
        for (LoadResult result : loaded) {
            Row now = means.get(result.block().key());
            Row before = means.get(blockBefore(contract, result.block()));
            for (int measure = 0; now != null && before != null && measure < measures.size(); measure++) {
                if (jumps(now, before, 1 + measure)) {
                    findings.computeIfAbsent(result.delivery(), id -> new ArrayList<>())
                            .add(new Finding(
                                    Severity.FLAG,
                                    "scale_jump",
                                    measures.get(measure).name(),
                                    0,
                                    List.of()));
                }
            }
        }
    }

    private static boolean jumps(Row now, Row before, int column) {
        if (now.isNullAt(column) || before.isNullAt(column)) {
            return false;
        }
        double one = now.getDouble(column);
        double other = before.getDouble(column);
        return one > 0 && other > 0 && (one >= JUMP * other || other >= JUMP * one);
    }

    /** The mean of each measure by block key, for the blocks of deliveries and those of the period before. */
    private Map<String, Row> means(Contract contract, List<Field> measures, List<LoadResult> loaded) {
        String periods = loaded.stream()
                .flatMap(result -> Stream.of(result.block().period(), periodBefore(contract, result.block())))
                .distinct()
                .sorted()
                .collect(joining("', '", "'", "'"));
        Column[] columns = measures.stream()
                .map(field -> expr("avg(CAST(abs(`%s`) AS DOUBLE))".formatted(field.name())))
                .toArray(Column[]::new);
        Map<String, Row> means = new HashMap<>();
        lake.read(Layer.SILVER, contract.name())
                .where("period IN (%s)".formatted(periods))
                .groupBy(expr("concat(prefecture, '/', period)"))
                .agg(columns[0], Stream.of(columns).skip(1).toArray(Column[]::new))
                .collectAsList()
                .forEach(row -> means.put(row.getString(0), row));
        return means;
    }

    private static String blockBefore(Contract contract, DeliveryBlockId block) {
        return block.prefecture() + "/" + periodBefore(contract, block);
    }

    private static String periodBefore(Contract contract, DeliveryBlockId block) {
        return DeliveryPeriod.of(block.period(), contract.delivered().every())
                .map(period -> period.before(contract.delivered().every()))
                .orElse("");
    }
}
