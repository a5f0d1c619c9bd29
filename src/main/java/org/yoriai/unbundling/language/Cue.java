package org.yoriai.unbundling.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A wording that shows a kind of clause.
 *
 * @param triggers lower-case words (Japanese: stretches of words) one of which is there wherever the pattern matches, so
 *     that most patterns are never tried
 */
record Cue(Kind kind, List<String> triggers, Pattern pattern) {

    static Cue of(Kind kind, String triggers, String pattern) {
        return new Cue(kind, List.of(triggers.split(" ")), Pattern.compile(pattern));
    }

    boolean shows(String sentence) {
        return pattern.matcher(sentence).find();
    }
}
