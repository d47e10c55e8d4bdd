package it.accoglienza.dashboard.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.accoglienza.dashboard.open.ProjectTask.State;
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
final class ProjectsTest {
    private OpenLayer layer;
    private Published published;

    @BeforeAll
    void publish(@TempDir Path folder) throws Exception {
        new OpenLayerFixture(folder).publish();
        layer = OpenLayer.at(folder);
        published = layer.current();
    }

    @AfterAll
    void close() {
        published.close();
        layer.close();
    }

    @Test
    void tasksComeInTheOrderOfTheirNumbersAndTheNewestReportCounts() {
        assertThat(published.projects().tasks("UTG-INSIEME")).hasSize(4);
        assertThat(published.projects().newestTasks("UTG-INSIEME"))
                .extracting(ProjectTask::task)
                .containsExactly("1.2", "1.10");
        assertThat(published.projects().progress("UTG-INSIEME")).hasValue(new BigDecimal("0.8750"));
        assertThat(published.projects().progress("ROSA")).isEmpty();
    }

    @Test
    void aTaskThatShouldHaveEndedBeforeItsReportIsLate() {
        assertThat(task("0", "2024-06-30").state()).isEqualTo(State.NOT_STARTED);
        assertThat(task("0.3", "2024-06-30").state()).isEqualTo(State.RUNNING);
        assertThat(task("0.99", "2024-03-30").state()).isEqualTo(State.LATE);
        assertThat(task("1.0000", "2024-03-30").state()).isEqualTo(State.DONE);
    }

    @Test
    void anUnknownProjectNamesTheKnownOnes() {
        assertThatThrownBy(() -> published.projects().of("ROSA"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("UTG-INSIEME");
    }

    @Test
    void aTargetThatIsNotSetIsNotZero() {
        List<ProjectTarget> targets =
                ProjectTarget.of(published, published.projects().of("UTG-INSIEME"));
        assertThat(targets).extracting(ProjectTarget::target).containsExactly(90L, null);
    }

    @Test
    void deliveriesAreCountedByWhatBecameOfThem() {
        List<DeliveryCount> counts = published.deliveries().counts(DeliveryQuery.ALL.of("stays"));
        assertThat(counts).hasSize(1);
        DeliveryCount june = counts.get(0);
        assertThat(june.delivered()).isEqualTo(2);
        assertThat(june.completeness()).isEqualByComparingTo("66.6");
        assertThat(june.late()).isEqualTo(1);
        assertThat(june.corrected()).isEqualTo(1);
        assertThat(june.flags())
                .containsEntry("jump", 1L)
                .containsEntry("totals", 1L)
                .containsEntry("repeats", 0L);
        assertThat(published.deliveries().periods()).containsExactly("2024-06", "2024-Q2");
    }

    @Test
    void aReasonSaysWhatTheCodeListOrTheDatasetsOwnCheckSays() {
        List<Rejection> reasons = published.rejections().reasons(DeliveryQuery.ALL);
        assertThat(reasons)
                .extracting(Rejection::rule, Rejection::rows)
                .containsExactly(tuple("exit_order", 10L), tuple("required", 10L));
        assertThat(published.rejections().message("stays", "exit_order").en())
                .isEqualTo("the exit is before the entry");
        assertThat(published.rejections().message("stays", "required").en()).isEqualTo("required value missing");
        assertThat(published.rejections().message("stays", "new_rule").en()).isEqualTo("new_rule");
    }

    private static ProjectTask task(String progress, String plannedEnd) {
        return new ProjectTask(
                "ROSA",
                "2024-Q1",
                LocalDate.of(2024, 3, 31),
                "WP1",
                "1.1",
                "Reti",
                LocalDate.of(2024, 1, 1),
                LocalDate.parse(plannedEnd),
                new BigDecimal(progress));
    }
}
