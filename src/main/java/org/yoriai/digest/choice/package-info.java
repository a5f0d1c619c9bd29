/** Whom to quote: seats for each side, people covered, groups in balance, nobody large left out. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.choice;
