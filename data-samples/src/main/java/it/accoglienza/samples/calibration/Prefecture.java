package it.accoglienza.samples.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A prefecture of the reference data: index in the list ordered by code, region code and residents in 2026. */
public record Prefecture(int index, String code, String region, int population) {

    /** Reads all 106 prefectures, ordered by code. */
    public static List<Prefecture> all() {
        Map<String, String> prefectures = CsvResource.rows("/reference/provinces.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("province_code"), Prefecture::code));
        Map<String, Integer> population = CsvResource.rows("/reference/population_2026.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> prefectures.getOrDefault(row.getField("province_code"), ""),
                        Collectors.summingInt(row -> Integer.parseInt(row.getField("residents")))));
        List<NamedCsvRecord> rows = CsvResource.rows("/reference/prefectures.csv").stream()
                .sorted((a, b) -> code(a).compareTo(code(b)))
                .toList();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Prefecture(
                        i,
                        code(rows.get(i)),
                        rows.get(i).getField("region_code"),
                        population.getOrDefault(code(rows.get(i)), 0)))
                .toList();
    }

    private static String code(NamedCsvRecord row) {
        return row.getField("prefecture_code");
    }
}
