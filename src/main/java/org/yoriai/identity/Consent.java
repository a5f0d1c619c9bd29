package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person decided on one use of her words; appended, never changed. */
@Entity
@IdClass(Consent.Key.class)
@Table(name = "consent")
class Consent {
    record Key(UUID personId, UUID assemblyId, String use, Instant at) implements Serializable {}

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "assembly_id")
    UUID assemblyId;

    @Id
    String use;

    @Id
    Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    KnownPerson person;

    boolean given;

    /** Of the words that she was asked with. */
    @Column(name = "text_sha256")
    @JdbcTypeCode(SqlTypes.CHAR)
    String textSha256;

    String lang;

    /** Whether those who use words were told of it. */
    boolean told = true;

    protected Consent() {}

    Consent(UUID personId, UUID assemblyId, String use, Instant at, boolean given, String textSha256, String lang) {
        this.personId = personId;
        this.assemblyId = assemblyId;
        this.use = use;
        this.at = at;
        this.given = given;
        this.textSha256 = textSha256;
        this.lang = lang;
    }
}
