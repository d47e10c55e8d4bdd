package it.accoglienza.transform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.SparkSessions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a declaration, and comparing rows with it. */
class OpenTableSchemaTest {
    private static final SparkSession SPARK = SparkSessions.start("tests");
    private static final String YAML = """
            name: stations
            title: Stazioni
            title_en: Stations
            description: Una riga per stazione.
            description_en: One row per station.
            primaryKey: [station]
            fields:
              - { name: station, title: Stazione, title_en: Station, type: string, constraints: { required: true } }
              - { name: platforms, title: Binari, title_en: Platforms, type: integer }
              - { name: length, title: Lunghezza, title_en: Length, type: number, sqlType: 'DECIMAL(5,2)' }
            """;
    private static final OpenTableSchema STATIONS = read(YAML);

    @Test
    void theSchemaHasTheDeclaredNamesOrderAndTypes() {
        assertThat(STATIONS.schema().toDDL()).isEqualTo("station STRING,platforms INT,length DECIMAL(5,2)");
        assertThat(STATIONS.fields().get(0).required()).isTrue();
        assertThat(STATIONS.title().en()).isEqualTo("Stations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            title: Binari                     | titel: Binari              | title
            type: integer                     | type: integer, format: int | format
            type: integer                     | type: whole                | whole
            primaryKey: [station]             | primaryKey: [name]         | a key names an undeclared column
            name: length                      | name: station              | a column is declared twice
            description_en: One row per station. | comment: One row        | stations.yaml
            """)
    void anInvalidDeclarationIsRejected(String valid, String invalid, String message) {
        assertThat(YAML).contains(valid);
        assertThatThrownBy(() -> read(YAML.replace(valid, invalid)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rowsWithTheDeclaredColumnsAreValid() {
        Dataset<Row> rows = SPARK.sql("SELECT 'PD' AS station, 11 AS platforms, CAST(430.5 AS DECIMAL(5,2)) AS length");
        assertThat(STATIONS.validate(rows)).isSameAs(rows);
        assertThat(STATIONS.project(rows.selectExpr("length", "true AS open", "station", "platforms"))
                        .first())
                .isEqualTo(rows.first());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' AS station, 1 AS platforms                                      | length DECIMAL(5,2) | no further column
            '' AS station, 1L AS platforms, CAST(1 AS DECIMAL(5,2)) AS length  | platforms INT       | platforms BIGINT
            1 AS platforms, '' AS station, CAST(1 AS DECIMAL(5,2)) AS length   | station STRING      | platforms INT
            '' AS station, 1 AS platforms, CAST(1 AS DECIMAL(5,2)) AS length, 1 AS x | no further column | x INT
            """)
    void otherColumnsAreRejectedWithTableAndColumn(String columns, String declared, String found) {
        Dataset<Row> rows = SPARK.sql("SELECT " + columns);
        assertThatThrownBy(() -> STATIONS.validate(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open table 'stations': declared is " + declared)
                .hasMessageContaining("found " + found)
                .hasMessageContaining("change what computes the table");
    }

    @Test
    void aMissingColumnCannotBeSelected() {
        Dataset<Row> rows = SPARK.sql("SELECT '' AS station");
        assertThatThrownBy(() -> STATIONS.project(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("declared is platforms INT, found no such column");
    }

    @Test
    void aRowIsBuiltByColumnName() {
        Row row = new OpenRowBuilder(STATIONS)
                .set("platforms", 11)
                .set("station", "PD")
                .build();
        assertThat(row.mkString("|")).isEqualTo("PD|11|null");
        assertThatThrownBy(() -> new OpenRowBuilder(STATIONS).set("city", "PD"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open table 'stations' has no column 'city'");
    }

    private static OpenTableSchema read(String yaml) {
        return Declarations.read("open/stations.yaml", yaml, OpenTableSchema.class);
    }
}
