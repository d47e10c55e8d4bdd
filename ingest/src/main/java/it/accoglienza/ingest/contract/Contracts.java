package it.accoglienza.ingest.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every dataset that may be delivered and every code list, as the files of this module declare them. */
public final class Contracts implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> ENGLISH_TWINS = List.of("title_en", "description_en", "message_en");

    private final TreeMap<String, Contract> contracts = new TreeMap<>();
    private final TreeMap<String, CodeList> codeLists = new TreeMap<>();

    private Contracts() {}

    /** Reads all declarations strictly: an unknown word, a missing text or an unknown code list is refused. */
    public static Contracts declared() {
        Contracts all = new Contracts();
        Declarations.in(Contracts.class, "codes")
                .forEach((name, text) -> all.codeLists.put(name, CodeList.of(name, rows(text))));
        Declarations.in(Contracts.class, "contracts")
                .forEach((name, text) -> all.contracts.put(name, all.contract(name, text)));
        return all;
    }

    /**
     * A YAML text as a declaration of the given type; what is wrong is told with the file's name.
     *
     * <p>A text in both languages is {@code {it: ..., en: ...}}, or, where Table Schema wants a plain text, two words
     * beside each other: {@code title} in Italian and {@code title_en}.
     */
    public static <T> T read(String file, String yaml, Class<T> type) {
        try {
            JsonNode declaration = YAML.readTree(yaml);
            join(declaration);
            return YAML.treeToValue(declaration, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The rows of a reference file ({@code prefectures}, {@code provinces}, {@code regions}), column to value. */
    public static List<Map<String, String>> reference(String name) {
        return rows(Declarations.in(Contracts.class, "reference").getOrDefault(name, ""));
    }

    /** The contract of a dataset, if it is declared. */
    public Optional<Contract> find(String dataset) {
        return Optional.ofNullable(contracts.get(dataset));
    }

    /** The contract of a dataset that is known to be declared. */
    public Contract contract(String dataset) {
        return find(dataset)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no contract named '%s'; known are %s".formatted(dataset, contracts.keySet())));
    }

    /** All contracts, so that a dataset comes after those that its foreign keys name. */
    public List<Contract> inOrder() {
        LinkedHashMap<String, Contract> ordered = new LinkedHashMap<>();
        contracts.values().forEach(contract -> add(contract, ordered));
        return List.copyOf(ordered.values());
    }

    /** All code lists by name. */
    public SortedMap<String, CodeList> codeLists() {
        return codeLists;
    }

    /** A code list that is known to be declared. */
    public CodeList codes(String name) {
        CodeList list = codeLists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list '%s'; known are %s".formatted(name, codeLists.keySet()));
        }
        return list;
    }

    private void add(Contract contract, Map<String, Contract> ordered) {
        contract.foreignKeys().forEach(key -> add(contract(key.reference().resource()), ordered));
        ordered.putIfAbsent(contract.name(), contract);
    }

    private Contract contract(String name, String text) {
        Contract contract = read("contracts/" + name + ".yaml", text, Contract.class);
        if (!contract.name().equals(name)) {
            throw new IllegalArgumentException("contracts/%s.yaml declares '%s'".formatted(name, contract.name()));
        }
        contract.fields().stream()
                .map(Field::codes)
                .filter(codes -> codes != null)
                .forEach(this::codes);
        return contract;
    }

    /** Makes one text in both languages of each pair of a word and its English twin. */
    private static void join(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String english : ENGLISH_TWINS) {
                String word = english.substring(0, english.length() - "_en".length());
                if (object.path(word).isTextual() && object.path(english).isTextual()) {
                    ObjectNode both = object.objectNode();
                    both.set("it", object.get(word));
                    both.set("en", object.remove(english));
                    object.set(word, both);
                }
            }
        }
        node.forEach(Contracts::join);
    }

    private static List<Map<String, String>> rows(String csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.add(row.getFieldsAsMap());
        }
        return rows;
    }
}
