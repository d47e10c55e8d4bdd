package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryBlockId;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.file.cell.CodeText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a file, with the prefecture and period from its path, or with the layout of the Ministry that its name
 * and headers match, and its table.
 *
 * @param prefecture {@link DeliveryBlockId#COUNTRY} for a dataset of the Ministry
 * @param period null for a dataset of the Ministry, whose rows carry the date of their report
 * @param layout null for a prefecture's delivery
 * @param known the headers that the contract or the layout declares
 */
record ContractMatch(
        Contract contract,
        String prefecture,
        @Nullable DeliveryPeriod period,
        @Nullable Layout layout,
        KnownHeaders known,
        TableText table) {
    /** Limit of the columns, far above any dataset's. */
    static final int MOST_COLUMNS = 500;

    private static final Pattern PERIOD = Pattern.compile("(?<period>[0-9]{4}(-[0-9]{2}|-Q[0-9])?)(?![0-9]).*");

    private static final Pattern COPY =
            Pattern.compile(".*(?:(?<!\\p{L})(?:copi[ae]|copy)(?!\\p{L})|\\(\\d{1,2}\\)).*", Pattern.CASE_INSENSITIVE);

    /** Finds the contract of a file by the end of its path {@code dataset/prefecture/period*.csv}, else by its headers. */
    static ContractMatch of(LandedFile landed, String text, Contracts contracts) throws FileRefusedException {
        ContractMatch match = find(landed, text, contracts);
        if (match.table().headers().size() > MOST_COLUMNS) {
            throw new FileRefusedException(Issue.file("too_many_columns"));
        }
        return match;
    }

    private static ContractMatch find(LandedFile landed, String text, Contracts contracts) throws FileRefusedException {
        HeaderSearch headers = new HeaderSearch(text);
        String[] path = landed.path().split("/", -1);
        int folder = path.length - 3;
        Optional<Contract> named = folder >= 0 ? contracts.findByNameOrTitle(path[folder]) : Optional.empty();
        if (named.isPresent() && !named.get().deliveredByMinistry()) {
            return byPath(named.get(), path[folder + 1], landed.name(), headers, contracts);
        }
        List<Contract> candidates = named.map(List::of).orElseGet(contracts::inOrder);
        LayoutSearch layouts = new LayoutSearch(contracts, headers);
        Optional<ContractMatch> match = layouts.find(candidates);
        if (match.isEmpty()) {
            Issue unknown = Issue.file(named.isPresent() ? "unknown_form" : "unknown_dataset");
            List<Issue> nearest = layouts.nearest(candidates);
            throw new FileRefusedException((nearest.isEmpty() ? List.of(unknown) : nearest).toArray(Issue[]::new));
        }
        Layout layout = match.get().layout();
        if (layout != null
                && layout.dateInName() != null
                && DateInName.find(landed.name()).isEmpty()) {
            throw new FileRefusedException(Issue.file("date_in_name"));
        }
        return match.get();
    }

    private static ContractMatch byPath(
            Contract contract, String prefecture, String name, HeaderSearch headers, Contracts contracts)
            throws FileRefusedException {
        String code = CodeText.of(contracts.codes("prefecture"))
                .parse(prefecture)
                .orElseThrow(() -> new FileRefusedException(Issue.file("unknown_prefecture")));
        if (COPY.matcher(name).matches()) {
            throw new FileRefusedException(Issue.file("copy"));
        }
        Matcher stem = PERIOD.matcher(name);
        DeliveryPeriod period = (stem.matches()
                        ? DeliveryPeriod.of(
                                stem.group("period"), contract.delivered().every())
                        : Optional.<DeliveryPeriod>empty())
                .orElseThrow(() -> new FileRefusedException(
                        Issue.file("file_period:" + contract.delivered().every().example())));
        Contract then = contract.in(period);
        KnownHeaders known = KnownHeaders.of(then);
        TableText table = headers.best(line -> known.texts(line).size()).orElseGet(headers::first);
        requireNoOther(known, table.headers(), contracts);
        return new ContractMatch(then, code, period, null, known, table);
    }

    /** Refuses a table whose headers are all those of another dataset. */
    private static void requireNoOther(KnownHeaders known, List<String> headers, Contracts contracts)
            throws FileRefusedException {
        if (known.includes(headers)) {
            return;
        }
        Optional<Contract> other = contracts.deliveredByPrefectures().stream()
                .filter(contract -> KnownHeaders.of(contract).includes(headers))
                .findFirst();
        if (other.isPresent()) {
            throw new FileRefusedException(
                    Issue.file("nearest_dataset:" + other.get().name()));
        }
    }

    DeliveryBlockId block() {
        return new DeliveryBlockId(contract.name(), prefecture, period == null ? "" : period.text());
    }
}
