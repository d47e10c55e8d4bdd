@NullMarked
package it.accoglienza.dashboard.export;

import org.jspecify.annotations.NullMarked;
