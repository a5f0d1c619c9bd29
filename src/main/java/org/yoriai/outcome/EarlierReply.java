package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Localized;

/** A reply as it was before it was changed. */
@Entity
@Table(name = "earlier_reply")
@IdClass(EarlierReply.Key.class)
class EarlierReply {
    /** Which reply, and which of its versions. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID recommendationId;
        int version;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.recommendationId, recommendationId)
                    && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(recommendationId, version);
        }
    }

    @Id
    @Column(name = "recommendation_id")
    UUID recommendationId;

    @Id
    int version;

    String decision;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> owner;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "clause_id")
    UUID clauseId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> why;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "given_at")
    Instant givenAt;

    protected EarlierReply() {}

    EarlierReply(Reply reply) {
        this.recommendationId = reply.recommendationId;
        this.version = reply.version;
        this.decision = reply.decision;
        this.reason = Map.copyOf(reply.reason);
        this.owner = Map.copyOf(reply.owner);
        this.dueOn = reply.dueOn;
        this.clauseId = reply.clauseId;
        this.why = Map.copyOf(reply.why);
        this.eventId = reply.revisedEventId == null ? reply.eventId : reply.revisedEventId;
        this.givenAt = reply.revisedAt == null ? reply.repliedAt : reply.revisedAt;
    }

    ReplyView.EarlierView view(Map<UUID, ClauseRef> clauses) {
        return new ReplyView.EarlierView(
                version,
                Decision.of(decision),
                new Localized(reason),
                new Localized(owner),
                dueOn,
                clauseId == null ? null : clauses.get(clauseId),
                new Localized(why),
                eventId,
                givenAt);
    }
}
