/** What the declarations must keep to, without Spark. */
@NullMarked
package it.accoglienza.ingest.contract;

import org.jspecify.annotations.NullMarked;
