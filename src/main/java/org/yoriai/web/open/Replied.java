package org.yoriai.web.open;

import org.yoriai.outcome.Decision;

/** How a reply's decision is coloured. */
public final class Replied {
    private Replied() {}

    /** The kind of its tag: good, warn or bad. */
    public static String kind(Decision decision) {
        return switch (decision) {
            case ACCEPT -> "good";
            case PARTLY -> "warn";
            case REJECT -> "bad";
        };
    }
}
