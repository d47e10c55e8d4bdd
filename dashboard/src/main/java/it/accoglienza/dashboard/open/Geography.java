package it.accoglienza.dashboard.open;

import org.jspecify.annotations.Nullable;

/** The country, a region or a prefecture: one row of {@code open.geographies}. */
public record Geography(
        String level,
        String code,
        Localized name,
        @Nullable String parent,
        @Nullable String nuts,
        long population) {}
