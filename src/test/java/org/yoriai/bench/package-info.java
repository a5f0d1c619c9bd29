/** Benchmarks of the running system: {@code ./yoriai bench}. Figures, not tests; nothing here fails a build. */
package org.yoriai.bench;
