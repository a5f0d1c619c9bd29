package org.yoriai.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Notices of one kind that are about the same thing, as one line.
 *
 * @param kind as of {@link NoticeView}
 * @param about the argument that was answered, hidden, shown again or merged; {@code null} where they are about the assembly
 * @param subject of the newest of them, as of {@link NoticeView}
 * @param count of different subjects: who was told twice of the same ballot was told of one ballot
 * @param unread how many of the notices she has not read
 * @param until place of the newest in the assembly's ledger; what comes later is in no answer yet that shows this one
 * @param at when the newest happened
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NoticeGroup(
        UUID assembly, String kind, UUID about, UUID subject, long count, long unread, long until, Instant at) {
    @JsonIgnore
    public boolean isUnread() {
        return unread > 0;
    }
}
