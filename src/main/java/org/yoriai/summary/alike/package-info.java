/** Arguments that may say the same: found by likeness of words, shown to a moderator, decided by her. */
package org.yoriai.summary.alike;
