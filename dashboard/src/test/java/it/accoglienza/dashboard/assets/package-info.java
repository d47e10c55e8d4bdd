@NullMarked
package it.accoglienza.dashboard.assets;

import org.jspecify.annotations.NullMarked;
