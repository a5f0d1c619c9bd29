/** CSV tables as RFC 4180 describes them, read strictly: what is wrong is said with its line, never guessed around. */
@org.jspecify.annotations.NullMarked
package org.yoriai.shared.csv;
