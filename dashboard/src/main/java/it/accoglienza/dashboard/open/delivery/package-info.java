/** Expected deliveries and national reports of a release. May use {@code dashboard.open} and its database. */
@NullMarked
package it.accoglienza.dashboard.open.delivery;

import org.jspecify.annotations.NullMarked;
