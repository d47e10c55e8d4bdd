@NullMarked
package it.accoglienza.dashboard.page;

import org.jspecify.annotations.NullMarked;
