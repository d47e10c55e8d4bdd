package it.accoglienza.dashboard.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows under named columns, the same in every format. */
public interface Sheet {

    /** What a row is, in the plural: {@code observations}. */
    String name();

    /** The columns' names, in English snake_case. */
    List<String> columns();

    /** How many rows there are in all, whether or not this sheet is but a part. */
    long count();

    /** Each row's values in the order of the columns: text, a number, a truth, a day, or null where there is none. */
    void forEach(Consumer<List<@Nullable Object>> row);
}
