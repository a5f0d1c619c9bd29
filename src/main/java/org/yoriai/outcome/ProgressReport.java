package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;

/** What the authority told about a promised step. It stays as it is; the next report says what changed. */
@Entity
@Table(name = "progress_report")
class ProgressReport {
    @Id
    UUID id;

    @Column(name = "milestone_id")
    UUID milestoneId;

    String state;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> text;

    String link;

    @Column(name = "expected_on")
    LocalDate expectedOn;

    @Column(name = "reported_by")
    @JdbcTypeCode(SqlTypes.CHAR)
    String reportedBy;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "reported_at")
    Instant reportedAt;

    protected ProgressReport() {}

    /** @param by her actor with respect to the recommendation */
    ProgressReport(UUID milestone, Account account, Pseudonym by, UUID event, Instant at) {
        this.id = Ids.next();
        this.milestoneId = milestone;
        this.state = account.state().code();
        this.text = account.text().texts();
        this.link = account.link();
        this.expectedOn = account.expectedOn();
        this.reportedBy = by.value();
        this.eventId = event;
        this.reportedAt = at;
    }

    ReplyView.ReportView view() {
        return new ReplyView.ReportView(Progress.of(state), new Localized(text), link, expectedOn, eventId, reportedAt);
    }
}
