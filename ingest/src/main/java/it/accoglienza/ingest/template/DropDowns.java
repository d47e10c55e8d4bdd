package it.accoglienza.ingest.template;

import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The drop-downs of a template, one for each code list that its contract uses, in the order of the fields. */
final class DropDowns {
    private static final String PREFECTURE = "prefecture";

    private final Contracts contracts;
    private final String prefecture;
    private final Map<String, DropDown> byList = new LinkedHashMap<>();

    DropDowns(Contract contract, Contracts contracts, TemplateTexts texts) {
        this.contracts = contracts;
        this.prefecture = Optional.ofNullable(contract.delivered().ledBy())
                .map(field -> contract.field(field).codes())
                .map(list -> contracts.codes(list).codes().get(0).lead())
                .orElseGet(() -> contracts.codes(PREFECTURE).codes().get(0).code());
        contract.fields().stream()
                .map(Field::codes)
                .filter(Objects::nonNull)
                .forEach(list -> byList.computeIfAbsent(list, name -> DropDown.of(contracts.codes(name), texts)));
    }

    Collection<DropDown> all() {
        return byList.values();
    }

    /** Returns the length of the longest entry of a field, 0 if it has no code list. */
    int longest(Field field) {
        DropDown choices = field.codes() == null ? null : byList.get(field.codes());
        return choices == null
                ? 0
                : choices.entries().stream()
                        .mapToInt(entry -> entry.text().length())
                        .max()
                        .orElse(0);
    }

    /** Returns the first code of a list in its declared order; of prefectures the one that leads the first project. */
    String firstCode(String list) {
        return list.equals(PREFECTURE)
                ? prefecture
                : contracts.codes(list).codes().get(0).code();
    }

    /** Returns the entry of the first code of a list. */
    String firstText(String list) {
        DropDown choices = Objects.requireNonNull(byList.get(list), list);
        return choices.text(firstCode(list));
    }
}
