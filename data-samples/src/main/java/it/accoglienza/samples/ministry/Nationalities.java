package it.accoglienza.samples.ministry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.CsvResource;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Shares;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Distributes landings over nationalities; the weights vary from year to year. */
final class Nationalities {
    /** Persons of one nationality, with its Italian name and ISO 3166-1 alpha-2 code. */
    record Count(String name, String iso2, int people) {}

    private static final double CHANGE = 0.5;
    private static final int NAMED = 10;

    private final Map<String, NamedCsvRecord> citizenships;
    private final List<Shares.Share> mix;
    private final long seed;

    Nationalities(Shares shares, long seed) {
        this.citizenships = CsvResource.rows("/codes/citizenship.csv").stream()
                .filter(row -> !row.getField("iso2").isEmpty())
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row));
        this.mix = shares.list("citizenship", "arrivals").stream()
                .filter(share -> citizenships.containsKey(share.code()))
                .toList();
        this.seed = seed;
    }

    /** Returns the ten largest nationalities among {@code total} persons landed so far in the year, ordered by name. */
    List<Count> largest(int total, int year) {
        double sum = mix.stream().mapToDouble(share -> weight(share, year)).sum();
        return mix.stream()
                .map(share -> count(share.code(), (int) (total * weight(share, year) / sum)))
                .sorted(Comparator.comparingInt(Count::people).reversed())
                .limit(NAMED)
                .sorted(Comparator.comparing(Count::name))
                .toList();
    }

    private double weight(Shares.Share share, int year) {
        SeededRandom random = SeededRandom.of(seed, "nationality", share.code(), Integer.toString(year));
        return share.weight() * StrictMath.exp(random.between(-CHANGE, CHANGE));
    }

    private Count count(String code, int people) {
        NamedCsvRecord citizenship = citizenships.get(code);
        if (citizenship == null) {
            throw new IllegalStateException("citizenship.csv: no code " + code);
        }
        return new Count(citizenship.getField("label_it").replace('’', '\''), citizenship.getField("iso2"), people);
    }
}
