/**
 * Publishes a release: open tables, metadata, audit and the release row. May use all packages of the module.
 */
@NullMarked
package it.accoglienza.transform.release;

import org.jspecify.annotations.NullMarked;
