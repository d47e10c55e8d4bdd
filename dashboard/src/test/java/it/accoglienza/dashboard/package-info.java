@NullMarked
package it.accoglienza.dashboard;

import org.jspecify.annotations.NullMarked;
