/** What a person is asked next, and why: one published rule for everybody. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.routing;
