/** From canonical text to the tree of units: lines, markers, the traditions' rules and the search over both. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.structure;
