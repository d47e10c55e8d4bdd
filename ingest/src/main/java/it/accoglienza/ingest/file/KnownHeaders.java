package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.contract.Layout;
import it.accoglienza.ingest.file.cell.CellText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a contract or a layout declares, found as people write them: see {@link CellText#key} and
 * {@link HeaderWords#key}. A field of a contract is also found by its name and by its title in both languages.
 */
final class KnownHeaders {
    /**
     * A declared header.
     *
     * @param text as declared
     * @param field null for a column of a layout that is no field
     */
    record Header(String text, @Nullable Field field) {}

    /** By contract: a load reads thousands of small files with the same headers. */
    private static final Map<Contract, KnownHeaders> CACHE = new ConcurrentHashMap<>();

    private final Map<String, Header> headers = new HashMap<>();

    private KnownHeaders() {}

    /** The headers of a prefecture's delivery. */
    static KnownHeaders of(Contract contract) {
        return CACHE.computeIfAbsent(contract, KnownHeaders::ofFields);
    }

    private static KnownHeaders ofFields(Contract contract) {
        KnownHeaders known = new KnownHeaders();
        Set<String> shared = new HashSet<>();
        Map<String, Header> others = new HashMap<>();
        for (Field field : contract.fields()) {
            Header header = new Header(field.header(), field);
            known.headers.put(CellText.key(field.header()), header);
            Stream.of(field.name(), field.title().it(), field.title().en(), field.header())
                    .flatMap(text -> Stream.of(CellText.key(text), HeaderWords.key(text)))
                    .distinct()
                    .filter(key -> others.put(key, header) != null)
                    .forEach(shared::add);
        }
        others.keySet().removeAll(shared);
        others.forEach(known.headers::putIfAbsent);
        return known;
    }

    /** The headers of a published report. */
    static KnownHeaders of(Contract contract, Layout layout) {
        KnownHeaders known = new KnownHeaders();
        for (String text : layout.known()) {
            Field field = contract.fields().stream()
                    .filter(one -> one.header().equals(text))
                    .findFirst()
                    .orElse(null);
            known.headers.put(CellText.key(text), new Header(text, field));
        }
        return known;
    }

    /** Returns the declared header of one as written, empty if there is none. */
    Optional<Header> find(String header) {
        Header found = headers.get(CellText.key(header));
        return Optional.ofNullable(found != null ? found : headers.get(HeaderWords.key(header)));
    }

    /** Returns the field of a header as written, empty if there is none. */
    Optional<Field> field(String header) {
        return find(header).map(Header::field);
    }

    /** Returns the declared headers that a line has. */
    Set<String> texts(List<String> line) {
        return line.stream()
                .flatMap(header -> find(header).stream())
                .map(Header::text)
                .collect(Collectors.toSet());
    }

    /** Returns whether a line has a header and all its headers are declared. */
    boolean includes(List<String> line) {
        return !line.isEmpty()
                && line.stream()
                        .allMatch(header -> header.isEmpty() || find(header).isPresent());
    }
}
