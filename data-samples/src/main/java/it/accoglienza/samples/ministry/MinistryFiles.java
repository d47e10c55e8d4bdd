package it.accoglienza.samples.ministry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.CentreType;
import it.accoglienza.samples.calibration.CsvResource;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.calibration.Window;
import it.accoglienza.samples.delivery.DeliveryWriter;
import it.accoglienza.samples.reception.PresenceCounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the national files in the format of the Ministry's half-monthly reports. */
public final class MinistryFiles {
    /** The subfolder of the national files. */
    public static final String FOLDER = "IT";

    private static final double NOISE = 0.01;
    private static final String NOTE = "*Dati fittizi: sbarchi rilevati entro le ore 8:00 del giorno di riferimento";
    private static final String SOURCE = "Fonte: dati fittizi di Accoglienza Aperta, non il Ministero.";
    private static final List<String> PRESENCES = List.of(
            "Regione",
            "Data_Report",
            "Migranti presenti negli hot spot",
            "Migranti presenti nei centri di accoglienza",
            "Migranti presenti nei centri SIPROIMI",
            "Migranti presenti nei centri SAI",
            "CodiceRegione",
            "DenominazioneRegione");
    private static final List<String> LANDINGS = List.of("Data", "Valore", "Note", "Fonte", "Data_Report");
    private static final List<String> NATIONALITIES = List.of("Data_Report", "Nazione", "ISO_3166-1", "Valore");

    private final Calibration calibration;
    private final Window window;
    private final long seed;
    private final DeliveryWriter writer;

    /** Covers the reports of a window. */
    public MinistryFiles(Calibration calibration, Window window, long seed, DeliveryWriter writer) {
        this.calibration = calibration;
        this.window = window;
        this.seed = seed;
        this.writer = writer;
    }

    /** Writes the persons present by region: the counts of the prefectures with up to 1 % of noise. */
    public void writePresences(Map<String, PresenceCounts> byRegion) {
        SeededRandom random = SeededRandom.of(seed, "ministry");
        List<NamedCsvRecord> regions = CsvResource.rows("/reference/regions.csv").stream()
                .sorted(Comparator.comparing(MinistryFiles::name))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate report : reports()) {
            for (NamedCsvRecord region : regions) {
                PresenceCounts people = byRegion.get(region.getField("region_code"));
                if (people != null) {
                    rows.add(presences(report, region, people, random));
                }
            }
        }
        writer.write("ministry_presences", "accoglienza", PRESENCES, rows.stream());
    }

    private List<String> presences(
            LocalDate report, NamedCsvRecord region, PresenceCounts people, SeededRandom random) {
        String code = region.getField("region_code");
        boolean hasHotspots =
                calibration.months().firstEntry().getValue().hotspotsByRegion().containsKey(code);
        int hotspots = people.on(report, CentreType.HOTSPOT);
        int centres = people.on(report, CentreType.CPA) + people.on(report, CentreType.CAS);
        return List.of(
                name(region),
                report.toString(),
                hasHotspots ? counted(hotspots, random) : "",
                counted(centres, random),
                "",
                counted(people.on(report, CentreType.SAI), random),
                code,
                region.getField("name"));
    }

    private static String name(NamedCsvRecord region) {
        return region.getField("name").split("/", -1)[0];
    }

    private static String counted(int people, SeededRandom random) {
        return Integer.toString((int) StrictMath.rint(people * (1 + random.between(-NOISE, NOISE))));
    }

    /** Writes the landings by day; each report covers its whole month, as known on the report date. */
    public void writeLandings(Landings landings) {
        Stream<List<String>> rows = reports().stream()
                .flatMap(report -> days(YearMonth.from(report)).map(day -> {
                    String people = Integer.toString(landings.reported(day, report));
                    return List.of(day.toString(), people, NOTE, SOURCE, report.toString());
                }));
        writer.write("landings", "sbarchi-per-giorno", LANDINGS, rows);
    }

    /** Writes the landings since 1 January by nationality: the ten largest, then one row for all others. */
    public void writeNationalities(Landings landings) {
        Nationalities nationalities = new Nationalities(calibration.shares(), seed);
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate report : reports()) {
            int total = landings.sinceNewYear(report);
            int others = total;
            for (Nationalities.Count count : nationalities.largest(total, report.getYear())) {
                others -= count.people();
                rows.add(List.of(report.toString(), count.name(), count.iso2(), Integer.toString(count.people())));
            }
            rows.add(List.of(report.toString(), "altre", "", Integer.toString(others)));
        }
        writer.write("landings_by_nationality", "nazionalita", NATIONALITIES, rows.stream());
    }

    private List<LocalDate> reports() {
        return window.all().stream()
                .flatMap(month -> PresenceCounts.reportDates(month).stream())
                .toList();
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay);
    }
}
