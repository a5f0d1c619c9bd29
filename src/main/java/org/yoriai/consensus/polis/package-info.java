/**
 * The Polis engine's computation, step by step, in one cold run. It is right where it equals Polis, also where Polis is
 * doubtful: row order and start centres decide groups here.
 *
 * @see <a href="https://compdemocracy.org/algorithms/">Small et al., Polis: Scaling deliberation by mapping high
 *     dimensional opinion spaces, Recerca 2021</a>
 */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.polis;
