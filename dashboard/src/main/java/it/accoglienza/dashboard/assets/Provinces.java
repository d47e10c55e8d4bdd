package it.accoglienza.dashboard.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which prefecture and which region each province belongs to, by its {@code sigla}.
 *
 * @param prefectures sigla to the code of the prefecture
 * @param regions sigla to the code of the region
 */
record Provinces(Map<String, String> prefectures, Map<String, String> regions) {

    /** Reads the reference file {@code provinces.csv}, whose names hold no comma. */
    static Provinces in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        Map<String, String> prefectures = new TreeMap<>();
        Map<String, String> regions = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String sigla = cells[header.indexOf("sigla")];
            prefectures.put(sigla, cells[header.indexOf("prefecture_code")]);
            regions.put(sigla, cells[header.indexOf("region_code")]);
        }
        return new Provinces(prefectures, regions);
    }

    /** The areas of a map that are no province of ours. */
    List<String> unknown(Collection<String> areas) {
        return areas.stream().filter(area -> !prefectures.containsKey(area)).toList();
    }
}
