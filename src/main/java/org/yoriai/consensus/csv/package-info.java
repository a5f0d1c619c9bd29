/** The tables that Polis exports. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.csv;
