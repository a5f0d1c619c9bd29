package org.yoriai.consensus;

import org.jspecify.annotations.Nullable;

/**
 * Where a participant stands.
 *
 * @param group null if she is not placed in one
 * @param confidence of belonging there, in [0, 1]; null where the mode knows none
 */
public record Position(
        ParticipantId participant,
        Place place,
        @Nullable GroupLetter group,
        @Nullable Double confidence) {}
