/** A bill taken apart, written in forms that other programs and people read. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.export;
