package org.yoriai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
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
