package it.accoglienza.dashboard.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows with named columns, written in any format. */
public interface Sheet {

    /** Returns the name of the rows in the plural, for example {@code observations}. */
    String name();

    /** Returns the column names, in English snake_case. */
    List<String> columns();

    /** Returns the number of rows of the whole result, also if this sheet is one page of it. */
    long count();

    /** Passes each row to a consumer: values in the order of the columns, as text, number, boolean, date or null. */
    void forEach(Consumer<List<@Nullable Object>> row);
}
