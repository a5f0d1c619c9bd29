/** Frames around quotes: templates, what numbers count, words of amount. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.wording;
