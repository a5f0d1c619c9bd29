package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** In which assemblies a person has which part: a few statements, however many there are. */
@ApplicationScoped
public class HeldRoles {
    @Inject
    Seats seats;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Memberships memberships;

    @Inject
    Assemblies assemblies;

    /** The pseudonym of a person in each of {@code assemblies}, in their order. */
    public Map<AssemblyId, Pseudonym> names(Collection<AssemblyId> assemblies, Person person) {
        Map<AssemblyId, Pseudonym> names = new LinkedHashMap<>();
        assemblies.forEach(id -> names.put(id, pseudonyms.member(id, person.issuer(), person.subject())));
        return names;
    }

    /** The assemblies in which a person has a role now, the newest seat first. */
    @Transactional
    public List<AssemblyView> where(Person person, Role role) {
        List<AssemblyId> taken = seats.of(person);
        Map<AssemblyId, Set<Role>> roles = memberships.roles(names(taken, person));
        List<AssemblyView> held = new ArrayList<>(assemblies
                .some(taken.stream()
                        .filter(id -> roles.getOrDefault(id, Set.of()).contains(role))
                        .toList())
                .values());
        Collections.reverse(held);
        return List.copyOf(held);
    }
}
