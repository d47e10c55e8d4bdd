/**
 * The code lists and keys of an observation: frequency, geography, breakdown, unit and status. Imports no other package
 * of the project, so that disclosure control and audit may both use it.
 */
@NullMarked
package it.accoglienza.transform.observation;

import org.jspecify.annotations.NullMarked;
