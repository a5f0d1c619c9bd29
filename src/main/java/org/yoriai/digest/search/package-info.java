/** The helper's search: which sentences of an assembly's materials answer a question, or come nearest to it. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.search;
