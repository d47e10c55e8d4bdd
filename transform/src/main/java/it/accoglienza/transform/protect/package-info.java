/**
 * Disclosure control: rounds counts of persons with secret keys and withholds small or dominated cells. Uses no other
 * package of the module.
 */
@NullMarked
package it.accoglienza.transform.protect;

import org.jspecify.annotations.NullMarked;
