package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;

/** A step that the authority promised on the way. */
@Entity
@Table(name = "milestone")
class Milestone {
    @Id
    UUID id;

    @Column(name = "recommendation_id")
    UUID recommendationId;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> text;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "reached_on")
    LocalDate reachedOn;

    protected Milestone() {}

    Milestone(UUID recommendation, int position, Promise.Step step) {
        this.id = Ids.next();
        this.recommendationId = recommendation;
        this.position = position;
        this.text = step.text().texts();
        this.dueOn = step.dueOn();
    }

    void reach(LocalDate on) {
        if (reachedOn != null) {
            throw Refused.wrongState("already-there");
        }
        reachedOn = on;
    }

    ReplyView.MilestoneView view() {
        return new ReplyView.MilestoneView(id, position, new Localized(text), dueOn, reachedOn);
    }
}
