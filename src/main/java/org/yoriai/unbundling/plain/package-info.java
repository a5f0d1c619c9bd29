/** Whether plain words say nothing that the quoted words of the law do not say. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.plain;
