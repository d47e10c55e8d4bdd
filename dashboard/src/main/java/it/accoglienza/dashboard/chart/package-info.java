/** Charts as Apache ECharts options: written here as JSON, drawn by the browser without a rule of its own. */
@NullMarked
package it.accoglienza.dashboard.chart;

import org.jspecify.annotations.NullMarked;
