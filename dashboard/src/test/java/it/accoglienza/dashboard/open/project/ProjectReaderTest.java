package it.accoglienza.dashboard.open.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.dashboard.open.OpenLayerFixture;
import it.accoglienza.dashboard.open.ReleaseSnapshot;
import it.accoglienza.dashboard.open.UnknownNameException;
import it.accoglienza.dashboard.open.delivery.DeliveryCounts;
import it.accoglienza.dashboard.open.delivery.DeliveryQuery;
import it.accoglienza.dashboard.open.delivery.DeliveryReader;
import it.accoglienza.dashboard.open.delivery.RuleMessages;
import it.accoglienza.dashboard.open.project.ProjectTask.State;
import it.accoglienza.dashboard.open.release.OpenLayer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProjectReaderTest {
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
    void tasksAreSortedByNumberAndProgressUsesTheLatestReport() {
        assertThat(new ProjectReader(snapshot).tasks("UTG-INSIEME")).hasSize(4);
        assertThat(new ProjectReader(snapshot).newestTasks("UTG-INSIEME"))
                .extracting(ProjectTask::task)
                .containsExactly("1.2", "1.10");
        assertThat(new ProjectReader(snapshot).progress("UTG-INSIEME")).hasValue(new BigDecimal("0.8750"));
        assertThat(new ProjectReader(snapshot).progress("ROSA")).isEmpty();
    }

    @Test
    void anUnfinishedTaskWithAPlannedEndBeforeTheReportIsLate() {
        assertThat(task("0", "2024-06-30").state()).isEqualTo(State.NOT_STARTED);
        assertThat(task("0.3", "2024-06-30").state()).isEqualTo(State.RUNNING);
        assertThat(task("0.99", "2024-03-30").state()).isEqualTo(State.LATE);
        assertThat(task("1.0000", "2024-03-30").state()).isEqualTo(State.DONE);
    }

    @Test
    void anUnknownProjectIsReportedWithTheValidCodes() {
        assertThatThrownBy(() -> new ProjectReader(snapshot).project("ROSA"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("UTG-INSIEME");
    }

    @Test
    void aMissingTargetIsNull() {
        List<TrainingTarget> targets = TrainingTarget.of(snapshot, new ProjectReader(snapshot).project("UTG-INSIEME"));
        assertThat(targets).extracting(TrainingTarget::target).containsExactly(90L, null);
    }

    @Test
    void deliveriesAreCountedByStateAndTimeliness() {
        List<DeliveryCounts> counts = new DeliveryReader(snapshot).counts(DeliveryQuery.ALL.ofDataset("stays"));
        assertThat(counts).hasSize(1);
        DeliveryCounts june = counts.get(0);
        assertThat(june.delivered()).isEqualTo(2);
        assertThat(june.completeness()).isEqualByComparingTo("66.6");
        assertThat(june.late()).isEqualTo(1);
        assertThat(june.missing()).isEqualTo(1);
        assertThat(new DeliveryReader(snapshot).periods()).containsExactly("2024-06", "2024-Q2");
    }

    @Test
    void theMessageOfARuleComesFromTheCodeListOrTheChecks() {
        assertThat(new RuleMessages(snapshot).message("stays", "exit_order").en())
                .isEqualTo("the exit is before the entry");
        assertThat(new RuleMessages(snapshot).message("stays", "required").en()).isEqualTo("required value missing");
        assertThat(new RuleMessages(snapshot).message("stays", "new_rule").en()).isEqualTo("new_rule");
    }

    private static ProjectTask task(String progress, String plannedEnd) {
        return new ProjectTask(
                "ROSA",
                "2024-Q1",
                LocalDate.of(2024, 3, 31),
                "WP1",
                "1.1",
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.parse(plannedEnd),
                new BigDecimal(progress));
    }
}
