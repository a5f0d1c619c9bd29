/** Maps that follow votes as they come. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.live;
