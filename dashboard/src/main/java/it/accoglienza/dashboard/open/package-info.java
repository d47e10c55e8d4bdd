/**
 * A release as a reader sees it: metadata and observations. May use {@code open.database} and {@code open.delta}.
 */
@NullMarked
package it.accoglienza.dashboard.open;

import org.jspecify.annotations.NullMarked;
