package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One thing that a person set for herself. */
@Entity
@IdClass(Setting.Key.class)
@Table(name = "setting")
class Setting {
    record Key(UUID personId, String name) implements Serializable {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    String name;

    String value;

    protected Setting() {}

    Setting(UUID personId, String name, String value) {
        this.personId = personId;
        this.name = name;
        this.value = value;
    }
}
