/** What the votes on a statement say about agreement, within groups and across them. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.agreement;
