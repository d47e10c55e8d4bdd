@NullMarked
package it.accoglienza.samples;

import org.jspecify.annotations.NullMarked;
