/** Fair selection of a panel. Plain Java. */
@org.jspecify.annotations.NullMarked
package org.yoriai.sortition;
