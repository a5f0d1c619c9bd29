package org.yoriai.identity;

import java.util.Optional;
import java.util.Set;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** What the rules of this package need to know of assemblies. Implemented where assemblies are kept. */
public interface AssemblyGate {
    /** @param openToPublic false while the assembly is being prepared */
    record Found(AssemblyId id, boolean openToPublic) {}

    /** @param reference id or slug, as it stands in an address */
    Optional<Found> find(String reference);

    /** Roles that hold now. */
    Set<Role> roles(AssemblyId assembly, Pseudonym member);
}
