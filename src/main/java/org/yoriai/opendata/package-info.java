/** Imports, exports and the trace that links every object to where it came from and what became of it. */
package org.yoriai.opendata;
