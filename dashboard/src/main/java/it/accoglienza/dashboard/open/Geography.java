package it.accoglienza.dashboard.open;

import org.jspecify.annotations.Nullable;

/**
 * The country, a region or a prefecture: one row of {@code open.geographies}, with key (level, code).
 *
 * @param parent the code of the geography one level above; null for the country
 * @param nuts the code of the geography in the European nomenclature NUTS
 * @param population residents
 * @param populationYear the year on whose 1 January they were counted; null in early releases
 */
public record Geography(
        GeographicLevel level,
        String code,
        Localized name,
        @Nullable String parent,
        @Nullable String nuts,
        long population,
        @Nullable Integer populationYear) {}
