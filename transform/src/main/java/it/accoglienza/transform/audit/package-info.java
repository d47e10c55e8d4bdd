/** Attacks what is about to be published with the private truth at hand; shares no code with the protection. */
@NullMarked
package it.accoglienza.transform.audit;

import org.jspecify.annotations.NullMarked;
