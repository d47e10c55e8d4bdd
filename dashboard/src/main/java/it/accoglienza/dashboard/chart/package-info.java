/** Charts as Apache ECharts options: JSON templates ({@code charts/*.json}) filled with values and formatted texts. */
@NullMarked
package it.accoglienza.dashboard.chart;

import org.jspecify.annotations.NullMarked;
