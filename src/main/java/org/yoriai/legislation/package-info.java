/** Bills, their language versions and clauses. */
package org.yoriai.legislation;
