/**
 * Prepares the static files of the portal: selects CSS rules, adds a content hash to each name and compresses. Runs only
 * during the build of the dashboard and is not part of its jar; uses no class of the other modules.
 */
@NullMarked
package it.accoglienza.assets;

import org.jspecify.annotations.NullMarked;
