/** Which people stand together, how surely, and by what letter. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.grouping;
