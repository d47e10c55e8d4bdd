/** The published layer as a reader sees it: releases, their metadata and their observations. */
@NullMarked
package it.accoglienza.dashboard.open;

import org.jspecify.annotations.NullMarked;
