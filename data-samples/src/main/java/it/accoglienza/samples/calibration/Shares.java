package it.accoglienza.samples.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of codes among groups of persons or centres, read from {@code shares.csv}. */
public final class Shares {
    /** A code with its weight; weights need not add up to 1. */
    public record Share(String code, double weight) {}

    private final Map<String, List<Share>> lists = new HashMap<>();

    Shares(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            lists.computeIfAbsent(key(row.getField("what"), row.getField("among")), list -> new ArrayList<>())
                    .add(new Share(row.getField("code"), Double.parseDouble(row.getField("weight"))));
        }
    }

    /** Draws a code by weight. An empty code means "none". */
    public String draw(String what, String among, SeededRandom random) {
        List<Share> shares = list(what, among);
        double point =
                random.real() * shares.stream().mapToDouble(Share::weight).sum();
        for (Share share : shares) {
            point -= share.weight();
            if (point < 0) {
                return share.code();
            }
        }
        return shares.get(shares.size() - 1).code();
    }

    /**
     * Returns the codes and weights in file order.
     *
     * @throws IllegalArgumentException if the file has no such rows
     */
    public List<Share> list(String what, String among) {
        List<Share> shares = lists.get(key(what, among));
        if (shares == null) {
            throw new IllegalArgumentException(
                    "shares.csv: no rows of '%s' among '%s'; add them".formatted(what, among));
        }
        return shares;
    }

    private static String key(String what, String among) {
        return what + "/" + among;
    }
}
