package it.accoglienza.transform.indicator;

import it.accoglienza.ingest.lake.Lake;
import it.accoglienza.ingest.lake.Layer;

/**
 * What gold was computed from: the label of the newest commit of {@code gold.observations}.
 *
 * @param batch the newest batch of deliveries that the observations include, 0 if there are none
 * @param fingerprints what the observations were computed from, beside the deliveries
 */
public record GoldLabel(long batch, Fingerprints fingerprints) {

    /** Reads the label of a warehouse. */
    public static GoldLabel of(Lake lake) {
        String[] label = lake.label(Layer.GOLD, "observations").orElse("0 none").split(" ", -1);
        return new GoldLabel(Long.parseLong(label[0]), Fingerprints.parse(label[1]));
    }

    /** Returns the label as the commit stores it. */
    public String text() {
        return batch + " " + fingerprints.text();
    }
}
