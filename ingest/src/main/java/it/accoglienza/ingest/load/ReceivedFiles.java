package it.accoglienza.ingest.load;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All received files of a warehouse.
 *
 * @param files in the order of receipt; a delivery that was loaded again has several entries
 * @param held the ids of the corrections that were held; those loaded again are no longer held
 */
record ReceivedFiles(List<ReceivedFile> files, Set<String> held) {

    ReceivedFiles(List<ReceivedFile> files, Set<String> held) {
        Set<String> again = files.stream()
                .filter(ReceivedFile::again)
                .map(file -> file.delivery().id())
                .collect(Collectors.toSet());
        this.files = List.copyOf(files);
        this.held = held.stream().filter(id -> !again.contains(id)).collect(Collectors.toSet());
    }

    /** Returns the same files with more held corrections. */
    ReceivedFiles holding(Collection<String> ids) {
        return new ReceivedFiles(
                files, Stream.concat(held.stream(), ids.stream()).collect(Collectors.toSet()));
    }

    /** Returns the files of the batches before one. */
    ReceivedFiles before(long batch) {
        return new ReceivedFiles(
                files.stream().filter(file -> file.batch() < batch).toList(), held);
    }

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

    /** Returns the accepted deliveries of a dataset in all batches, each once. */
    List<Delivery> accepted(String dataset) {
        Map<String, Delivery> byId = new LinkedHashMap<>();
        inDataset(dataset).map(ReceivedFile::delivery).forEach(delivery -> byId.putIfAbsent(delivery.id(), delivery));
        return List.copyOf(byId.values());
    }

    /** Returns the accepted deliveries of a dataset in a batch. */
    List<Delivery> accepted(long batch, String dataset) {
        return inDataset(dataset)
                .filter(file -> file.batch() == batch)
                .map(ReceivedFile::delivery)
                .toList();
    }

    /** Returns the accepted deliveries of a dataset that a batch has for the first time, by block, in the order of the days of receipt. */
    Map<DeliveryBlockId, List<Delivery>> firstAccepted(long batch, String dataset) {
        return inDataset(dataset)
                .filter(file -> file.batch() == batch && !file.again())
                .map(ReceivedFile::delivery)
                .sorted(Comparator.comparing(Delivery::receivedOn))
                .collect(Collectors.groupingBy(Delivery::block, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Returns the deliveries of a dataset that count: of each block the accepted one that was received last and is not held; of
     * those of one day the last loaded.
     */
    List<Delivery> current(String dataset) {
        return List.copyOf(standing(files.stream()
                        .filter(file -> file.delivery().block().dataset().equals(dataset)))
                .values());
    }

    /** Returns the same for all datasets. */
    List<Delivery> current() {
        return List.copyOf(standing(files.stream()).values());
    }

    /** Returns the ids of accepted deliveries of a later batch than the delivery that counts for their block. */
    Set<String> overtaken() {
        Map<String, Long> batches = new HashMap<>();
        accepted().forEach(file -> batches.putIfAbsent(file.delivery().id(), file.batch()));
        Map<DeliveryBlockId, Delivery> standing = standing(files.stream());
        return accepted()
                .filter(file -> !held.contains(file.delivery().id()))
                .filter(file -> {
                    Delivery counting = standing.get(file.delivery().block());
                    return counting != null
                            && !counting.sha256().equals(file.delivery().sha256())
                            && file.batch() > batches.getOrDefault(counting.id(), Long.MAX_VALUE);
                })
                .map(file -> file.delivery().id())
                .collect(Collectors.toSet());
    }

    /** Returns the held corrections that would count if they were not held, of all datasets. */
    List<ReceivedFile> pending() {
        return accepted()
                .filter(file -> held.contains(file.delivery().id()) && wouldCount(file.delivery()))
                .toList();
    }

    private boolean wouldCount(Delivery delivery) {
        Set<String> others =
                held.stream().filter(id -> !id.equals(delivery.id())).collect(Collectors.toSet());
        return delivery.equals(
                new ReceivedFiles(files, others).standing(files.stream()).get(delivery.block()));
    }

    /**
     * The delivery of each block that was received last and is not held. A repeat stands for the delivery with the same content,
     * so that a correction received between the two does not come after it.
     */
    private Map<DeliveryBlockId, Delivery> standing(Stream<ReceivedFile> received) {
        List<ReceivedFile> inOrder = received.filter(file -> file.verdict() != Verdict.REFUSED)
                .filter(file -> !held.contains(file.delivery().id()))
                .sorted(Comparator.comparing(file -> file.delivery().receivedOn()))
                .toList();
        Map<String, Delivery> accepted = new HashMap<>();
        inOrder.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .forEach(file -> accepted.put(content(file.delivery()), file.delivery()));
        Map<DeliveryBlockId, Delivery> last = new LinkedHashMap<>();
        for (ReceivedFile file : inOrder) {
            Delivery delivery =
                    file.verdict() == Verdict.KNOWN ? accepted.get(content(file.delivery())) : file.delivery();
            if (delivery != null) {
                last.put(delivery.block(), delivery);
            }
        }
        return last;
    }

    private static String content(Delivery delivery) {
        return delivery.block() + delivery.sha256();
    }

    /** Returns the refused deliveries of a batch. */
    List<Delivery> refused(long batch) {
        return inBatch(batch)
                .filter(file -> file.verdict() == Verdict.REFUSED)
                .map(ReceivedFile::delivery)
                .toList();
    }

    /** Returns the repeats of a batch: files with the content of a delivery that counted, received on a later day. */
    List<Delivery> repeated(long batch) {
        return inBatch(batch)
                .filter(file -> file.verdict() == Verdict.KNOWN)
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

    private Stream<ReceivedFile> accepted() {
        return files.stream().filter(file -> file.verdict() == Verdict.ACCEPTED);
    }

    private Stream<ReceivedFile> inDataset(String dataset) {
        return accepted().filter(file -> file.delivery().block().dataset().equals(dataset));
    }

    private Stream<ReceivedFile> inBatch(long batch) {
        return files.stream().filter(file -> file.batch() == batch);
    }
}
