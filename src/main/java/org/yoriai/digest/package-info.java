/** From arguments to sentences that cite members' own words, and the gates every summary must pass. Plain Java. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest;
