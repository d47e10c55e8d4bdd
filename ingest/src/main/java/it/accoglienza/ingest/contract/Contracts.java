package it.accoglienza.ingest.contract;

import it.accoglienza.ingest.contract.Contract.ForeignKey;
import it.accoglienza.ingest.contract.Contract.ForeignKey.Reference;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All contracts and code lists that the files of this module declare. */
public final class Contracts implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, Contract> contracts = new TreeMap<>();
    private final TreeMap<String, CodeList> codeLists = new TreeMap<>();

    /** The texts of code lists and contracts, from which another JVM reads them. */
    private final Texts texts;

    private Contracts(Texts texts) {
        this.texts = texts;
    }

    /**
     * The serialized form: the tasks of one JVM share one instance, because thousands of objects would be copied for each task.
     */
    private record Texts(TreeMap<String, String> codes, TreeMap<String, String> contracts) implements Serializable {
        private static final Map<Texts, Contracts> READ = new ConcurrentHashMap<>();

        private Object readResolve() {
            return READ.computeIfAbsent(this, Contracts::read);
        }
    }

    private Object writeReplace() {
        return texts;
    }

    /**
     * Reads and validates all declarations.
     *
     * @throws IllegalArgumentException if a file has an unknown property, lacks a text, or names a dataset, column or code
     *     list that is not declared
     */
    public static Contracts declared() {
        return of(Declarations.in(Contracts.class, "codes"), Declarations.in(Contracts.class, "contracts"));
    }

    /**
     * Reads and validates declarations.
     *
     * @param codes the texts of code lists in CSV, by name
     * @param contracts the texts of contracts in YAML, by name
     * @throws IllegalArgumentException as {@link #declared}
     */
    public static Contracts of(Map<String, String> codes, Map<String, String> contracts) {
        return read(new Texts(new TreeMap<>(codes), new TreeMap<>(contracts)));
    }

    private static Contracts read(Texts texts) {
        Contracts all = new Contracts(texts);
        texts.codes().forEach((name, text) -> all.codeLists.put(name, CodeList.of(name, text)));
        texts.contracts().forEach((name, text) -> all.contracts.put(name, all.contract(name, text)));
        all.contracts.values().forEach(all::requireReferences);
        return all;
    }

    /** Returns the contract of a dataset, empty if none is declared. */
    public Optional<Contract> find(String dataset) {
        return Optional.ofNullable(contracts.get(dataset));
    }

    /** Returns the contract of a dataset given by its name or its title in either language, in any case. */
    public Optional<Contract> findByNameOrTitle(String text) {
        return find(text).or(() -> contracts.values().stream()
                .filter(contract -> Stream.of(
                                contract.name(),
                                contract.title().it(),
                                contract.title().en())
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst());
    }

    /**
     * Returns the contract of a dataset.
     *
     * @throws IllegalArgumentException if none is declared
     */
    public Contract contract(String dataset) {
        return find(dataset)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no contract named '%s'; known are %s".formatted(dataset, contracts.keySet())));
    }

    /** Returns all contracts, each after those that its foreign keys refer to. */
    public List<Contract> inOrder() {
        LinkedHashMap<String, Contract> ordered = new LinkedHashMap<>();
        contracts.values().forEach(contract -> add(contract, ordered));
        return List.copyOf(ordered.values());
    }

    /** Returns the contracts of the datasets that prefectures deliver, each after those that its foreign keys refer to. */
    public List<Contract> deliveredByPrefectures() {
        return inOrder().stream()
                .filter(contract -> !contract.deliveredByMinistry())
                .toList();
    }

    /** Returns the names and Italian titles of the datasets that prefectures deliver, each on a line of its own. */
    public String namesAndTitles() {
        return contracts.values().stream()
                .filter(contract -> !contract.deliveredByMinistry())
                .map(contract ->
                        "\n  " + contract.name() + " (" + contract.title().it() + ")")
                .collect(Collectors.joining());
    }

    /** Returns all code lists by name. */
    public SortedMap<String, CodeList> codeLists() {
        return codeLists;
    }

    /**
     * Returns a code list.
     *
     * @throws IllegalArgumentException if none of this name is declared
     */
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
        Contract contract = Declarations.read("contracts/" + name + ".yaml", text, Contract.class);
        if (!contract.name().equals(name)) {
            throw new IllegalArgumentException("contracts/%s.yaml declares '%s'".formatted(name, contract.name()));
        }
        contract.fields().stream().map(Field::codes).filter(Objects::nonNull).forEach(this::codes);
        return contract;
    }

    /** Requires that the columns of other datasets exist that a contract's foreign keys and checks use. */
    void requireReferences(Contract contract) {
        Set<String> available = new TreeSet<>();
        for (ForeignKey key : contract.foreignKeys()) {
            Reference reference = key.reference();
            Contract other = contract(reference.resource());
            reference.fields().forEach(other::field);
            other.fields().forEach(field -> available.add(other.name() + "." + field.name()));
        }
        for (Check check : contract.checks()) {
            if (!available.containsAll(check.references())) {
                throw new IllegalArgumentException("contract %s: check %s refers to %s; its foreign keys offer %s"
                        .formatted(contract.name(), check.name(), check.references(), available));
            }
        }
    }
}
