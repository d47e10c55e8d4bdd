package it.accoglienza.dashboard.open.release;

import static org.assertj.core.api.Assertions.assertThat;

import it.accoglienza.dashboard.open.OpenDeclaration;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class ReleaseReaderTest {

    @Test
    void aReleaseIsMappedFromDeclaredColumnsOnly() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT *, epoch_us(published_at) AS published_us FROM (%s)"
                        .formatted(OpenDeclaration.row("releases")))) {
            assertThat(row.next()).isTrue();
            assertThat(ReleaseReader.release(row).tables()).containsEntry("observations", 3L);
        }
    }
}
