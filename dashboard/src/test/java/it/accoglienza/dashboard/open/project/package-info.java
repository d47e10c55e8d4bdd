@NullMarked
package it.accoglienza.dashboard.open.project;

import org.jspecify.annotations.NullMarked;
