/** Law text taken apart: units, dependencies, questions. Plain Java, deterministic, nothing is ever lost. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling;
