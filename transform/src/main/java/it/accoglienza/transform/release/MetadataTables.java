package it.accoglienza.transform.release;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.transform.indicator.Indicator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The open tables that describe the data: their rows come from declarations, not from the warehouse. */
final class MetadataTables {
    private final OpenTableSchemas tables;
    private final Contracts contracts;
    private final List<Indicator> indicators;

    MetadataTables(OpenTableSchemas tables, Contracts contracts, List<Indicator> indicators) {
        this.tables = tables;
        this.contracts = contracts;
        this.indicators = indicators;
    }

    /** Returns the rows of each table, by its name. */
    Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        rows.put("indicators", IndicatorTable.rows(tables.table("indicators"), contracts, indicators));
        rows.put("datasets", ContractTables.datasets(tables.table("datasets"), contracts));
        rows.put("fields", ContractTables.fields(tables.table("fields"), contracts));
        rows.put("checks", ContractTables.checks(tables.table("checks"), contracts));
        rows.put("codes", ContractTables.codes(tables.table("codes"), contracts));
        rows.put("geographies", GeographyTable.rows(tables.table("geographies")));
        rows.put("columns", ColumnTable.rows(tables.table("columns"), tables));
        return rows;
    }
}
