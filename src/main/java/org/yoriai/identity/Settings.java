package org.yoriai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What a person set for herself, the same in every assembly. */
@ApplicationScoped
public class Settings {
    @Inject
    KnownPersonRepository people;

    @Inject
    SettingRepository settings;

    @Inject
    InstantSource clock;

    /** All that she set; what is absent stands as it is for everybody. */
    public Map<String, String> of(Person person) {
        return Apart.call(() -> {
            Map<String, String> set = new TreeMap<>();
            people.of(person)
                    .ifPresent(id ->
                            settings.list("personId", id).forEach(setting -> set.put(setting.name, setting.value)));
            return set;
        });
    }

    /**
     * People who set {@code name} to something, and whose {@code dueName}, an instant in seconds as text, is not after
     * {@code now}; who waits longest comes first.
     */
    public List<Person> due(String name, String dueName, Instant now, int most) {
        return Apart.call(() ->
                settings.due(name, dueName, now.truncatedTo(ChronoUnit.SECONDS).toString(), most));
    }

    /** Sets one value if it is still {@code known}; of two who try, one succeeds. */
    public boolean replace(Person person, String name, String known, String value) {
        return Apart.call(() -> people.of(person)
                .map(id -> settings.update(
                                "value = ?1 where personId = ?2 and name = ?3 and value = ?4", value, id, name, known)
                        == 1)
                .orElse(false));
    }

    /** Who set {@code name} to a value that only she was told. */
    public Optional<Person> whoSet(String name, String value) {
        return Apart.call(() -> settings.whoSet(name, value));
    }

    /** Takes back what she set; absent names stay absent. */
    public void clear(Person person, Collection<String> names) {
        Apart.run(() -> people.of(person).ifPresent(id -> settings.delete("personId = ?1 and name in ?2", id, names)));
    }

    /** Sets some of it; the rest stays as it is. */
    public void set(Person person, Map<String, String> values) {
        Apart.run(() -> {
            UUID id = people.idOf(person, clock.instant());
            values.forEach((name, value) -> {
                Setting known = settings.findById(new Setting.Key(id, name));
                if (known == null) {
                    settings.persist(new Setting(id, name, value));
                } else {
                    known.value = value;
                }
            });
        });
    }
}
