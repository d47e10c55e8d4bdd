package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.Delivery.Format;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.file.Issue;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Maps received files to rows of {@code bronze.received_files} and back. */
final class ReceivedFileMapper {
    static final StructType SCHEMA = StructType.fromDDL(
            "batch BIGINT, run STRING, sequence INT, delivery STRING, sha256 STRING, dataset STRING, prefecture STRING, period STRING, verdict STRING, again BOOLEAN,"
                    + " received_at TIMESTAMP, file STRING, layout STRING, charset STRING,"
                    + " separator STRING, bytes BIGINT, received_on DATE, rows BIGINT, content STRING, sample BOOLEAN,"
                    + " anonymity STRUCT<smallest: BIGINT, under_3: DOUBLE, under_5: DOUBLE, mean_risk: DOUBLE>,"
                    + " issues ARRAY<STRUCT<rule: STRING, column: STRING, line: BIGINT, rows: BIGINT>>");

    private ReceivedFileMapper() {}

    static Row row(ReceivedFile received, List<Issue> issues) {
        Delivery delivery = received.delivery();
        return RowFactory.create(
                received.batch(),
                received.run(),
                delivery.sequence(),
                delivery.id(),
                delivery.sha256(),
                delivery.block().dataset(),
                delivery.block().prefecture(),
                delivery.block().period(),
                received.verdict().name(),
                received.again(),
                received.receivedAt(),
                delivery.file().path(),
                delivery.format().layout(),
                delivery.format().charset(),
                delivery.format().separator(),
                delivery.file().bytes(),
                Date.valueOf(delivery.receivedOn()),
                delivery.table().rows(),
                delivery.table().fingerprint(),
                delivery.table().sample(),
                row(delivery.table().anonymity()),
                issues.stream().map(ReceivedFileMapper::row).toArray(Row[]::new));
    }

    private static @Nullable Row row(@Nullable KAnonymity of) {
        return of == null ? null : RowFactory.create(of.smallest(), of.under3(), of.under5(), of.meanRisk());
    }

    private static Row row(Issue issue) {
        return RowFactory.create(issue.rule(), issue.column(), issue.line(), issue.rows());
    }

    static ReceivedFile received(Row row) {
        return new ReceivedFile(
                row.<Long>getAs("batch"),
                Verdict.valueOf(row.getAs("verdict")),
                row.<Boolean>getAs("again"),
                row.getAs("run"),
                row.getAs("received_at"),
                delivery(row));
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getAs("delivery"),
                row.getAs("sha256"),
                new DeliveryBlockId(row.getAs("dataset"), row.getAs("prefecture"), row.getAs("period")),
                new LandedFile(row.getAs("file"), "", row.<Long>getAs("bytes"), 0),
                new Format(row.getAs("charset"), row.getAs("separator"), row.getAs("layout")),
                row.<Date>getAs("received_on").toLocalDate(),
                new TableSummary(
                        row.<Long>getAs("rows"),
                        row.getAs("content"),
                        anonymity(row.getAs("anonymity")),
                        row.<Boolean>getAs("sample")),
                row.<Integer>getAs("sequence"));
    }

    private static @Nullable KAnonymity anonymity(@Nullable Row row) {
        return row == null
                ? null
                : new KAnonymity(row.getLong(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    }
}
