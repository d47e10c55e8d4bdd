package it.accoglienza.dashboard.open.release;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.OpenDeclaration;
import it.accoglienza.dashboard.open.RecordedTable;
import it.accoglienza.dashboard.open.Release;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mapping and the hash of a row of {@code releases}. */
final class ReleaseRowTest {
    @Test
    void aReleaseIsMappedFromDeclaredColumnsOnly() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT *, epoch_us(published_at) AS published_us FROM (%s)"
                        .formatted(OpenDeclaration.row("releases")))) {
            assertThat(row.next()).isTrue();
            Release release = new ReleaseRow(row).release();
            assertThat(release.tables()).containsEntry("observations", 3L);
            assertThat(release.program()).isEqualTo("1.0.0");
            assertThat(release.fingerprintText()).isEqualTo("contracts 5d41402abc4b2a76, program 7d793037a0760186");
            assertThat(release.files())
                    .containsEntry("observations", new RecordedTable(3, Map.of("part-0.parquet", "5d41")));
        }
    }

    /** The expected hash is the one that ReleasesTest of the module transform expects for the same values. */
    @ParameterizedTest
    @CsvSource({
        "1, NULL, NULL, 38b14a4f0d5b60b59e77bac39a455ac1b6994e912cc5a3335fbcf2e6e680d918, true",
        "2, NULL, NULL, 38b14a4f0d5b60b59e77bac39a455ac1b6994e912cc5a3335fbcf2e6e680d918, false",
        "1, '1.0.0', '{\"contracts\":\"5d41402abc4b2a76\"}', e28005262e4523b6c5fdd95c009876022e644e9bbf9af71c391ea8e8ae9ab400, true",
        "1, '1.0.1', '{\"contracts\":\"5d41402abc4b2a76\"}', e28005262e4523b6c5fdd95c009876022e644e9bbf9af71c391ea8e8ae9ab400, false"
    })
    void theHashOfARowCoversEveryOtherColumn(
            int checks, String program, String fingerprints, String hash, boolean whole) throws SQLException {
        String row = """
                SELECT TIMESTAMPTZ '2024-04-12 08:30:00.123456+00' AS published_at, '2024-04-12.1' AS release,
                    'sample' AS origin, 'perché' AS reason_it, 'trial' AS reason_en, 'passed' AS audit, %d AS checks,
                    '2024-01' AS first_month, '2024-03' AS last_month, '{"observations":3}' AS tables,
                    '{"observations":{"rows":2,"sha256":{"part-0.parquet":"5d41"}}}' AS files,
                    CAST(%s AS VARCHAR) AS program, CAST(%s AS VARCHAR) AS fingerprints, '%s' AS row_sha256
                """.formatted(checks, literal(program), literal(fingerprints), hash);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT *, epoch_us(published_at) AS published_us FROM (%s)".formatted(row))) {
            assertThat(found.next()).isTrue();
            assertThat(new ReleaseRow(found).isWhole()).isEqualTo(whole);
        }
    }

    private static String literal(String value) {
        return value.equals("NULL") ? value : "'" + value + "'";
    }
}
