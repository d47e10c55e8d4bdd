/**
 * Audits a release against the exact data before it is published. Shares no code with {@code transform.protect}.
 */
@NullMarked
package it.accoglienza.transform.audit;

import org.jspecify.annotations.NullMarked;
