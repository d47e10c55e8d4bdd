package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All received files of a warehouse.
 *
 * @param files in the order of receipt
 */
record ReceivedFiles(List<ReceivedFile> files) {

    /** Returns the ids of the deliveries with a verdict. */
    Set<String> ids(Verdict verdict) {
        return files.stream()
                .filter(file -> file.verdict() == verdict)
                .map(file -> file.delivery().id())
                .collect(Collectors.toSet());
    }

    /** Returns the highest batch number, 0 if there is none. */
    long lastBatch() {
        return files.stream().mapToLong(ReceivedFile::batch).max().orElse(0);
    }

    /** Returns the accepted deliveries of a dataset in all batches. */
    List<Delivery> accepted(String dataset) {
        return inDataset(dataset).map(ReceivedFile::delivery).toList();
    }

    /** Returns the accepted deliveries of a dataset in a batch. */
    List<Delivery> accepted(long batch, String dataset) {
        return inDataset(dataset)
                .filter(file -> file.batch() == batch)
                .map(ReceivedFile::delivery)
                .toList();
    }

    /** Returns the accepted delivery of each block of a dataset that was received last; of those of one day the last loaded. */
    List<Delivery> current(String dataset) {
        return current(inDataset(dataset));
    }

    /** Returns the same for all datasets. */
    List<Delivery> current() {
        return current(files.stream().filter(file -> file.verdict() == Verdict.ACCEPTED));
    }

    private static List<Delivery> current(Stream<ReceivedFile> accepted) {
        Map<DeliveryBlockId, Delivery> last = new LinkedHashMap<>();
        accepted.map(ReceivedFile::delivery)
                .forEach(delivery -> last.merge(
                        delivery.block(),
                        delivery,
                        (one, other) -> other.receivedOn().isBefore(one.receivedOn()) ? one : other));
        return List.copyOf(last.values());
    }

    /** Returns the refused deliveries of a batch. */
    List<Delivery> refused(long batch) {
        return inBatch(batch)
                .filter(file -> file.verdict() == Verdict.REFUSED)
                .map(ReceivedFile::delivery)
                .toList();
    }

    /** Returns the total size of a batch's files, in bytes as received. */
    long bytes(long batch) {
        return inBatch(batch).mapToLong(file -> file.delivery().file().bytes()).sum();
    }

    /** Returns the runs that stored the contents of deliveries. */
    List<String> runs(List<Delivery> deliveries) {
        Set<String> ids = deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> ids.contains(file.delivery().id()))
                .map(ReceivedFile::run)
                .distinct()
                .toList();
    }

    private Stream<ReceivedFile> inDataset(String dataset) {
        return files.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .filter(file -> file.delivery().block().dataset().equals(dataset));
    }

    private Stream<ReceivedFile> inBatch(long batch) {
        return files.stream().filter(file -> file.batch() == batch);
    }
}
