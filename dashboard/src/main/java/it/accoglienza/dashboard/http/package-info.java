/**
 * Handles HTTP requests: endpoints, caching, compression, headers, errors. The only package besides the root that may use
 * Javalin.
 */
@NullMarked
package it.accoglienza.dashboard.http;

import org.jspecify.annotations.NullMarked;
