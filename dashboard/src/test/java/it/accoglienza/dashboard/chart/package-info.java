@NullMarked
package it.accoglienza.dashboard.chart;

import org.jspecify.annotations.NullMarked;
