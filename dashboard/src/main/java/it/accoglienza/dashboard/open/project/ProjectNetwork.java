package it.accoglienza.dashboard.open.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A network that a project set up: one row of {@code open.project_networks}.
 *
 * @param kind of the code list {@code network_kind}
 * @param subjects how many bodies belong to it
 */
public record ProjectNetwork(
        String project,
        String prefecture,
        String network,
        String kind,
        LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer subjects) {}
