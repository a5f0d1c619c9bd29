package org.yoriai.events;

import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** Whose key an opening is sealed with. Destroying that key destroys the content of all that it sealed. */
public sealed interface SealFor {
    AssemblyId assembly();

    /** Words and votes on arguments: gone when the member is erased. */
    record Member(AssemblyId assembly, Pseudonym member) implements SealFor {}

    /** Ballots: one key a question, so that one person's ballots cannot be joined by their key. */
    record Question(AssemblyId assembly, UUID question) implements SealFor {}

    /** Acts of the assembly as a whole. */
    record Assembly(AssemblyId assembly) implements SealFor {}
}
