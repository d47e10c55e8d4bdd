package it.accoglienza.dashboard.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.open.GeographicLevel;
import it.accoglienza.dashboard.open.Observation;
import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.release.OpenLayer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IndicatorStateTest {
    private OpenLayer layer;
    private ReleaseSnapshot snapshot;

    @BeforeAll
    void publish(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        layer = OpenLayer.at(folder);
        snapshot = layer.current();
    }

    @AfterAll
    void close() {
        snapshot.close();
        layer.close();
    }

    @Test
    void missingParametersHaveDefaultsAndAreNotWritten() {
        IndicatorState state = state("presences", Map.of());
        assertThat(state.geo()).isEqualTo("IT");
        assertThat(state.mapLevel()).isEqualTo(GeographicLevel.PREFECTURE);
        assertThat(state.period()).isEqualTo("2024-06");
        assertThat(state.query()).isEmpty();
        assertThat(snapshot.observations(state.map())).hasSize(4);
        assertThat(snapshot.observations(state.series())).hasSize(6);
        assertThat(state.queryWith("geo_level", "region", "geo", "05")).isEqualTo("geo=05&geo_level=region");
    }

    @Test
    void aPermanentQueryHasAllParametersAndTheRelease() {
        IndicatorState state = state(
                "trained_operators",
                Map.of("geo", List.of("PD"), "sector", List.of("public"), "breakdown", List.of("project,sector")));
        assertThat(state.permanentQuery(snapshot.release()))
                .isEqualTo("breakdown=project%2Csector&freq=A&geo=PD&geo_level=prefecture&map=prefecture&period=2024"
                        + "&release=2026-11-22.1&sector=public");
        assertThat(snapshot.observations(state.series()))
                .extracting(Observation::breakdown)
                .containsExactly("project=UTG-INSIEME;sector=public");
    }

    @Test
    void theDefaultPeriodIsTheLatestWithAValueOfTheGeography() {
        assertThat(state("presences", Map.of("geo", List.of("TR"))).period()).isEqualTo("2024-05");
        assertThat(state("presences", Map.of("freq", List.of("Q"))).queryWith("freq", "A"))
                .isEqualTo("freq=A");
    }

    @Test
    void anInvalidParameterIsRejectedWithTheValidOnes() {
        assertThatThrownBy(() -> state("presences", Map.of("geo_level", List.of("region"), "geo", List.of("PD"))))
                .isInstanceOf(BadParameterException.class)
                .hasMessage("Invalid value 'PD' of parameter 'geo'; valid values: [05, 10]");
        assertThatThrownBy(() -> state("presences", Map.of("sector", List.of("public"))))
                .hasMessageContaining("Unknown parameter 'sector'; valid parameters: [");
        assertThatThrownBy(
                        () -> state("presences", Map.of("centre_type", List.of("CAS"), "breakdown", List.of("total"))))
                .isInstanceOf(BadParameterException.class)
                .hasMessage("Parameter 'centre_type' requires breakdown=centre_type");
    }

    private IndicatorState state(String indicator, Map<String, List<String>> parameters) {
        return IndicatorState.of(snapshot, snapshot.indicator(indicator), parameters);
    }
}
