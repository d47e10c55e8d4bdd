package it.accoglienza.ingest;

import it.accoglienza.ingest.Receipt.Verdict;
import it.accoglienza.ingest.contract.Contracts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** The door: each landed file is opened, recognised and searched for identifiers, and accepted or refused whole. */
final class Reception {
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
    Reception(Contracts contracts, Set<String> known, Configuration configuration, LocalDate today) {
        this.contracts = contracts;
        this.known = known;
        this.configuration = configuration;
        this.today = today;
    }

    /** Judges the file as a whole; an unreadable disk is the only exception. */
    Receipt receive(Landed landed) {
        Delivery delivery = nameless(landed, "");
        try {
            SourceText source = SourceText.of(landed, configuration);
            delivery = nameless(landed, source.sha256());
            char separator = source.separator();
            List<String> headers = source.headers(separator);
            Recognition what = Recognition.of(landed, headers, contracts);
            delivery = delivery(landed, source, separator, what, receivedOn(landed));
            if (known.contains(delivery.id())) {
                return new Receipt(delivery, Verdict.KNOWN, List.of());
            }
            Columns columns = Columns.of(headers, what);
            List<Finding> findings = new ArrayList<>(columns.findings());
            Reading reading = new Reading(columns, what);
            reading.read(source.records(separator));
            findings.addAll(reading.identifiers());
            delivery =
                    delivery.read(what.layout() == null ? reading.rows() : 0, reading.anonymity(), reading.content());
            return new Receipt(delivery, findings.isEmpty() ? Verdict.ACCEPTED : Verdict.REFUSED, findings);
        } catch (RefusedException e) {
            return new Receipt(delivery, Verdict.REFUSED, e.findings());
        } catch (IOException e) {
            return new Receipt(delivery, Verdict.REFUSED, List.of(Finding.file("unreadable")));
        }
    }

    private LocalDate receivedOn(Landed landed) throws RefusedException {
        LocalDate received = landed.receivedOn().orElse(today);
        if (received.isAfter(today)) {
            throw new RefusedException(Finding.file("received_on"));
        }
        return received;
    }

    private static Delivery delivery(
            Landed landed, SourceText source, char separator, Recognition what, LocalDate receivedOn) {
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
    private Delivery nameless(Landed landed, String sha256) {
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
