/** Numbers as RFC 8785 (JCS) writes them, the same on every machine and Java version. */
@org.jspecify.annotations.NullMarked
package org.yoriai.shared.json;
