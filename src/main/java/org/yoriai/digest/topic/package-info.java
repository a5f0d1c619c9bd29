/** Which topic an argument belongs to. What people said themselves comes first. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.topic;
