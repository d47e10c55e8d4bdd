/** Request parameters, checked against a release and turned into queries. May use {@code dashboard.open}. */
@NullMarked
package it.accoglienza.dashboard.request;

import org.jspecify.annotations.NullMarked;
