/** Facts and indicators are computed from silver, protected, audited and published as releases. */
@NullMarked
package it.accoglienza.transform;

import org.jspecify.annotations.NullMarked;
