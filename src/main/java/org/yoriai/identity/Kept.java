package org.yoriai.identity;

import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * What a feature keeps of people under their pseudonyms: all of it goes into a person's export, and is forgotten when
 * she asks for it. Implemented by each feature that keeps something; {@code @Priority} orders them, the highest first:
 * who finds her rows through another feature's forgets before that one.
 */
public interface Kept {
    /** Name of this part in an export. */
    String part();

    /** All that is hers in one assembly, in the order in which it came: records that are written as JSON. */
    Object of(AssemblyId assembly, Pseudonym member);

    /**
     * Forgets what is hers, inside the caller's transaction. Doing it twice changes nothing more.
     *
     * @param nobody stands for her where a row must stay: random, made for this erasure, known nowhere else
     */
    void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody);

    /** She decided on a use of her words; called inside a transaction, before anybody is told that it is done. */
    default void decided(AssemblyId assembly, Pseudonym member, String use, boolean given) {}
}
