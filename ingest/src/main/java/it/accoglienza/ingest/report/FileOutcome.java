package it.accoglienza.ingest.report;

import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.Localized;
import it.accoglienza.ingest.file.KAnonymity;
import it.accoglienza.ingest.file.ValidatedFile;
import it.accoglienza.ingest.file.ValidatedFile.Verdict;
import it.accoglienza.ingest.load.LoadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one file of a run.
 *
 * @param file path relative to the source folder
 * @param block its dataset is empty if the file was refused before it was recognised
 * @param accepted rows in silver; {@code flagged} rows are among them
 * @param anonymity null if no row was accepted or the file has no quasi-identifiers
 * @param findings remarks last
 */
public record FileOutcome(
        String file,
        DeliveryBlockId block,
        State state,
        long accepted,
        long rejected,
        long flagged,
        @Nullable KAnonymity anonymity,
        List<Finding> findings) {
    private static final Set<String> OF_THE_WHOLE = Set.of("correction", "dropped_rows", "send_again");

    /** The state of a file after the run. */
    public enum State {
        RECEIVED("ricevuto", "received"),
        PARTIAL("ricevuto in parte", "partially received"),
        VALID("valido", "valid"),
        PARTLY_VALID("valido in parte", "partly valid"),
        SUPERSEDED("sostituito da una consegna successiva", "replaced by a later delivery"),
        HELD("trattenuto, vale ancora la consegna precedente", "held, the delivery before it still counts"),
        REFUSED("rifiutato", "refused"),
        KNOWN("già ricevuto, nessuna modifica", "already received, no change"),
        ARRIVING("ancora in arrivo, sarà esaminato al prossimo avvio", "still arriving, examined by the next run"),
        UNREADABLE("non letto, rilanciare il comando", "not read, run the command again");

        private final String it;
        private final String en;

        State(String it, String en) {
            this.it = it;
            this.en = en;
        }

        Localized label() {
            return new Localized(it, en);
        }

        private Localized labelWithoutRows() {
            return switch (this) {
                case PARTIAL -> new Localized("nessuna riga accettata", "no row accepted");
                case PARTLY_VALID -> new Localized("nessuna riga valida", "no valid row");
                case RECEIVED, VALID, SUPERSEDED, HELD, REFUSED, KNOWN, ARRIVING, UNREADABLE -> label();
            };
        }

        /** Returns the name in report files. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the state in a check, in which nothing is received. */
        private State checked() {
            return this == RECEIVED ? VALID : this == PARTIAL ? PARTLY_VALID : this;
        }

        private static State of(Verdict verdict) {
            return switch (verdict) {
                case ACCEPTED -> RECEIVED;
                case KNOWN -> KNOWN;
                case HELD -> HELD;
                case REFUSED -> REFUSED;
                case ARRIVING -> ARRIVING;
                case UNREADABLE -> UNREADABLE;
            };
        }

        private static State of(LoadResult.State state) {
            return switch (state) {
                case RECEIVED -> RECEIVED;
                case PARTIAL -> PARTIAL;
                case REFUSED -> REFUSED;
                case SUPERSEDED -> SUPERSEDED;
                case REPEATED -> KNOWN;
                case HELD -> HELD;
            };
        }
    }

    /** The outcome of a file whose rows were validated, with a remark on the rows that a correction had before. */
    static FileOutcome loaded(ValidatedFile file, LoadResult result, List<Finding> findings) {
        return new FileOutcome(
                file.delivery().file().path(),
                file.delivery().block(),
                State.of(result.state()),
                result.accepted(),
                result.rejected(),
                result.flagged(),
                file.delivery().table().anonymity(),
                Stream.concat(findings.stream(), correction(result, findings)).toList());
    }

    private static Stream<Finding> correction(LoadResult result, List<Finding> findings) {
        List<Finding> remarks = new ArrayList<>();
        if (result.acceptedBefore() != null) {
            remarks.add(new Finding(Severity.REMARK, "correction", "", result.acceptedBefore(), List.of()));
        }
        if (result.dropped() > 0) {
            remarks.add(new Finding(Severity.REMARK, "dropped_rows", "", result.dropped(), List.of()));
        }
        if (result.state() == LoadResult.State.PARTIAL && findings.stream().anyMatch(FileOutcome::isForSender)) {
            remarks.add(new Finding(Severity.REMARK, "send_again", "", 0, List.of()));
        }
        return remarks.stream();
    }

    /** Returns whether rows are to be corrected; those that only lack another delivery are accepted when it arrives. */
    private static boolean isForSender(Finding finding) {
        return finding.severity() == Severity.ROWS && !finding.rule().equals("reference_absent");
    }

    /** The outcome of a file of which no row was loaded. */
    static FileOutcome notLoaded(ValidatedFile file, List<Finding> findings) {
        return new FileOutcome(
                file.delivery().file().path(),
                file.delivery().block(),
                State.of(file.verdict()),
                0,
                0,
                0,
                null,
                findings);
    }

    /** Returns the label of the state, which says if no row was accepted. */
    Localized label() {
        return accepted == 0 && rejected > 0 ? state.labelWithoutRows() : state.label();
    }

    /** Returns the outcome of a check, in which nothing is received. */
    FileOutcome checked() {
        List<Finding> shown = findings.stream()
                .filter(finding -> !finding.rule().equals("send_again"))
                .toList();
        return new FileOutcome(file, block, state.checked(), accepted, rejected, flagged, null, shown);
    }

    /** Returns the outcome of a known file with the rows that it had when it was loaded. */
    FileOutcome withAccepted(long rows) {
        return new FileOutcome(file, block, state, rows, rejected, flagged, anonymity, findings);
    }

    /** Returns the same outcome under another name of the file. */
    FileOutcome named(String name) {
        return new FileOutcome(name, block, state, accepted, rejected, flagged, anonymity, findings);
    }

    /** Returns the dataset, empty if it was not recognised. */
    public String dataset() {
        return block.dataset();
    }

    /** Returns the findings that are to be corrected or checked. */
    public List<Finding> problems() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.REMARK)
                .toList();
    }

    /** Returns whether nothing is to be corrected. */
    boolean clean() {
        return problems().isEmpty();
    }

    /** Returns whether there is nothing to say about single rows or columns of the file, corrected or not. */
    boolean plain() {
        return findings.stream().allMatch(finding -> OF_THE_WHOLE.contains(finding.rule())) && state != State.ARRIVING;
    }
}
