package it.accoglienza.dashboard.datapackage;

import static java.util.stream.Collectors.joining;

import it.accoglienza.dashboard.open.Localized;
import it.accoglienza.dashboard.open.Release;
import java.util.List;

/** Writes {@code README.txt}: what the files of a package are, in Italian and English. */
final class PackageReadme {
    private static final String TEXT = """
            Accoglienza Aperta

            Edizione %1$s, pubblicata il %2$s.
            %3$s
            Fonte: %4$s. Licenza: CC BY 4.0, %5$s

            Ogni tabella è un file, in csv/ e in parquet/ secondo i formati scelti. datapackage.json descrive colonne, tipi, chiavi,
            righe e SHA-256 dei file (Frictionless Data Package). I CSV sono in UTF-8 con virgola e punto decimale (RFC 4180): una
            cella vuota è un valore mancante, "" un testo vuoto. Nella tabella observations un breakdown vuoto indica il totale; quando
            value manca, status ne indica il motivo. NA è il codice di Napoli, non un valore mancante.

            Release %1$s, published on %2$s.
            %6$s
            Source: %7$s. Licence: CC BY 4.0, %5$s

            Each table is a file, in csv/ and in parquet/ by the chosen formats. datapackage.json describes columns, types, keys, rows and
            SHA-256 of the files (Frictionless Data Package). CSV files are in UTF-8 with comma and decimal point (RFC 4180): an empty cell
            is a missing value, "" an empty text. In the table observations an empty breakdown is the total; where value is
            missing, status gives the reason. NA is the code of Naples, not a missing value.

            Righe / Rows:
            %8$s
            """;

    private PackageReadme() {}

    /** Returns the text; the same release gives the same text. */
    static String of(Release release, List<ExportedTable> tables) {
        Localized description = PackageTexts.description(release);
        Localized source = PackageTexts.source(release);
        return TEXT.formatted(
                release.id(),
                release.publishedAt(),
                description.it(),
                source.it(),
                Release.LICENCE,
                description.en(),
                source.en(),
                tables.stream()
                        .map(each -> "%10d  %s".formatted(each.rows(), each.name()))
                        .collect(joining("\n")));
    }
}
