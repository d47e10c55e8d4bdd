@NullMarked
package it.accoglienza.assets;

import org.jspecify.annotations.NullMarked;
