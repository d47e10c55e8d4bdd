package it.accoglienza.ingest;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contract.Every;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.DeliveryPeriod;
import it.accoglienza.ingest.file.cell.CodeText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that give the dataset, prefecture and period of a file whose path does not. All are required if one is given. */
final class BlockOptions {
    private static final Pattern EXTENSION = Pattern.compile("[.](csv([.]gz)?|xlsx)$", Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "D",
            description = "Insieme di dati / dataset: stays, permanenze")
    private String dataset = "";

    @Option(
            names = "--prefecture",
            required = true,
            paramLabel = "PD",
            description = "Sigla o nome della prefettura / code or name of the prefecture: PD, Padova")
    private String prefecture = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description =
                    "Mese o trimestre, secondo l'insieme di dati / month or quarter, as the dataset requires: 2024-03, 2024-Q1")
    private String period = "";

    /** Returns what is wrong with the values, empty if nothing is. */
    Optional<String> error(Contracts contracts) {
        Optional<Contract> contract = contracts.findByNameOrTitle(dataset);
        if (contract.isEmpty() || contract.get().deliveredByMinistry()) {
            return Optional.of("--dataset %s: insieme di dati sconosciuto, usare / no such dataset, use one of:%s"
                    .formatted(dataset, contracts.namesAndTitles()));
        }
        if (CodeText.of(contracts.codes("prefecture")).parse(prefecture).isEmpty()) {
            return Optional.of(
                    "--prefecture %s: prefettura sconosciuta, usare la sigla o il nome / no such prefecture, use its code or name: VI, Vicenza"
                            .formatted(prefecture));
        }
        Every every = contract.get().delivered().every();
        return DeliveryPeriod.of(period, every).isEmpty()
                ? Optional.of("--period %s: scrivere il periodo di «%s» come %s / write the period of “%s” like %s"
                        .formatted(period, dataset, every.example(), dataset, every.example()))
                : Optional.empty();
    }

    /** Returns the path of a delivery with the extension of a file: {@code stays/PD/2024-03.csv}. */
    String path(String file) {
        Matcher extension = EXTENSION.matcher(file);
        return "%s/%s/%s%s".formatted(dataset, prefecture, period, extension.find() ? extension.group() : "");
    }
}
