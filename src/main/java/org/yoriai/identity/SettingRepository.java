package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SettingRepository implements PanacheRepositoryBase<Setting, Setting.Key> {
    List<Person> due(String name, String dueName, String now, int most) {
        return getEntityManager()
                .createQuery("""
                        select new org.yoriai.identity.Person(p.issuer, p.subject) from KnownPerson p, Setting s, Setting due
                        where s.personId = p.id and s.name = ?1 and due.personId = p.id and due.name = ?2 and due.value <= ?3
                        order by due.value""", Person.class)
                .setParameter(1, name)
                .setParameter(2, dueName)
                .setParameter(3, now)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Person> whoSet(String name, String value) {
        return getEntityManager()
                .createQuery("""
                        select new org.yoriai.identity.Person(p.issuer, p.subject) from KnownPerson p, Setting s
                        where s.personId = p.id and s.name = ?1 and s.value = ?2""", Person.class)
                .setParameter(1, name)
                .setParameter(2, value)
                .getResultStream()
                .findFirst();
    }
}
