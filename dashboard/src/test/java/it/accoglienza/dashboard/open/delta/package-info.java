@NullMarked
package it.accoglienza.dashboard.open.delta;

import org.jspecify.annotations.NullMarked;
