package it.accoglienza.transform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.lake.SparkSessions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The end of a statement that its user asks for; alone, because it looks at the tasks of all sessions. */
@Isolated
final class StatementStopTest {
    private final SparkSession spark = SparkSessions.start("tests").newSession();
    private final StatementStop stop = new StatementStop(spark);

    @Test
    void aRequestBetweenTwoJobsStopsTheNextJob() {
        stop.begin();
        stop.request();
        assertThatThrownBy(this::longJob).hasMessageContaining("cancelled");
        stop.end();
    }

    @Test
    void aRequestEndsWithItsStatement() {
        stop.begin();
        stop.request();
        stop.end();
        stop.begin();
        assertThat(spark.range(10).repartition(2).count()).isEqualTo(10);
        stop.end();
        assertThat(stop.isStillComputing()).isFalse();
    }

    @Test
    void withoutAStatementARequestDoesNothing() {
        stop.request();
        assertThat(stop.isStillComputing()).isFalse();
    }

    /** Longer than the time between two requests. */
    private void longJob() {
        spark.range(0, Integer.MAX_VALUE, 1, 2)
                .selectExpr("sum(hash(id, id, id, id))")
                .collect();
    }
}
