/** From votes to groups, common ground and dissent. Plain Java, primitive arrays, deterministic. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus;
