package it.accoglienza.dashboard.open.release;

import it.accoglienza.dashboard.open.Release;
import java.util.List;

/**
 * The releases that the table {@code releases} lists.
 *
 * @param releases latest first
 * @param findings what is damaged in the table, one line each, without paths of this machine
 */
record ReleaseList(List<Release> releases, List<String> findings) {}
