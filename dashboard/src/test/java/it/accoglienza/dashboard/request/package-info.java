@NullMarked
package it.accoglienza.dashboard.request;

import org.jspecify.annotations.NullMarked;
