package org.yoriai.consensus;

/**
 * A statement and how it stands with the moderators.
 *
 * @param meta it asks about the participants themselves, and so shapes no opinion group
 */
public record Statement(StatementId id, Moderation moderation, boolean meta) {
    /** Whether its votes are kept out of the map. */
    public boolean moderatedOut() {
        return meta || moderation == Moderation.OUT;
    }
}
