package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yoriai.shared.AssemblyId;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, Consent.Key> {
    /** The newest decision on each use that she was asked for. */
    Map<String, Boolean> newest(AssemblyId assembly, Person person) {
        Map<String, Boolean> newest = new LinkedHashMap<>();
        list(
                        "person.issuer = ?1 and person.subject = ?2 and assemblyId = ?3 order by use, at",
                        person.issuer(),
                        person.subject(),
                        assembly.value())
                .forEach(consent -> newest.put(consent.use, consent.given));
        return newest;
    }
}
