/** From one version of a bill to the next: where each clause went, and what becomes of the opinions on it. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.version;
