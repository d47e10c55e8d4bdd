package it.accoglienza.ingest.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.Delivery;
import it.accoglienza.ingest.file.FileRefusedException;
import it.accoglienza.ingest.file.LandedFile;
import it.accoglienza.ingest.file.SourceText;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delivery as they were sent. Columns: {@code batch} LONG, {@code delivery} STRING, {@code line} LONG,
 * {@code marks} ARRAY of STRING (what was seen while reading), then each field of the contract as text.
 */
final class BronzeReader implements Serializable {
    private static final long serialVersionUID = 1;

    /** Mark of a row with more or fewer cells than the header. */
    static final String CELLS = "cells";

    private final Contract contract;
    private final long batch;

    BronzeReader(Contract contract, long batch) {
        this.contract = contract;
        this.batch = batch;
    }

    static StructType schema(Contract contract) {
        StructType schema = new StructType()
                .add("batch", DataTypes.LongType)
                .add("delivery", DataTypes.StringType)
                .add("line", DataTypes.LongType)
                .add("marks", DataTypes.createArrayType(DataTypes.StringType));
        for (Field field : contract.fields()) {
            schema = schema.add(field.name(), DataTypes.StringType);
        }
        return schema;
    }

    /** Reads the file again; one that changed since it was accepted is an error, to be met by another run. */
    Iterator<Row> read(Delivery delivery, Configuration configuration) {
        LandedFile landed = new LandedFile(delivery.file(), delivery.address(), delivery.bytes());
        try {
            SourceText source = SourceText.of(landed, configuration);
            if (!delivery.holds(source.sha256())) {
                throw new IOException("not the bytes that passed the identifier gate");
            }
            char separator = delivery.separator().charAt(0);
            List<String> headers = source.headers(separator);
            Iterator<CsvRecord> records = source.records(separator);
            records.next();
            return delivery.layout().isEmpty()
                    ? sent(delivery, headers, records)
                    : new LayoutReader(contract, delivery, headers)
                            .read(records)
                            .map(row -> row(delivery, row))
                            .iterator();
        } catch (IOException | FileRefusedException e) {
            throw new IllegalStateException(
                    "%s: changed or gone since it was accepted; run ingest again".formatted(delivery.file()), e);
        }
    }

    private Iterator<Row> sent(Delivery delivery, List<String> headers, Iterator<CsvRecord> records) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < headers.size(); place++) {
            places.put(headers.get(place), place);
        }
        int[] columns = contract.fields().stream()
                .mapToInt(field -> places.getOrDefault(field.header(), -1))
                .toArray();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return row(delivery, headers.size(), records.next(), columns);
            }
        };
    }

    private Row row(Delivery delivery, int width, CsvRecord record, int[] columns) {
        List<String> cells = record.getFields();
        @Nullable Object[] values = new @Nullable Object[4 + columns.length];
        values[0] = batch;
        values[1] = delivery.id();
        values[2] = record.getStartingLineNumber();
        values[3] = cells.size() == width ? new String[0] : new String[] {CELLS};
        for (int field = 0; field < columns.length; field++) {
            int column = columns[field];
            values[4 + field] = column >= 0 && column < cells.size() ? cells.get(column) : null;
        }
        return RowFactory.create(values);
    }

    private Row row(Delivery delivery, LayoutReader.LayoutRow reading) {
        List<Object> values = new ArrayList<>();
        values.add(batch);
        values.add(delivery.id());
        values.add(reading.line());
        values.add(reading.marks().toArray(String[]::new));
        contract.fields().forEach(field -> values.add(reading.values().get(field.name())));
        return RowFactory.create(values.toArray());
    }
}
