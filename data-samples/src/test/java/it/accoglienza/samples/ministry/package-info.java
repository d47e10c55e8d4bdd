@NullMarked
package it.accoglienza.samples.ministry;

import org.jspecify.annotations.NullMarked;
