/** What may leave the house: counts of persons rounded under a key. */
@NullMarked
package it.accoglienza.transform.protect;

import org.jspecify.annotations.NullMarked;
