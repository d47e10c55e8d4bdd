@NullMarked
package it.accoglienza.dashboard.open;

import org.jspecify.annotations.NullMarked;
