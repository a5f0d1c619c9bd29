/** The directions in which votes differ most, and places along them. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.axes;
