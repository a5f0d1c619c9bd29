/** Which unit needs which, and the packages that stand or fall together. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.dependency;
