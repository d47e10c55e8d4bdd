package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.open.release.OpenLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReleaseSnapshotTest {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(each -> each.geoLevel().code())
            .thenComparing(Observation::geo)
            .thenComparing(each -> each.freq().code())
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
    void observationsAreUniqueAndSortedByKey() {
        List<Observation> all = snapshot.observations(ObservationQuery.ALL);
        assertThat(all).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
        assertThat(all).hasSize((int) snapshot.count(ObservationQuery.ALL)).hasSize(287);
    }

    @Test
    void pagesTogetherAreTheWholeResult() {
        List<Observation> parts = new ArrayList<>();
        for (long offset = 0; offset < 287; offset += 50) {
            parts.addAll(snapshot.observations(ObservationQuery.ALL.part(offset, 50L)));
        }
        assertThat(parts).isEqualTo(snapshot.observations(ObservationQuery.ALL));
    }

    @Test
    void aStreamHasTheSameRowsAsTheList() {
        List<Observation> rows = new ArrayList<>();
        snapshot.forEach(ObservationQuery.of("presences"), rows::add);
        assertThat(rows).isEqualTo(snapshot.observations(ObservationQuery.of("presences")));
    }

    @Test
    void anExceptionOfTheConsumerStopsTheStream() {
        AtomicInteger rows = new AtomicInteger();
        assertThatThrownBy(() -> snapshot.forEach(ObservationQuery.ALL, row -> {
                    if (rows.incrementAndGet() == 3) {
                        throw new IllegalStateException("the client went away");
                    }
                }))
                .hasMessage("the client went away");
        assertThat(snapshot.count(ObservationQuery.ALL)).isEqualTo(287);
    }

    @Test
    void periodsAreFilteredByFirstAndLastMonth() {
        ObservationQuery total = ObservationQuery.of("presences")
                .in(GeographicLevel.COUNTRY, "IT")
                .cells(Breakdown.TOTAL);
        assertThat(periods(total.between(Period.of("2024-Q1"), Period.of("2024-05"))))
                .containsExactly("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-Q1");
        assertThat(periods(total.between(Period.of("2024"), null)))
                .containsExactly(
                        "2024", "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-Q1", "2024-Q2");
        assertThat(periods(total.between(null, Period.of("2024-03")).every(Frequency.QUARTER)))
                .containsExactly("2024-Q1");
    }

    @Test
    void breakdownsAreFilteredByDimensionsAndCodes() {
        ObservationQuery year = ObservationQuery.of("trained_operators")
                .in(GeographicLevel.COUNTRY, "IT")
                .during("2024");
        assertThat(breakdowns(year.cells(Breakdown.TOTAL))).containsExactly("");
        assertThat(breakdowns(year.cells(Breakdown.by("sector")))).containsExactly("sector=private", "sector=public");
        assertThat(breakdowns(year.cells(Breakdown.by("sector", "project").where("sector", "public"))))
                .containsExactly("project=UTG-INSIEME;sector=public");
        assertThat(breakdowns(year.cells(Breakdown.ALL.where("sector", "public"))))
                .containsExactly("project=UTG-INSIEME;sector=public", "sector=public");
        assertThat(breakdowns(year)).hasSize(5);
    }

    @Test
    void parametersAreNotInterpretedAsSql() {
        assertThat(snapshot.count(ObservationQuery.of("x' OR '1'='1"))).isZero();
        assertThat(snapshot.count(ObservationQuery.ALL.cells(Breakdown.ALL.where("sector", "') OR true --"))))
                .isZero();
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
