package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.request.BadParameterException;
import it.accoglienza.dashboard.request.IndicatorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReleaseSnapshotTest {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(Observation::geoLevel)
            .thenComparing(Observation::geo)
            .thenComparing(Observation::freq)
            .thenComparing(Observation::period)
            .thenComparing(Observation::breakdown);

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
    void everyObservationComesOnceAndInOrder() {
        List<Observation> all = snapshot.observations(ObservationQuery.ALL);
        assertThat(all).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
        assertThat(all).hasSize((int) snapshot.count(ObservationQuery.ALL)).hasSize(287);
    }

    @Test
    void partsPutTogetherAreTheWhole() {
        List<Observation> parts = new ArrayList<>();
        for (long offset = 0; offset < 287; offset += 50) {
            parts.addAll(snapshot.observations(ObservationQuery.ALL.part(offset, 50L)));
        }
        assertThat(parts).isEqualTo(snapshot.observations(ObservationQuery.ALL));
    }

    @Test
    void aStreamGivesTheSameRowsAsTheWhole() {
        List<Observation> rows = new ArrayList<>();
        snapshot.forEach(ObservationQuery.of("presences"), rows::add);
        assertThat(rows).isEqualTo(snapshot.observations(ObservationQuery.of("presences")));
    }

    @Test
    void aReaderThatFailsStopsTheStreamAndIsHeard() {
        AtomicInteger rows = new AtomicInteger();
        assertThatThrownBy(() -> snapshot.forEach(ObservationQuery.ALL, row -> {
                    if (rows.incrementAndGet() == 3) {
                        throw new IllegalStateException("the reader went away");
                    }
                }))
                .hasMessage("the reader went away");
        assertThat(snapshot.count(ObservationQuery.ALL)).isEqualTo(287);
    }

    @Test
    void periodsAreNarrowedByWhatTheySpan() {
        ObservationQuery total =
                ObservationQuery.of("presences").in("country", "IT").cells(Breakdown.TOTAL);
        assertThat(periods(total.between(Period.of("2024-Q1"), Period.of("2024-05"))))
                .containsExactly("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-Q1");
        assertThat(periods(total.between(Period.of("2024"), null)))
                .containsExactly(
                        "2024", "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-Q1", "2024-Q2");
        assertThat(periods(total.between(null, Period.of("2024-03")).every("Q")))
                .containsExactly("2024-Q1");
    }

    @Test
    void breakdownsAreChosenByTheirDimensionsAndTheirCodes() {
        ObservationQuery year =
                ObservationQuery.of("trained_operators").in("country", "IT").during("2024");
        assertThat(breakdowns(year.cells(Breakdown.TOTAL))).containsExactly("");
        assertThat(breakdowns(year.cells(Breakdown.by("sector")))).containsExactly("sector=private", "sector=public");
        assertThat(breakdowns(year.cells(Breakdown.by("sector", "project").where("sector", "public"))))
                .containsExactly("project=UTG-INSIEME;sector=public");
        assertThat(breakdowns(year.cells(Breakdown.ALL.where("sector", "public"))))
                .containsExactly("project=UTG-INSIEME;sector=public", "sector=public");
        assertThat(breakdowns(year)).hasSize(5);
    }

    @Test
    void valuesFromReadersAreNeverSql() {
        assertThat(snapshot.count(ObservationQuery.of("x' OR '1'='1"))).isZero();
        assertThat(snapshot.count(ObservationQuery.ALL.cells(Breakdown.ALL.where("sector", "') OR true --"))))
                .isZero();
    }

    @Test
    void aStateIsCompletedAndWrittenBack() {
        IndicatorState state = state("presences", Map.of());
        assertThat(state.geo()).isEqualTo("IT");
        assertThat(state.mapLevel()).isEqualTo("prefecture");
        assertThat(state.period()).isEqualTo("2024-06");
        assertThat(state.query()).isEmpty();
        assertThat(snapshot.observations(state.map())).hasSize(4);
        assertThat(snapshot.observations(state.series())).hasSize(6);
        assertThat(state.queryWith("geo_level", "region", "geo", "05")).isEqualTo("geo=05&geo_level=region");
    }

    @Test
    void aStateThatIsWrittenWholeReadsAsTheSame() {
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
    void theNewestPeriodShownIsOneThatTheGeographyHasAValueFor() {
        assertThat(state("presences", Map.of("geo", List.of("TR"))).period()).isEqualTo("2024-05");
        assertThat(state("presences", Map.of("freq", List.of("Q"))).queryWith("freq", "A"))
                .isEqualTo("freq=A");
    }

    @Test
    void aStateThatCannotBeNamesWhatCould() {
        assertThatThrownBy(() -> state("presences", Map.of("geo_level", List.of("region"), "geo", List.of("PD"))))
                .isInstanceOf(BadParameterException.class)
                .hasMessage("Parameter 'geo' cannot be 'PD'; known are [05, 10]");
        assertThatThrownBy(() -> state("presences", Map.of("sector", List.of("public"))))
                .hasMessageContaining("There is no parameter 'sector'");
        assertThatThrownBy(
                        () -> state("presences", Map.of("centre_type", List.of("CAS"), "breakdown", List.of("total"))))
                .isInstanceOf(BadParameterException.class);
    }

    private IndicatorState state(String indicator, Map<String, List<String>> parameters) {
        return IndicatorState.of(snapshot, snapshot.indicator(indicator), parameters);
    }

    private List<String> periods(ObservationQuery query) {
        return snapshot.observations(query).stream()
                .map(Observation::period)
                .sorted()
                .toList();
    }

    private List<String> breakdowns(ObservationQuery query) {
        return snapshot.observations(query).stream().map(Observation::breakdown).toList();
    }
}
