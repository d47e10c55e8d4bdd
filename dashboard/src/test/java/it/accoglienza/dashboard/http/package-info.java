@NullMarked
package it.accoglienza.dashboard.http;

import org.jspecify.annotations.NullMarked;
