package it.accoglienza.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accoglienza.ingest.contract.Contracts;
import it.accoglienza.ingest.contract.Declarations;
import it.accoglienza.ingest.lake.Layer;
import it.accoglienza.ingest.reconciliation.LedgerReconciliation;
import it.accoglienza.ingest.report.FileOutcome.State;
import it.accoglienza.ingest.report.IngestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that change after deliveries were loaded, and the format of the warehouse. */
final class ContractChangesTest {
    private static final String ROW =
            "PD,%s,PD-C0001,CAS,adults,M-ABCDEF,5k-20k,12,open,27.50,2023-01-01,2025-12-31%s\n";
    private static final String HEADER = "prefettura,periodo,codice_centro,tipo_centro,destinatari,codice_gestore,"
            + "classe_comune,posti,stato,prezzo_giornaliero_eur,inizio_contratto,fine_contratto";

    private final SortedMap<String, String> codes = Declarations.in(Contracts.class, "codes");
    private final SortedMap<String, String> contracts = Declarations.in(Contracts.class, "contracts");

    @TempDir
    private Path folder;

    private LoadFixture fixture = LoadFixture.in(Path.of("."));

    @BeforeEach
    void loadTheFirstMonth() throws IOException {
        fixture = LoadFixture.in(folder);
        deliver("2024-03", "", "");
        fixture.load();
    }

    @Test
    void anOptionalColumnIsAddedAndEarlierDeliveriesStayRight() throws IOException {
        addField("");
        load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "rooms IS NULL")).hasSize(1);

        deliver("2024-04", ",stanze", ",7");
        deliver("2024-05", ",stanze", ",molte");
        load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "rooms = 7 AND period = '2024-04'"))
                .hasSize(1);
        assertThat(fixture.rows(Layer.QUARANTINE, "centres", "sent.rooms = 'molte'"))
                .hasSize(1);
        List<String> silver = rooms();
        new StoredDeliveries(fixture.lake(), changed(), line -> {}).rebuild(List.of("centres"));
        assertThat(rooms()).isEqualTo(silver).containsExactly("[2024-03,12,null]", "[2024-04,12,7]");
        new LedgerReconciliation(fixture.lake(), changed()).require();
        assertThatThrownBy(() -> new LedgerReconciliation(fixture.lake(), Contracts.declared()).require())
                .hasMessageContaining("the contracts changed after the last load");
    }

    @Test
    void aRequiredColumnIsRequiredFromItsFirstDay() throws IOException {
        addField("constraints: { required: true }");
        assertThatThrownBy(this::load)
                .hasMessageContaining("centres.rooms is a new required column: give it valid_from");
        contracts.replace(
                "centres", Declarations.in(Contracts.class, "contracts").get("centres"));
        addField("constraints: { required: true }\n    valid_from: 2024-05-01\n    valid_to: 2024-05-31");
        deliver("2024-04", "", "");
        deliver("2024-05", "", "");
        deliver("2024-06", "", "");
        IngestReport report = load();
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.state() == State.REFUSED)
                .hasSize(1)
                .allMatch(outcome -> outcome.file().equals("centres/PD/2024-05.csv"));
        assertThat(report.lines(false)).contains("    column stanze: a required column is missing: add it");
    }

    @Test
    void otherChangesAreRefusedAtTheStartAndATypeCanBeRebuilt() throws IOException {
        SortedMap<String, List<String>> tables = fixture.tables();
        change("    header: posti\n", "    header: posti_totali\n");
        assertThatThrownBy(this::load)
                .hasMessageContaining("centres.capacity changed its header from posti to posti_totali");
        change("    header: posti_totali\n", "    header: posti\n");
        change("name: capacity\n    header: posti", "name: places\n    header: posti");
        assertThatThrownBy(this::load).hasMessageContaining("centres.capacity is no longer declared");
        assertThat(fixture.tables()).isEqualTo(tables);
    }

    @Test
    void aTypeChangesByRebuilding() throws IOException {
        String price = contracts.get("centres");
        assertThat(price).contains("    decimals: 2\n");
        change("    decimals: 2\n", "    decimals: 3\n");
        assertThatThrownBy(this::load).hasMessageContaining("run ./accoglienza ingest --rebuild centres");
        new StoredDeliveries(fixture.lake(), changed(), line -> {}).rebuild(List.of("centres"));
        assertThat(load().clean()).isTrue();
        assertThat(fixture.lake().read(Layer.SILVER, "centres").schema().toDDL())
                .contains("DECIMAL(", ",3)");
    }

    @Test
    void aCodeIsAcceptedInItsTimeOnly() throws IOException {
        String list = "code,label_it,label_en,also,valid_from,valid_to\n"
                + codes.getOrDefault("centre_status", "")
                        .lines()
                        .skip(1)
                        .map(line -> line + (line.startsWith("open") ? ",,2024-04-30\n" : ",,\n"))
                        .reduce("", String::concat);
        codes.put("centre_status", list);
        deliver("2024-04", "", "");
        deliver("2024-05", "", "");
        load();
        assertThat(fixture.rows(Layer.SILVER, "centres", "true")).hasSize(2);
        assertThat(fixture.rows(Layer.QUARANTINE, "centres", "period = '2024-05'"))
                .singleElement()
                .asString()
                .contains("\"rule\":\"code\",\"column\":\"status\"");
    }

    @Test
    void aWarehouseOfAnotherFormatIsRefused() throws IOException {
        Path file = fixture.warehouse().resolve("warehouse.properties");
        assertThat(file).content().contains("format=2", "centres=");
        Files.delete(file.resolveSibling(".warehouse.properties.crc"));
        Files.writeString(file, Files.readString(file).replace("format=2", "format=1"));
        assertThatThrownBy(() -> fixture.lake()).hasMessageContaining("its format is '1', this program reads format 2");
        Files.delete(file);
        assertThatThrownBy(() -> fixture.lake())
                .hasMessageContaining("has no format number")
                .hasMessageContaining("--warehouse FOLDER");
    }

    private List<String> rooms() {
        return fixture
                .lake()
                .read(Layer.SILVER, "centres")
                .select("period", "capacity", "rooms")
                .collectAsList()
                .stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private void deliver(String period, String headers, String cells) throws IOException {
        fixture.deliver("centres/PD/%s.csv".formatted(period), HEADER + headers + "\n" + ROW.formatted(period, cells));
    }

    private void addField(String properties) {
        change("checks:\n", """
                  - name: rooms
                    header: stanze
                    title: Stanze
                    title_en: Rooms
                    type: integer
                    sensitivity: none
                    %s
                checks:
                """.formatted(properties));
    }

    private void change(String from, String to) {
        String text = contracts.getOrDefault("centres", "");
        assertThat(text).contains(from);
        contracts.put("centres", text.replace(from, to));
    }

    private Contracts changed() {
        return Contracts.of(codes, contracts);
    }

    private IngestReport load() throws IOException {
        return new DeliveryLoader(fixture.lake(), changed(), line -> {})
                .load(fixture.landing().toString());
    }
}
