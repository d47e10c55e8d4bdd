package it.accoglienza.samples.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each code occurs among some people or centres, as declared in {@code shares.csv}. */
public final class Shares {
    public record Share(String code, double weight) {}

    private final Map<String, List<Share>> lists = new HashMap<>();

    Shares(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            lists.computeIfAbsent(key(row.getField("what"), row.getField("among")), list -> new ArrayList<>())
                    .add(new Share(row.getField("code"), Double.parseDouble(row.getField("weight"))));
        }
    }

    /** One code drawn by weight; empty where "none" was drawn. */
    public String draw(String what, String among, SeededRandom chance) {
        List<Share> shares = list(what, among);
        double point =
                chance.real() * shares.stream().mapToDouble(Share::weight).sum();
        for (Share share : shares) {
            point -= share.weight();
            if (point < 0) {
                return share.code();
            }
        }
        return shares.get(shares.size() - 1).code();
    }

    /** The codes and weights in the order of the file. */
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
