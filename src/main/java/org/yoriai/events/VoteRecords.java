package org.yoriai.events;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the internal topic of votes says beside the event. Implemented where votes are kept. */
public interface VoteRecords {
    /** @param vote −1, 0 or 1 */
    record VoteRecord(String member, UUID argument, int vote) {}

    /** The votes that were cast by these events; a vote that was replaced meanwhile may be absent. */
    Map<UUID, VoteRecord> castBy(Collection<UUID> events);
}
