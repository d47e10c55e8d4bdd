package it.accoglienza.ingest.file;

import java.io.Serializable;
import java.util.Collection;

/**
 * The k-anonymity of a delivered table of persons over its quasi-identifiers.
 *
 * @param smallest records in the smallest class of equal quasi-identifiers
 * @param under3 share of records in classes of fewer than 3
 * @param under5 share of records in classes of fewer than 5
 * @param meanRisk classes / records
 */
public record KAnonymity(long smallest, double under3, double under5, double meanRisk) implements Serializable {

    /**
     * Computes the measures of a table.
     *
     * @param classes number of records in each class, at least one class
     */
    static KAnonymity of(Collection<Integer> classes) {
        double records = classes.stream().mapToInt(size -> size).sum();
        return new KAnonymity(
                classes.stream().mapToInt(size -> size).min().orElseThrow(),
                recordsInClassesUnder(3, classes) / records,
                recordsInClassesUnder(5, classes) / records,
                classes.size() / records);
    }

    private static int recordsInClassesUnder(int size, Collection<Integer> classes) {
        return classes.stream()
                .mapToInt(records -> records)
                .filter(records -> records < size)
                .sum();
    }
}
