package it.accoglienza.dashboard.open;

import org.jspecify.annotations.Nullable;

/**
 * A field of a dataset: one row of {@code open.fields}.
 *
 * @param name its English name in the warehouse
 * @param header its Italian name in the delivered files
 * @param codes the code list that its values come from
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
