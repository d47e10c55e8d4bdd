package it.accoglienza.samples.network;

import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes dataset {@code protocols}: those declared for programmes, and up to four in all. */
public final class ProtocolRegister {
    private record Protocol(
            String id,
            String network,
            String area,
            LocalDate signed,
            @Nullable LocalDate expires,
            @Nullable LocalDate withdrawn,
            int signatories) {

        private boolean listedIn(Quarter quarter) {
            return !signed.isAfter(quarter.end()) && isNotBefore(expires, quarter) && isNotBefore(withdrawn, quarter);
        }

        private static boolean isNotBefore(@Nullable LocalDate day, Quarter quarter) {
            return day == null || !day.isBefore(quarter.start());
        }

        private String status(Quarter quarter) {
            if (withdrawn != null && !withdrawn.isAfter(quarter.end())) {
                return "withdrawn";
            }
            return expires == null || expires.isAfter(quarter.end()) ? "active" : "expired";
        }
    }

    private static final String DATASET = "protocols";
    private static final LocalDate FROM = LocalDate.of(2021, 6, 1);
    private static final int DAYS = 1500;

    private final RegisterContext context;
    private final SeededRandom random;
    private final List<Protocol> protocols = new ArrayList<>();

    public ProtocolRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random(DATASET);
    }

    /** Delivers the quarters in order. */
    public void deliver(List<Quarter> quarters) {
        signDeclared();
        int others = Integer.parseInt(context.shares().draw("protocols", "", random));
        for (int i = 0; i < others && protocols.size() < 4; i++) {
            sign();
        }
        for (Quarter quarter : quarters) {
            List<List<String>> rows = protocols.stream()
                    .filter(protocol -> protocol.listedIn(quarter))
                    .map(protocol -> row(quarter, protocol))
                    .toList();
            context.deliver(DATASET, quarter, quarter.end(), rows);
        }
    }

    private void signDeclared() {
        Calibration.rows("project_protocols").stream()
                .filter(row -> row.getField("prefecture").equals(context.code()))
                .forEach(row -> protocols.add(new Protocol(
                        nextId(),
                        council(),
                        row.getField("area"),
                        LocalDate.parse(row.getField("signed_on")),
                        LocalDate.parse(row.getField("expires_on")),
                        null,
                        Integer.parseInt(row.getField("signatories")))));
    }

    private void sign() {
        LocalDate signed = FROM.plusDays(random.below(DAYS));
        LocalDate expires =
                random.happens(0.8) ? signed.plusYears(random.between(2, 3)).minusDays(1) : null;
        LocalDate withdrawn = random.happens(0.04) ? signed.plusDays(random.between(200, 700)) : null;
        protocols.add(new Protocol(
                nextId(),
                random.happens(0.6) ? council() : "",
                context.shares().draw("protocol_area", "", random),
                signed,
                expires,
                withdrawn,
                random.between(2, 9)));
    }

    private String nextId() {
        return context.id("T", 4, protocols.size() + 1);
    }

    /** Returns the code of the territorial council, the first network of every prefecture. */
    private String council() {
        return context.id("N", 3, 1);
    }

    private List<String> row(Quarter quarter, Protocol protocol) {
        return context.deliveries()
                .row(
                        quarter,
                        protocol.id(),
                        protocol.network(),
                        protocol.area(),
                        protocol.signed(),
                        protocol.expires(),
                        protocol.signatories(),
                        protocol.status(quarter));
    }
}
