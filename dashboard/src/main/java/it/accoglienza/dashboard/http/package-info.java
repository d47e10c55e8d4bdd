/**
 * Responses over HTTP: caching, compression, headers, errors, and the endpoints of data. The only package besides
 * the root that may use Javalin.
 */
@NullMarked
package it.accoglienza.dashboard.http;

import org.jspecify.annotations.NullMarked;
