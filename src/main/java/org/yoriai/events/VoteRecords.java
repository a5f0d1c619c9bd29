package org.yoriai.events;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the internal topic of votes says beside the event. Implemented where votes are kept. */
public interface VoteRecords {
    /** @param vote −1, 0 or 1; {@code null} when it was taken back */
    record VoteRecord(String member, UUID argument, Integer vote) {}

    /** The votes that were cast, or taken back, by these events; those of somebody who was forgotten are absent. */
    Map<UUID, VoteRecord> castBy(Collection<UUID> events);
}
