/** Packages as questions that people can vote on. */
@org.jspecify.annotations.NullMarked
package org.yoriai.unbundling.ballot;
