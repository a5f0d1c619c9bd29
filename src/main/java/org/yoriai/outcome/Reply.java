package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;

/** The authority's reply to one recommendation. What it was before a change is kept in {@link EarlierReply}. */
@Entity
@Table(name = "reply")
class Reply {
    @Id
    @Column(name = "recommendation_id")
    UUID recommendationId;

    String decision;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> owner;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "replied_by")
    @JdbcTypeCode(SqlTypes.CHAR)
    String repliedBy;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "replied_at")
    Instant repliedAt;

    @Column(name = "clause_id")
    UUID clauseId;

    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> why;

    @Column(name = "revised_at")
    Instant revisedAt;

    @Column(name = "revised_event_id")
    UUID revisedEventId;

    protected Reply() {}

    /** @param by her actor with respect to the recommendation */
    Reply(UUID recommendation, Promise promise, Pseudonym by, UUID event, Instant at) {
        this.recommendationId = recommendation;
        this.repliedBy = by.value();
        this.eventId = event;
        this.repliedAt = at;
        this.version = 1;
        this.why = Map.of();
        say(promise);
    }

    private void say(Promise promise) {
        this.decision = promise.decision().code();
        this.reason = promise.reason().texts();
        this.owner = promise.owner().texts();
        this.dueOn = promise.dueOn();
        this.clauseId = promise.clause();
    }

    /** Whether it says just this already. */
    boolean says(Promise promise) {
        return decision.equals(promise.decision().code())
                && reason.equals(promise.reason().texts())
                && owner.equals(promise.owner().texts())
                && Objects.equals(dueOn, promise.dueOn())
                && Objects.equals(clauseId, promise.clause());
    }

    /** Takes on other words; what it said before is returned, to be kept. */
    EarlierReply revise(Promise promise, Localized why, UUID event, Instant at) {
        EarlierReply before = new EarlierReply(this);
        say(promise);
        this.version++;
        this.why = why.texts();
        this.revisedAt = at;
        this.revisedEventId = event;
        return before;
    }

    ReplyView view(List<ReplyView.MilestoneView> milestones, List<EarlierReply> earlier, Map<UUID, ClauseRef> clauses) {
        return new ReplyView(
                recommendationId,
                Decision.of(decision),
                new Localized(reason),
                new Localized(owner),
                dueOn,
                milestones,
                eventId,
                repliedAt,
                clauseId == null ? null : clauses.get(clauseId),
                version,
                new Localized(why),
                revisedAt,
                revisedEventId,
                earlier.stream().map(one -> one.view(clauses)).toList());
    }
}
