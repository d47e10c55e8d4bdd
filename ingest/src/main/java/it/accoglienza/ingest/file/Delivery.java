package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.Sha256;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delivered file.
 *
 * @param id first 16 hex digits of SHA-256 over dataset, prefecture, period, path and content: the same content is another
 *     delivery if it is sent again under another name
 * @param sha256 of the decompressed bytes, in hex; empty if they were not read
 * @param receivedOn the day of receipt: the one in the file's name, otherwise the day of the load
 * @param sequence position in its batch; of two deliveries for one block the later one is loaded
 */
public record Delivery(
        String id,
        String sha256,
        DeliveryBlockId block,
        LandedFile file,
        Format format,
        LocalDate receivedOn,
        TableSummary table,
        int sequence)
        implements Serializable {

    /**
     * How the file is read.
     *
     * @param charset {@code UTF-8} or {@code windows-1252}
     * @param separator {@code ;} or {@code ,}
     * @param layout the name of the Ministry's layout, empty for a prefecture's delivery
     */
    public record Format(String charset, String separator, String layout) implements Serializable {
        static final Format UNKNOWN = new Format("", "", "");
    }

    /**
     * What one scan of the file found.
     *
     * @param rows number of rows; 0 for a dataset of the Ministry, where one line may hold several rows
     * @param fingerprint hash of the rows and of the title of invented data, without the period and regardless of the order of
     *     rows; empty if there are no rows
     * @param anonymity null if the dataset has no quasi-identifiers or the file no rows
     * @param sample true if the file says in a title that its data are invented
     */
    public record TableSummary(
            long rows, String fingerprint, @Nullable KAnonymity anonymity, boolean sample) implements Serializable {
        public static final TableSummary NONE = new TableSummary(0, "", null, false);
    }

    /** Returns the id of a delivery of some bytes, given by their SHA-256 in hex, for a block. */
    static String id(DeliveryBlockId block, LandedFile file, String sha256) {
        return Sha256.hex(String.join("|", block.dataset(), block.prefecture(), block.period(), file.path(), sha256))
                .substring(0, 16);
    }

    /** Returns this delivery with a position in a batch. */
    public Delivery withSequence(int position) {
        return new Delivery(id, sha256, block, file, format, receivedOn, table, position);
    }

    Delivery withTable(TableSummary summary) {
        return new Delivery(id, sha256, block, file, format, receivedOn, summary, sequence);
    }
}
