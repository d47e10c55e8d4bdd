package it.accoglienza.samples.network;

import it.accoglienza.samples.calibration.Quarter;
import it.accoglienza.samples.calibration.SeededRandom;
import it.accoglienza.samples.delivery.RegisterContext;
import it.accoglienza.samples.network.Network.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes datasets {@code networks}, {@code memberships} and {@code meetings}. */
public final class NetworkRegister {
    private final RegisterContext context;
    private final SeededRandom random;
    private int meetings;

    public NetworkRegister(RegisterContext context) {
        this.context = context;
        this.random = context.random("meetings");
    }

    /** Delivers the quarters in order. */
    public void deliver(List<Quarter> quarters) {
        List<Network> networks = new NetworkFounding(context, quarters).found();
        for (Quarter quarter : quarters) {
            List<Network> active = networks.stream()
                    .filter(network -> network.activeIn(quarter))
                    .toList();
            send("networks", quarter, networks(quarter, active));
            send("memberships", quarter, memberships(quarter, active));
            send("meetings", quarter, meetings(quarter, active));
        }
    }

    private void send(String dataset, Quarter quarter, List<List<String>> rows) {
        context.deliver(dataset, quarter, quarter.end(), rows);
    }

    private List<List<String>> networks(Quarter quarter, List<Network> active) {
        return active.stream()
                .map(network -> context.deliveries()
                        .row(
                                quarter,
                                network.id(),
                                network.kind(),
                                network.project(),
                                network.established(),
                                Network.knownIn(quarter, network.closed())))
                .toList();
    }

    private List<List<String>> memberships(Quarter quarter, List<Network> active) {
        List<List<String>> rows = new ArrayList<>();
        for (Network network : active) {
            for (Membership member : network.membershipsIn(quarter)) {
                rows.add(context.deliveries()
                        .row(
                                quarter,
                                network.id(),
                                member.subject().id(),
                                member.subject().type(),
                                member.role(),
                                member.joined(),
                                Network.knownIn(quarter, member.left())));
            }
        }
        return rows;
    }

    private List<List<String>> meetings(Quarter quarter, List<Network> active) {
        List<List<String>> rows = new ArrayList<>();
        for (Network network : active) {
            for (int i = random.between(1, 3); i > 0; i--) {
                rows.addAll(meeting(quarter, network));
            }
        }
        return rows;
    }

    private List<List<String>> meeting(Quarter quarter, Network network) {
        LocalDate day = quarter.start().plusDays(random.below(90));
        String kind = context.shares().draw("meeting_kind", network.kind(), random);
        double turnout = random.between(0.4, 0.9);
        List<Membership> present = network.memberships().stream()
                .filter(member -> member.validOn(day) && random.happens(turnout))
                .toList();
        if (present.isEmpty()) {
            return List.of();
        }
        String id = context.id("R", 5, ++meetings);
        return present.stream()
                .map(member -> context.deliveries()
                        .row(quarter, id, network.id(), day, member.subject().id(), kind))
                .toList();
    }
}
