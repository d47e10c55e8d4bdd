/**
 * Declares and computes the fact tables, aggregates of silver by prefecture and month. May use {@code
 * transform.delivery} and {@code transform.sql}.
 */
@NullMarked
package it.accoglienza.transform.fact;

import org.jspecify.annotations.NullMarked;
