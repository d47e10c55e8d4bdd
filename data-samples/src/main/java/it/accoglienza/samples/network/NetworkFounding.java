package it.accoglienza.samples.network;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.accoglienza.samples.calibration.Calibration;
import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.network.Network.Membership;
import it.accoglienza.samples.network.Network.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the networks of one prefecture: those declared for programmes, a territorial council, thematic tables. */
final class NetworkFounding {
    private static final String COUNCIL = "territorial_council";
    private static final LocalDate COUNCILS_FROM = LocalDate.of(2002, 1, 1);
    private static final LocalDate TABLES_FROM = LocalDate.of(2018, 1, 1);
    private static final int COUNCIL_DAYS = 5000;
    private static final int TABLE_DAYS = 2500;
    private static final double KNOWN_SUBJECT = 0.5;

    private final RegisterContext context;
    private final List<Quarter> quarters;
    private final SeededRandom random;
    private final List<Subject> known = new ArrayList<>();
    private final List<Network> founded = new ArrayList<>();

    NetworkFounding(RegisterContext context, List<Quarter> quarters) {
        this.context = context;
        this.quarters = quarters;
        this.random = context.random("networks");
    }

    /** Reads the networks that {@code project_networks.csv} declares for a prefecture. */
    static List<NamedCsvRecord> declared(String prefecture) {
        return Calibration.rows("project_networks").stream()
                .filter(row -> row.getField("prefecture").equals(prefecture))
                .toList();
    }

    /** Returns the networks. The first is the territorial council, which never closes; protocols refer to it. */
    List<Network> found() {
        List<NamedCsvRecord> declared = declared(context.code());
        if (declared.stream().noneMatch(row -> row.getField("kind").equals(COUNCIL))) {
            found(COUNCIL, COUNCILS_FROM.plusDays(random.below(COUNCIL_DAYS)), null, random.between(10, 15));
        }
        declared.forEach(this::foundDeclared);
        if (random.happens(0.5)) {
            LocalDate established = TABLES_FROM.plusDays(random.below(TABLE_DAYS));
            LocalDate closed = random.happens(0.15) ? established.plusDays(random.between(400, 1500)) : null;
            found("thematic_table", established, closed, random.between(5, 9));
        }
        if (declared.isEmpty() && random.happens(0.15)) {
            found("governance", TABLES_FROM.plusDays(random.below(TABLE_DAYS)), null, random.between(7, 11));
        }
        return founded;
    }

    /** Adds a declared network: its number of subjects is published and constant. */
    private void foundDeclared(NamedCsvRecord row) {
        LocalDate established = LocalDate.parse(row.getField("established_on"));
        int subjects = Integer.parseInt(row.getField("subjects"));
        List<Membership> members = members(row.getField("kind"), established, null, subjects);
        founded.add(new Network(nextId(), row.getField("kind"), row.getField("project"), established, null, members));
    }

    private void found(String kind, LocalDate established, @Nullable LocalDate closed, int subjects) {
        List<Membership> members = members(kind, established, closed, subjects);
        founded.add(new Network(nextId(), kind, "", established, closed, changed(kind, members, closed)));
    }

    private String nextId() {
        return context.id("N", 3, founded.size() + 1);
    }

    private List<Membership> members(String kind, LocalDate from, @Nullable LocalDate to, int count) {
        List<Membership> members = new ArrayList<>();
        Set<Subject> taken = new HashSet<>();
        while (members.size() < count) {
            boolean lead = members.isEmpty();
            Subject subject = subject(lead ? "prefecture" : context.shares().draw("subject_type", kind, random), taken);
            String role = lead ? "lead" : random.happens(0.1) ? "observer" : "member";
            members.add(new Membership(subject, role, from, to));
        }
        return members;
    }

    private Subject subject(String type, Set<Subject> taken) {
        boolean reuse = type.equals("prefecture") || random.happens(KNOWN_SUBJECT);
        Optional<Subject> met = known.stream()
                .filter(subject -> reuse && subject.type().equals(type) && !taken.contains(subject))
                .findFirst();
        Subject subject = met.orElseGet(() -> new Subject(context.id("S", 4, known.size() + 1), type));
        if (met.isEmpty()) {
            known.add(subject);
        }
        taken.add(subject);
        return subject;
    }

    /** Returns the members with random departures and accessions in each quarter. */
    private List<Membership> changed(String kind, List<Membership> members, @Nullable LocalDate closed) {
        List<Membership> changed = new ArrayList<>(members);
        Set<Subject> taken = new HashSet<>();
        members.forEach(member -> taken.add(member.subject()));
        for (Quarter quarter : quarters) {
            LocalDate day = quarter.start().plusDays(random.between(1, 80));
            int leaving = random.between(1, members.size() - 1);
            Membership before = changed.get(leaving);
            boolean open = before.joined().isBefore(day) && (closed == null || closed.isAfter(day.plusDays(1)));
            if (random.happens(0.06) && open && Objects.equals(before.left(), closed)) {
                changed.set(leaving, new Membership(before.subject(), before.role(), before.joined(), day));
            }
            if (random.happens(0.07) && open) {
                Subject subject = subject(context.shares().draw("subject_type", kind, random), taken);
                changed.add(new Membership(subject, "member", day, closed));
            }
        }
        return changed;
    }
}
