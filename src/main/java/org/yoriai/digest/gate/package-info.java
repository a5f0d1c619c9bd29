/** What every summary must pass: plain code over the input and the summary, blind to how the summary was made. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.gate;
