/** Text as people wrote it: cleaning for comparison, whole sentences, character grams. Offsets always lead back to the original. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.text;
