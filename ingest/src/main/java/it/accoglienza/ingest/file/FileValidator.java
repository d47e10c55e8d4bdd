package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** The door: each landed file is opened, recognised and searched for identifiers, and accepted or refused whole. */
public final class FileValidator {
    private final Contracts contracts;
    private final Set<String> known;
    private final Configuration configuration;
    private final LocalDate today;

    /**
     * A reception for one run.
     *
     * @param known the ids of deliveries accepted before
     * @param today the day on which a file was received whose name does not tell
     */
    public FileValidator(Contracts contracts, Set<String> known, Configuration configuration, LocalDate today) {
        this.contracts = contracts;
        this.known = known;
        this.configuration = configuration;
        this.today = today;
    }

    /** Judges the file as a whole; an unreadable disk is the only exception. */
    public ValidatedFile receive(LandedFile landed) {
        Delivery delivery = nameless(landed, "");
        try {
            SourceText source = SourceText.of(landed, configuration);
            delivery = nameless(landed, source.sha256());
            char separator = source.separator();
            List<String> headers = source.headers(separator);
            ContractMatch what = ContractMatch.of(landed, headers, contracts);
            delivery = delivery(landed, source, separator, what, receivedOn(landed));
            if (known.contains(delivery.id())) {
                return new ValidatedFile(delivery, Verdict.KNOWN, List.of());
            }
            HeaderMapping columns = HeaderMapping.of(headers, what);
            List<Issue> issues = new ArrayList<>(columns.issues());
            FileScan reading = new FileScan(columns, what);
            reading.read(source.records(separator));
            issues.addAll(reading.identifiers());
            delivery =
                    delivery.read(what.layout() == null ? reading.rows() : 0, reading.anonymity(), reading.content());
            return new ValidatedFile(delivery, issues.isEmpty() ? Verdict.ACCEPTED : Verdict.REFUSED, issues);
        } catch (FileRefusedException e) {
            return new ValidatedFile(delivery, Verdict.REFUSED, e.issues());
        } catch (IOException e) {
            return new ValidatedFile(delivery, Verdict.REFUSED, List.of(Issue.file("unreadable")));
        }
    }

    private LocalDate receivedOn(LandedFile landed) throws FileRefusedException {
        LocalDate received = landed.receivedOn().orElse(today);
        if (received.isAfter(today)) {
            throw new FileRefusedException(Issue.file("received_on"));
        }
        return received;
    }

    private static Delivery delivery(
            LandedFile landed, SourceText source, char separator, ContractMatch what, LocalDate receivedOn) {
        String period = what.period() == null ? "" : what.period().text();
        return new Delivery(
                Delivery.id(what.contract().name(), what.prefecture(), period, source.sha256()),
                what.contract().name(),
                what.prefecture(),
                period,
                landed.file(),
                landed.address(),
                what.layout() == null ? "" : what.layout().name(),
                source.charset(),
                String.valueOf(separator),
                landed.bytes(),
                receivedOn,
                0,
                null,
                "",
                0);
    }

    /** A file that was not recognised has its path for a name. */
    private Delivery nameless(LandedFile landed, String sha256) {
        return new Delivery(
                Delivery.id("", "", landed.file(), sha256),
                "",
                "",
                "",
                landed.file(),
                landed.address(),
                "",
                "",
                "",
                landed.bytes(),
                today,
                0,
                null,
                "",
                0);
    }
}
