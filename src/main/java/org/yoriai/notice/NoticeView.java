package org.yoriai.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a member is told.
 *
 * @param logindex place of the event in the assembly's ledger: with the assembly the name of the notice
 * @param kind {@code answered}, {@code hidden}, {@code restored}, {@code quoted}, {@code ballot}, {@code result},
 *     {@code reply}, {@code own-words}, {@code contest}, {@code changed}, {@code reworded}, {@code gone} or {@code phase}
 * @param subject what it is about: for {@code answered} the answer, for {@code quoted} and {@code contest} the summary
 * @param readAt {@code null} until she marked it as read
 */
public record NoticeView(UUID assembly, long logindex, String kind, UUID subject, Instant at, Instant readAt) {
    public boolean isUnread() {
        return readAt == null;
    }
}
