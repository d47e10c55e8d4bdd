package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.contract.Layout;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is: its contract, and the prefecture and period that its path names, or the published form that its
 * headers fit.
 *
 * @param prefecture {@code IT} for a national source
 * @param period null for a national source, whose rows carry their report's date
 * @param layout null for a prefecture's delivery
 */
public record ContractMatch(
        Contract contract,
        String prefecture,
        @Nullable DeliveryPeriod period,
        @Nullable Layout layout) {
    public static final String COUNTRY = "IT";
    private static final Pattern PERIOD = Pattern.compile("(?<period>[0-9]{4}(-[0-9]{2}|-Q[0-9])?)(?![0-9]).*");

    static ContractMatch of(LandedFile landed, List<String> headers, Contracts contracts) throws FileRefusedException {
        String[] path = landed.file().split("/");
        Optional<Contract> named = path.length == 3 ? contracts.find(path[0]) : Optional.empty();
        if (named.isPresent() && !named.get().deliveredByMinistry()) {
            return prefectural(named.get(), path[1], landed.name(), contracts);
        }
        for (Contract contract : named.map(List::of).orElseGet(contracts::inOrder)) {
            for (Layout layout : contract.layouts()) {
                if (layout.fits(landed.name(), headers)) {
                    return new ContractMatch(contract, COUNTRY, null, layout);
                }
            }
        }
        throw new FileRefusedException(Issue.file(named.isPresent() ? "unknown_form" : "unknown_dataset"));
    }

    private static ContractMatch prefectural(Contract contract, String prefecture, String name, Contracts contracts)
            throws FileRefusedException {
        if (!contracts.codes("prefecture").values().contains(prefecture)) {
            throw new FileRefusedException(Issue.file("unknown_prefecture"));
        }
        Matcher stem = PERIOD.matcher(name);
        Optional<DeliveryPeriod> period = stem.matches()
                ? DeliveryPeriod.of(stem.group("period"), contract.delivered().every())
                : Optional.empty();
        return new ContractMatch(
                contract, prefecture, period.orElseThrow(() -> new FileRefusedException(Issue.file("period"))), null);
    }
}
