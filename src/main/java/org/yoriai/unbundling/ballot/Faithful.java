package org.yoriai.unbundling.ballot;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a question says nothing its source does not say: the same numbers, and negation where there is one. */
final class Faithful {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９〇一二三四五六七八九十百千万億兆][0-9０-９,.〇一二三四五六七八九十百千万億兆]*");
    private static final Pattern NEGATION = Pattern.compile("\\b(?:not|no|nor|never|unless|except|without)\\b|ない|除");

    private Faithful() {}

    static boolean to(String source, String question) {
        Set<String> known = found(NUMBER, source);
        Set<String> asked = found(NUMBER, question);
        boolean negated = NEGATION.matcher(source.toLowerCase(Locale.ROOT)).find();
        String plain = question.toLowerCase(Locale.ROOT);
        boolean kept = NEGATION.matcher(plain).find() || plain.contains("be forbidden to");
        return known.equals(asked) && negated == kept;
    }

    private static Set<String> found(Pattern pattern, String words) {
        Set<String> out = new HashSet<>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            out.add(matcher.group().replaceAll("[.,]+$", ""));
        }
        return out;
    }
}
