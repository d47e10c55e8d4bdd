package it.accoglienza.dashboard.open.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.open.Breakdown;
import it.accoglienza.dashboard.open.Field;
import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Indicator;
import it.accoglienza.dashboard.open.ObservationQuery;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.Release;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delivery.Delivery;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.open.delivery.RuleMessages;
import it.accoglienza.dashboard.open.project.ProjectReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenLayerTest {
    private static final String EARLY = "SELECT 'stays' AS dataset, 'PD' AS prefecture, '2024-06' AS period,"
            + " 'partial' AS state, DATE '2024-07-05' AS received_on";
    private static final Set<String> OPTIONAL_TABLES = Set.of(
            "national_reports",
            "checks",
            "projects",
            "project_tasks",
            "project_milestones",
            "project_spending",
            "project_networks");

    @Test
    void aReleaseIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            assertThat(snapshot.release().id()).isEqualTo("2026-11-22.1");
            assertThat(snapshot.release().publishedAt()).hasToString("2026-11-22T10:00:01Z");
            assertThat(snapshot.indicators())
                    .extracting(Indicator::id)
                    .containsExactly("presences", "occupancy_rate", "trained_operators");
            assertThat(snapshot.indicator("occupancy_rate").texts().norm()).isNotNull();
            assertThat(snapshot.geography(GeographicLevel.PREFECTURE, "TR")
                            .name()
                            .it())
                    .isEqualTo("Terni, \"conca\"");
            assertThat(snapshot.codes("sector").keySet()).containsExactly("public", "private");
            assertThat(snapshot.fields("centres")).extracting(Field::name).containsExactly("centre_type", "capacity");
            assertThat(new DeliveryReader(snapshot).all(DeliveryQuery.ALL))
                    .extracting(Delivery::late)
                    .containsExactly(false, false, null, true);
        }
    }

    @Test
    void tablesAndColumnsThatAnEarlyReleaseLacksAreEmpty(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publishWithout(Map.of("deliveries", EARLY), OPTIONAL_TABLES);
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            Delivery delivery =
                    new DeliveryReader(snapshot).all(DeliveryQuery.ALL).get(0);
            assertThat(delivery.state()).isEqualTo("received");
            assertThat(delivery.late()).isNull();
            assertThat(new ProjectReader(snapshot).all()).isEmpty();
            assertThat(new RuleMessages(snapshot).message("stays", "exit_order").en())
                    .isEqualTo("exit_order");
            assertThat(snapshot.indicator("presences").scope().additivity()).isNull();
        }
    }

    @Test
    void aReleaseWithoutARequiredTableCannotBeRead(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publishWithout(Map.of(), Set.of("observations"));
        try (OpenLayer layer = OpenLayer.at(folder)) {
            assertThatThrownBy(layer::current).hasMessageContaining("lists no version of table 'observations'");
        }
    }

    @Test
    void aFolderWithoutAReleaseIsReported(@TempDir Path folder) {
        try (OpenLayer layer = OpenLayer.at(folder.resolve("absent"))) {
            assertThatThrownBy(layer::current)
                    .isInstanceOf(NoReleaseException.class)
                    .hasMessageContaining("./accoglienza demo");
        }
    }

    @Test
    void aNewReleaseBecomesCurrentAndTheOldOneStaysReadable(@TempDir Path folder) throws Exception {
        OpenLayerFixture fixture = new OpenLayerFixture(folder);
        String first = fixture.publish();
        try (OpenLayer layer = OpenLayer.at(folder, Duration.ZERO);
                ReleaseSnapshot old = layer.current()) {
            String second = fixture.publish();
            try (ReleaseSnapshot now = layer.current();
                    ReleaseSnapshot again = layer.release(first)) {
                assertThat(now.release().id()).isEqualTo(second);
                assertThat(now.releases()).extracting(Release::id).containsExactly(second, first);
                ObservationQuery presences = ObservationQuery.of("presences")
                        .in(GeographicLevel.COUNTRY, "IT")
                        .during("2024")
                        .cells(Breakdown.TOTAL);
                assertThat(now.observations(presences).get(0).value()).isEqualByComparingTo("1002");
                assertThat(old.observations(presences).get(0).value()).isEqualByComparingTo("1001");
                assertThat(again.observations(presences)).isEqualTo(old.observations(presences));
            }
            assertThatThrownBy(() -> layer.release("2020-01-01.1"))
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessageContaining(first);
        }
    }

    @Test
    void aReleaseWithAnUnknownCodeKeepsTheCurrentOne(@TempDir Path folder) throws Exception {
        OpenLayerFixture fixture = new OpenLayerFixture(folder);
        String first = fixture.publish();
        try (OpenLayer layer = OpenLayer.at(folder, Duration.ZERO)) {
            layer.current().close();
            fixture.publish(Map.of(
                    "geographies",
                    "SELECT 'city' AS geo_level, 'X' AS geo, 'X' AS name_it, 'X' AS name_en, NULL AS parent,"
                            + " NULL AS nuts, CAST(1 AS BIGINT) AS population"));
            try (ReleaseSnapshot snapshot = layer.current()) {
                assertThat(snapshot.release().id()).isEqualTo(first);
            }
        }
    }

    @Test
    void aTableThatIsNotLoadedIsIgnored(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish(Map.of("columns", "SELECT 'observations' AS table_name"));
        try (OpenLayer layer = OpenLayer.at(folder);
                ReleaseSnapshot snapshot = layer.current()) {
            assertThat(snapshot.release().tables()).containsKey("columns");
            assertThat(snapshot.indicators()).isNotEmpty();
        }
    }
}
