package org.yoriai.digest.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yoriai.digest.text.WordFile;

/** By which words one language gives reasons and asks for something, from {@code say.LANG.txt}. */
record SayWords(List<Pattern> reasons, List<Pattern> requests) {
    static final SayWords ENGLISH = read("say.en.txt");
    static final SayWords JAPANESE = read("say.ja.txt");

    private static SayWords read(String name) {
        List<Pattern> reasons = new ArrayList<>();
        List<Pattern> requests = new ArrayList<>();
        for (String line : WordFile.read(SayWords.class, name)) {
            int space = line.indexOf(' ');
            Pattern pattern = Pattern.compile(line.substring(space + 1));
            switch (line.substring(0, Math.max(0, space))) {
                case "reason" -> reasons.add(pattern);
                case "request" -> requests.add(pattern);
                default -> throw new IllegalStateException(name + " has a line of no known kind: " + line);
            }
        }
        return new SayWords(List.copyOf(reasons), List.copyOf(requests));
    }

    static boolean any(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
