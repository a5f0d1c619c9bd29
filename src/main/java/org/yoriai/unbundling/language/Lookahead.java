package org.yoriai.unbundling.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks whether a pattern matches exactly at a place, looking no further than {@link #REACH} characters ahead. */
public final class Lookahead {

    /** Longest match. */
    public static final int REACH = 600;

    private final Matcher matcher;
    private final int length;

    public Lookahead(Pattern pattern, String text) {
        matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        length = text.length();
    }

    public boolean at(int from) {
        return from <= length
                && matcher.region(from, Math.min(length, from + REACH)).lookingAt();
    }

    public int start(int group) {
        return matcher.start(group);
    }

    public int end() {
        return matcher.end();
    }

    /** What a group matched, {@code ""} for a group that took no part. */
    public String group(int group) {
        String words = matcher.group(group);
        return words == null ? "" : words;
    }
}
