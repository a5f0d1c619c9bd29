package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;

/** The authority's reply to one recommendation. Given once; it stays as it is. */
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

    protected Reply() {}

    /** @param by her actor with respect to the recommendation */
    Reply(UUID recommendation, Promise promise, Pseudonym by, UUID event, Instant at) {
        this.recommendationId = recommendation;
        this.decision = promise.decision().code();
        this.reason = promise.reason().texts();
        this.owner = promise.owner().texts();
        this.dueOn = promise.dueOn();
        this.repliedBy = by.value();
        this.eventId = event;
        this.repliedAt = at;
    }

    ReplyView view(List<Milestone> milestones) {
        return new ReplyView(
                recommendationId,
                Decision.of(decision),
                new Localized(reason),
                new Localized(owner),
                dueOn,
                milestones.stream().map(Milestone::view).toList(),
                eventId,
                repliedAt);
    }
}
