package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the declared columns that a header as written may stand for. */
final class SimilarHeaders {
    private static final int MOST = 3;
    /** The share of letters to change up to which two headers are similar. */
    private static final double LARGEST_DISTANCE = 0.5;

    private static final int SHORTEST_WORD = 5;

    private SimilarHeaders() {}

    /** Returns the headers of up to three fields, the most similar first. */
    static List<String> of(String written, List<Field> fields) {
        return fields.stream()
                .filter(field -> distance(written, field) <= LARGEST_DISTANCE || shareAWord(written, field))
                .sorted(Comparator.comparingDouble(field -> distance(written, field)))
                .limit(MOST)
                .map(Field::header)
                .toList();
    }

    /** Two fields may have a word in common, of which the written header has only that one: both are named. */
    private static boolean shareAWord(String written, Field field) {
        List<String> words = words(written);
        return words(field.header()).stream().anyMatch(word -> word.length() >= SHORTEST_WORD && words.contains(word));
    }

    private static List<String> words(String header) {
        return List.of(HeaderWords.key(header).split(" ", -1));
    }

    /** The smallest share of letters to change between a header as written and the names of a field. */
    private static double distance(String written, Field field) {
        return List.of(
                        field.header(),
                        field.name(),
                        field.title().it(),
                        field.title().en())
                .stream()
                .mapToDouble(name -> distance(CellText.key(written), CellText.key(name)))
                .min()
                .orElse(1);
    }

    private static double distance(String one, String other) {
        int longer = Math.max(1, Math.max(one.length(), other.length()));
        return (double) LevenshteinDistance.getDefaultInstance().apply(one, other) / longer;
    }
}
