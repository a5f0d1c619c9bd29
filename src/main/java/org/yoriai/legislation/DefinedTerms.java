package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yoriai.shared.Lang;

/**
 * Finds in the words of a clause those to which the bill gives a meaning there: the meaning of the narrowest scope around
 * the clause holds, and the longest term that stands at a place. Not thread-safe.
 */
public final class DefinedTerms {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<BillReading.Definition> definitions;
    private final boolean japanese;
    private final Map<List<BillReading.Definition>, Meanings> known = new HashMap<>();

    /** A term where it stands; {@code end} is exclusive and behind a plural. */
    public record Use(BillReading.Definition definition, int start, int end) {}

    private record Meanings(Map<String, BillReading.Definition> byTerm, Pattern stands) {}

    public DefinedTerms(BillReading reading) {
        definitions = reading.definitions().stream()
                .filter(definition -> !definition.term().isBlank())
                .sorted(Comparator.comparingInt(definition -> definition.scope().length()))
                .toList();
        japanese = reading.lang().equals(Lang.JA.code());
    }

    /** @param eId the clause whose own words are {@code body}, in the language of the reading */
    public List<Use> in(String eId, String body) {
        List<BillReading.Definition> here = definitions.stream()
                .filter(definition -> definition.scope().isEmpty() || holds(definition.scope(), eId))
                .toList();
        List<Use> uses = new ArrayList<>();
        if (here.isEmpty()) {
            return uses;
        }
        Meanings meanings = known.computeIfAbsent(here, this::meanings);
        Matcher matcher = meanings.stands().matcher(body);
        while (matcher.find()) {
            if (!japanese || !isInsideWord(body, matcher.start(1), matcher.end(1))) {
                uses.add(new Use(meanings.byTerm().get(plain(matcher.group(1))), matcher.start(), matcher.end()));
            }
        }
        return uses;
    }

    private Meanings meanings(List<BillReading.Definition> here) {
        Map<String, BillReading.Definition> byTerm = new LinkedHashMap<>();
        here.forEach(definition -> byTerm.put(plain(definition.term()), definition));
        String any = byTerm.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(term -> BLANKS.splitAsStream(term).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return new Meanings(
                byTerm,
                japanese
                        ? Pattern.compile("(" + any + ")")
                        : Pattern.compile(
                                "(?<![\\p{L}\\p{N}])(" + any + ")(?:s|es)?(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String plain(String term) {
        return BLANKS.matcher(term.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "__");
    }

    /** A word of kanji is part of a longer one when more kanji stand around it, but for 等. */
    private static boolean isInsideWord(String body, int start, int end) {
        boolean before = start > 0 && isKanji(body.charAt(start - 1)) && isKanji(body.charAt(start));
        boolean behind = end < body.length()
                && body.charAt(end) != '等'
                && isKanji(body.charAt(end))
                && isKanji(body.charAt(end - 1));
        return before || behind;
    }

    private static boolean isKanji(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
