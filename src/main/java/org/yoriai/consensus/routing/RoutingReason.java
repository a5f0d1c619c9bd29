package org.yoriai.consensus.routing;

/** Why somebody is asked this. */
public enum RoutingReason {
    /** Few people have seen it yet. */
    FEW_HAVE_SEEN_IT("floor"),
    /** By lot. */
    BY_LOT("chance"),
    /** It helps to place her, and to learn what groups think. */
    TEACHES_MOST("gain"),
    /** To hear the other side. */
    OTHER_SIDE("otherSide"),
    /** Chosen by the moderators. */
    PINNED("pinned");

    private final String word;

    RoutingReason(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
