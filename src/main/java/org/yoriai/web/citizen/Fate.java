package org.yoriai.web.citizen;

/** How the state of one's own words is coloured. */
final class Fate {
    private Fate() {}

    /** The kind of its tag. */
    static String kind(String status) {
        return switch (status) {
            case "visible" -> "good";
            case "hidden" -> "bad";
            case "waiting" -> "warn";
            default -> "";
        };
    }
}
