@NullMarked
package it.accoglienza.dashboard.datapackage;

import org.jspecify.annotations.NullMarked;
