/** What the words of a unit say: references, defined terms, amounts, dates, duties. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.language;
