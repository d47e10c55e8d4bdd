/**
 * Publishes a release: the declarations and contents of the open tables, the audit and the release row. May use all
 * packages of the module.
 */
@NullMarked
package it.accoglienza.transform.release;

import org.jspecify.annotations.NullMarked;
