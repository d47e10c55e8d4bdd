package it.accoglienza.transform.observation;

/**
 * A geography: the country, a region or a prefecture.
 *
 * @param code {@code IT}, the code of a region or the code of a prefecture
 */
public record Geography(GeographicLevel level, String code) {
    /** The country. */
    public static final Geography ITALY = new Geography(GeographicLevel.COUNTRY, "IT");

    /** Returns a region. */
    public static Geography region(String code) {
        return new Geography(GeographicLevel.REGION, code);
    }

    /** Returns a prefecture. */
    public static Geography prefecture(String code) {
        return new Geography(GeographicLevel.PREFECTURE, code);
    }

    /** Returns level and code in one text, {@code prefecture/PD}. */
    public String key() {
        return level.code() + "/" + code;
    }
}
