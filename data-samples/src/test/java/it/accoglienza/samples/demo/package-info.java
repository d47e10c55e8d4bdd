@NullMarked
package it.accoglienza.samples.demo;

import org.jspecify.annotations.NullMarked;
