/** Changes that a bill orders in other law, as operations. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.amendment;
