package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.file.Delivery.Format;
import it.accoglienza.ingest.file.Delivery.TableSummary;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Validates landed files as a whole: text, contract, headers, direct identifiers. Accepts or refuses each file. */
public final class FileValidator {
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLISECONDS = 200;

    private final Contracts contracts;
    private final Set<String> known;
    private final Configuration configuration;
    private final LocalDate today;
    private final long settled;

    /**
     * Creates a validator for one run.
     *
     * @param known the ids of the deliveries accepted by earlier runs
     * @param today the day of receipt of a file whose name has none
     * @param settled a file that changed after this time (in milliseconds) is still arriving
     */
    public FileValidator(
            Contracts contracts, Set<String> known, Configuration configuration, LocalDate today, long settled) {
        this.contracts = contracts;
        this.known = known;
        this.configuration = configuration;
        this.today = today;
        this.settled = settled;
    }

    /**
     * Validates one file. No exception is thrown for it: a file that changes while it is read is still arriving, and one that
     * cannot be read after several attempts is unreadable.
     */
    public ValidatedFile validate(LandedFile landed) {
        if (landed.modified() > settled) {
            return new ValidatedFile(unmatched(landed, ""), Verdict.ARRIVING, List.of(), List.of());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                ValidatedFile validated = read(landed);
                return isUnchanged(landed) ? validated : validated.arriving();
            } catch (IOException e) {
                if (attempt == ATTEMPTS || !pause(attempt)) {
                    return new ValidatedFile(
                            unmatched(landed, ""), Verdict.UNREADABLE, List.of(Issue.file("unreadable")), List.of());
                }
            }
        }
    }

    private boolean isUnchanged(LandedFile landed) throws IOException {
        Path path = new Path(landed.address());
        FileStatus now = LandingFolder.fileSystem(path, configuration).getFileStatus(path);
        return now.getLen() == landed.bytes() && now.getModificationTime() == landed.modified();
    }

    /** Returns false if the run was interrupted. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(attempt * PAUSE_MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ValidatedFile read(LandedFile landed) throws IOException {
        Delivery delivery = unmatched(landed, "");
        try {
            requireNoIdentifier(landed);
            SourceText source = SourceText.of(SourceBytes.of(landed, configuration));
            delivery = unmatched(landed, source.sha256());
            ContractMatch match = ContractMatch.of(landed, source.text(), contracts);
            delivery = delivery(landed, source, match, receivedOn(landed));
            requireEnded(match, delivery.receivedOn());
            return known.contains(delivery.id())
                    ? new ValidatedFile(delivery, Verdict.KNOWN, List.of(), List.of())
                    : scanned(delivery, match, source.remarks());
        } catch (FileRefusedException e) {
            return new ValidatedFile(delivery, Verdict.REFUSED, e.issues(), List.of());
        }
    }

    private static void requireEnded(ContractMatch match, LocalDate receivedOn) throws FileRefusedException {
        if (match.period() != null && match.period().end().isAfter(receivedOn)) {
            throw new FileRefusedException(Issue.file("period_not_over"));
        }
    }

    /** Refuses a file whose path holds an identifier. The report gives its number, not its path. */
    private static void requireNoIdentifier(LandedFile landed) throws FileRefusedException {
        if (landed.hidden()) {
            throw new FileRefusedException(Issue.file("file_name"));
        }
    }

    private ValidatedFile scanned(Delivery delivery, ContractMatch match, List<Issue> remarks)
            throws FileRefusedException {
        FileScan scan = new FileScan(match, contracts);
        scan.read();
        List<Issue> issues = scan.issues();
        Delivery scanned = delivery.withTable(scan.table());
        if (!issues.isEmpty()) {
            return new ValidatedFile(scanned, Verdict.REFUSED, issues, List.of());
        }
        List<Issue> totals = scan.hasTotals() && match.layout() == null
                ? new DeliveryRows(match, delivery.file().name(), delivery.receivedOn(), contracts).totals()
                : List.of();
        return new ValidatedFile(
                scanned,
                Verdict.ACCEPTED,
                totals.stream().filter(total -> !total.isRemark()).toList(),
                Stream.of(remarks, scan.remarks(), totals)
                        .flatMap(List::stream)
                        .filter(Issue::isRemark)
                        .toList());
    }

    /** A delivery whose contract is unknown; its id is that of its path in place of a block. */
    private Delivery unmatched(LandedFile landed, String sha256) {
        String id = Delivery.id(DeliveryBlockId.UNKNOWN, landed, sha256);
        return new Delivery(id, sha256, DeliveryBlockId.UNKNOWN, landed, Format.UNKNOWN, today, TableSummary.NONE, 0);
    }

    private LocalDate receivedOn(LandedFile landed) throws FileRefusedException {
        LocalDate received = landed.receivedOn().orElse(today);
        if (received.isAfter(today)) {
            throw new FileRefusedException(Issue.file("received_on"));
        }
        return received;
    }

    private static Delivery delivery(LandedFile landed, SourceText source, ContractMatch match, LocalDate receivedOn) {
        return new Delivery(
                Delivery.id(match.block(), landed, source.sha256()),
                source.sha256(),
                match.block(),
                landed,
                new Format(
                        source.charset(),
                        String.valueOf(match.table().separator()),
                        match.layout() == null ? "" : match.layout().name()),
                receivedOn,
                TableSummary.NONE,
                0);
    }
}
