package it.accoglienza.dashboard.open.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A network established by a project: one row of {@code open.project_networks}.
 *
 * @param kind a code of the list {@code network_kind}
 * @param closedOn null if the network is active
 * @param subjects number of member organisations
 */
public record ProjectNetwork(
        String project,
        String prefecture,
        String network,
        String kind,
        LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer subjects) {}
