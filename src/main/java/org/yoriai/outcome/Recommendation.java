package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;

/** What the assembly tells the authority: a draft that the moderator may reword, then adopted and fixed. */
@Entity
@Table(name = "recommendation")
class Recommendation {
    /** Stored in lower case. */
    enum Status {
        draft,
        adopted
    }

    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    int number;

    @Column(name = "clause_id")
    UUID clauseId;

    @Column(name = "question_id")
    UUID questionId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> text;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> dissent;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "adopted_at")
    Instant adoptedAt;

    protected Recommendation() {}

    static Recommendation draft(AssemblyId assembly, int number, UUID clause, UUID question, Instant now) {
        Recommendation recommendation = new Recommendation();
        recommendation.id = org.yoriai.shared.Ids.next();
        recommendation.assemblyId = assembly.value();
        recommendation.number = number;
        recommendation.clauseId = clause;
        recommendation.questionId = question;
        recommendation.status = Status.draft;
        recommendation.draftedAt = now;
        return recommendation;
    }

    void say(Localized title, Localized text, Localized dissent) {
        requireDraft();
        this.title = title.texts();
        this.text = text.texts();
        this.dissent = dissent.texts();
    }

    void adopt(UUID event, Instant at) {
        requireDraft();
        status = Status.adopted;
        eventId = event;
        adoptedAt = at;
    }

    void requireDraft() {
        if (status != Status.draft) {
            throw Refused.wrongState("recommendation-not-draft");
        }
    }

    /** What its event commits to. */
    String sha256() {
        return Digest.hex(JsonObject.empty()
                .with("title", Digest.json(new Localized(title)))
                .with("text", Digest.json(new Localized(text)))
                .with("dissent", Digest.json(new Localized(dissent))));
    }
}
