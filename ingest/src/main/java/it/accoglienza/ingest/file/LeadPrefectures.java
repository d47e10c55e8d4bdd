package it.accoglienza.ingest.file;

import it.accoglienza.ingest.contract.CodeList;
import it.accoglienza.ingest.contract.CodeList.Code;
import it.accoglienza.ingest.contract.Contract;
import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Field;
import it.accoglienza.ingest.file.cell.CodeText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows about projects that another prefecture leads. They are passed over, so that a project that its partners
 * deliver, too, counts once.
 */
final class LeadPrefectures {
    private final int column;
    private final @Nullable CodeText codes;
    private final Set<String> ledByOthers = new HashSet<>();

    LeadPrefectures(ContractMatch match, Contracts contracts) {
        Contract contract = match.contract();
        String ledBy = contract.delivered().ledBy();
        if (ledBy == null) {
            column = -1;
            codes = null;
            return;
        }
        List<Field> fields = contract.fields();
        int field = fields.stream().map(Field::name).toList().indexOf(ledBy);
        CodeList list = contracts.codes(Objects.requireNonNull(fields.get(field).codes()));
        column = new HeaderMapping(match).columns()[field];
        codes = CodeText.of(list);
        list.codes().stream()
                .filter(code -> code.lead() != null && !code.lead().equals(match.prefecture()))
                .map(Code::code)
                .forEach(ledByOthers::add);
    }

    /** Returns whether a row is about a project that another prefecture leads. */
    boolean isOthers(TableRow row) {
        return codes != null
                && codes.parse(row.cell(column).strip())
                        .filter(ledByOthers::contains)
                        .isPresent();
    }
}
