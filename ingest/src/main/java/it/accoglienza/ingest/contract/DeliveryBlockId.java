package it.accoglienza.ingest.contract;

import java.io.Serializable;

/**
 * Identifies the block of rows that one delivery provides and a later delivery replaces.
 *
 * @param dataset the contract's name
 * @param prefecture the code of the delivering prefecture, {@link #COUNTRY} for a dataset of the Ministry
 * @param period {@code 2024-03}, {@code 2024-Q1} or {@code 2024}; empty for a dataset of the Ministry, whose rows carry
 *     the date of their report
 */
public record DeliveryBlockId(String dataset, String prefecture, String period) implements Serializable {
    /** The code that stands for all of Italy in place of a prefecture. */
    public static final String COUNTRY = "IT";

    /** The id of a file that was refused before its dataset was recognised. */
    public static final DeliveryBlockId UNKNOWN = new DeliveryBlockId("", "", "");

    /** Returns prefecture and period, {@code PD/2024-03}: the key of the block within its dataset. */
    public String key() {
        return prefecture + "/" + period;
    }
}
