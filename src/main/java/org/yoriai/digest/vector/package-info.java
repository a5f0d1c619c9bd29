/**
 * Texts as points: a model in the process for English, words and character pairs for every other language. Languages are never
 * compared with each other.
 */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.vector;
