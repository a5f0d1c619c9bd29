package org.yoriai.consensus;

import java.util.List;

/**
 * An opinion group.
 *
 * @param members in canonical order, at least one
 * @param center mean place of the members
 */
public record Group(GroupLetter id, List<ParticipantId> members, Place center) {
    public Group {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An opinion group has members");
        }
    }
}
