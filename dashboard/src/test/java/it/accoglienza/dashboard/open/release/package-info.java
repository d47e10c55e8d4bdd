@NullMarked
package it.accoglienza.dashboard.open.release;

import org.jspecify.annotations.NullMarked;
