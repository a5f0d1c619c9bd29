package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yoriai.shared.AssemblyId;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, Consent.Key> {
    /** All that she decided, oldest first. */
    List<UseDecision> all(AssemblyId assembly, Person person) {
        return list(
                        "person.issuer = ?1 and person.subject = ?2 and assemblyId = ?3 order by at, use",
                        person.issuer(),
                        person.subject(),
                        assembly.value())
                .stream()
                .map(UseDecision::of)
                .toList();
    }

    /** The same in all assemblies; those where she decided nothing are absent. */
    Map<AssemblyId, List<UseDecision>> all(Person person) {
        return list("person.issuer = ?1 and person.subject = ?2 order by at, use", person.issuer(), person.subject())
                .stream()
                .collect(Collectors.groupingBy(
                        consent -> new AssemblyId(consent.assemblyId),
                        Collectors.mapping(UseDecision::of, Collectors.toList())));
    }

    /** What those who use words were not told of yet, oldest first. */
    List<Consent> untold() {
        return list("from Consent c join fetch c.person where c.told = false order by c.at");
    }

    /** From here on they know of all. */
    void allTold() {
        update("told = true where told = false");
    }

    /** The newest decision on each use that she was asked for. */
    Map<String, Boolean> newest(AssemblyId assembly, Person person) {
        Map<String, Boolean> newest = new TreeMap<>();
        all(assembly, person).forEach(decision -> newest.put(decision.use(), decision.given()));
        return newest;
    }
}
