/** Signals for people to look at, and how far invented voters would get. Nothing here changes a figure of a map. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.integrity;
