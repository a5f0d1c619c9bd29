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

    @Column(name = "expected_on")
    LocalDate expectedOn;

    @Column(name = "added_at")
    Instant addedAt;

    protected Milestone() {}

    /** @param addedAt {@code null} for a step that the reply itself promised */
    Milestone(UUID recommendation, int position, Promise.Step step, Instant addedAt) {
        this.id = Ids.next();
        this.recommendationId = recommendation;
        this.position = position;
        this.text = step.text().texts();
        this.dueOn = step.dueOn();
        this.addedAt = addedAt;
    }

    void reach(LocalDate on) {
        requireOpen();
        reachedOn = on;
    }

    void expect(LocalDate on) {
        requireOpen();
        expectedOn = on;
    }

    void requireOpen() {
        if (reachedOn != null) {
            throw Refused.wrongState("milestone-done");
        }
    }

    Localized words() {
        return new Localized(text);
    }

    ReplyView.MilestoneView view(List<ProgressReport> reports) {
        return new ReplyView.MilestoneView(
                id,
                position,
                words(),
                dueOn,
                reachedOn,
                expectedOn,
                addedAt,
                reports.stream().map(ProgressReport::view).toList());
    }
}
