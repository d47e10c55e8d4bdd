@NullMarked
package it.accoglienza.samples.delivery;

import org.jspecify.annotations.NullMarked;
