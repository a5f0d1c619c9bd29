package org.yoriai.digest.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yoriai.digest.text.WordFile;

/** By which words one language is looked at, from {@code notice.LANG.txt}: expressions, and lists of words between bars. */
record NoticeWords(
        List<Pattern> insults,
        Set<String> offices,
        Set<String> titles,
        Set<String> near,
        Set<String> things,
        List<Pattern> sources,
        List<Pattern> counted,
        List<Pattern> lived,
        List<Pattern> demands,
        List<Pattern> requests,
        List<Pattern> further) {
    static final NoticeWords ENGLISH = read("notice.en.txt");
    static final NoticeWords JAPANESE = read("notice.ja.txt");
    static final Set<String> FIRST_NAMES = firstNames();

    private static NoticeWords read(String name) {
        Map<String, List<String>> lines = new TreeMap<>();
        for (String kind : List.of(
                "insult", "office", "title", "near", "thing", "source", "counted", "lived", "demand", "request",
                "further")) {
            lines.put(kind, new ArrayList<>());
        }
        for (String line : WordFile.read(NoticeWords.class, name)) {
            int space = line.indexOf(' ');
            List<String> of = lines.get(line.substring(0, Math.max(0, space)));
            if (of == null) {
                throw new IllegalStateException(name + " has a line of no known kind: " + line);
            }
            of.add(line.substring(space + 1));
        }
        return new NoticeWords(
                patterns(lines, "insult"),
                words(lines, "office"),
                words(lines, "title"),
                words(lines, "near"),
                words(lines, "thing"),
                patterns(lines, "source"),
                patterns(lines, "counted"),
                patterns(lines, "lived"),
                patterns(lines, "demand"),
                patterns(lines, "request"),
                patterns(lines, "further"));
    }

    private static List<Pattern> patterns(Map<String, List<String>> lines, String kind) {
        return lines.getOrDefault(kind, List.of()).stream()
                .map(Pattern::compile)
                .toList();
    }

    private static Set<String> words(Map<String, List<String>> lines, String kind) {
        Set<String> words = new HashSet<>();
        lines.getOrDefault(kind, List.of()).forEach(line -> words.addAll(Arrays.asList(line.split("\\|"))));
        return Set.copyOf(words);
    }

    private static Set<String> firstNames() {
        Set<String> names = new HashSet<>();
        WordFile.read(NoticeWords.class, "names.en.txt").forEach(line -> names.addAll(Arrays.asList(line.split(" "))));
        return Set.copyOf(names);
    }
}
