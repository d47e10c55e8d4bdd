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

/** Validates landed files as a whole: text, contract, headers, direct identifiers. Accepts or refuses each file. */
public final class FileValidator {
    private final Contracts contracts;
    private final Set<String> known;
    private final Configuration configuration;
    private final LocalDate today;

    /**
     * Creates a validator for one run.
     *
     * @param known the ids of the deliveries accepted by earlier runs
     * @param today the day of receipt of a file whose name has none
     */
    public FileValidator(Contracts contracts, Set<String> known, Configuration configuration, LocalDate today) {
        this.contracts = contracts;
        this.known = known;
        this.configuration = configuration;
        this.today = today;
    }

    /** Validates one file. A file that cannot be read is refused, too; no exception is thrown for it. */
    public ValidatedFile validate(LandedFile landed) {
        Delivery delivery = unmatched(landed, "");
        try {
            SourceText source = SourceText.of(SourceBytes.of(landed, configuration));
            delivery = unmatched(landed, source.sha256());
            ContractMatch match = ContractMatch.of(landed, source.text(), contracts);
            delivery = delivery(landed, source, match, receivedOn(landed));
            if (known.contains(delivery.id())) {
                return new ValidatedFile(delivery, Verdict.KNOWN, List.of(), List.of());
            }
            return scanned(delivery, match);
        } catch (FileRefusedException e) {
            return new ValidatedFile(delivery, Verdict.REFUSED, e.issues(), List.of());
        } catch (IOException e) {
            return new ValidatedFile(delivery, Verdict.REFUSED, List.of(Issue.file("unreadable")), List.of());
        }
    }

    private ValidatedFile scanned(Delivery delivery, ContractMatch match) throws FileRefusedException {
        FileScan scan = new FileScan(match);
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
                Stream.concat(scan.remarks().stream(), totals.stream().filter(Issue::isRemark))
                        .toList());
    }

    /** A delivery whose contract is unknown; its id is that of its path in place of a block. */
    private Delivery unmatched(LandedFile landed, String sha256) {
        String id = Delivery.id(new DeliveryBlockId("", "", landed.path()), sha256);
        return new Delivery(id, DeliveryBlockId.UNKNOWN, landed, Format.UNKNOWN, today, TableSummary.NONE, 0);
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
                Delivery.id(match.block(), source.sha256()),
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
