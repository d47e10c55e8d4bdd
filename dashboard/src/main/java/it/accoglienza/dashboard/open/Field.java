package it.accoglienza.dashboard.open;

import org.jspecify.annotations.Nullable;

/**
 * A field of a dataset: one row of {@code open.fields}.
 *
 * @param name the English column name in the warehouse
 * @param header the Italian header in delivered files
 * @param codes the code list of its values; null if its values are not codes
 */
public record Field(
        String dataset,
        String name,
        String header,
        String type,
        @Nullable String unit,
        boolean required,
        @Nullable String codes,
        String sensitivity,
        Localized title) {}
