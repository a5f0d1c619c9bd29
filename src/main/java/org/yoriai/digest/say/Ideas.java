package org.yoriai.digest.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;

/** Where a draft goes on to a further demand. */
final class Ideas {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(?:[-*•・]|\\d{1,2}[.)]|[①-⑳])\\s*(?=\\S)");
    private static final Pattern INLINE =
            Pattern.compile("(?:^|(?<=[\\s。、:;,]))(?:\\(?(\\d)[.)](?= ?[^\\d\\s])|([①-⑨]))\\s*");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<!\\d),(?!\\d)(?: and| but)? |; |、(?=そして|また|さらに)| and (?=please|also|then|the \\w+ (?:should|must))");
    private static final int MANY = 3;

    /** Words that name something: English ones of four letters and more, Japanese ones in kanji or katakana. */
    private static final Pattern NAMING = Pattern.compile("\\p{IsLatin}{4,}|\\p{IsHan}{2,}|[ァ-ヶー]{2,}");

    private static final int STEM = 6;
    private static final Set<String> COMMON = Set.of(
            "should",
            "must",
            "please",
            "have",
            "need",
            "needs",
            "that",
            "this",
            "they",
            "them",
            "there",
            "their",
            "with",
            "from",
            "into",
            "also",
            "keep",
            "give",
            "make",
            "more",
            "less",
            "when",
            "where",
            "because",
            "people",
            "town",
            "council",
            "people's",
            "only",
            "every",
            "each",
            "least",
            "most",
            "than",
            "then",
            "will",
            "would",
            "could",
            "want",
            "town's",
            "street",
            "必要",
            "提案",
            "賛成",
            "反対",
            "廃止",
            "禁止",
            "町民",
            "市民",
            "住民");
    private static final int MOST_PARTS = 6;

    private Ideas() {}

    /** The parts, of which each demands something of its own; empty where there seems to be one idea only. */
    static List<Span> of(String text, String lang, NoticeWords words) {
        List<Span> listed = listed(text);
        if (listed.size() > 1) {
            return most(listed);
        }
        List<Span> sentences = Sentences.of(text, lang);
        List<Span> asking =
                sentences.stream().filter(s -> asks(s.in(text), words)).toList();
        List<Integer> further = new ArrayList<>();
        for (int i = 1; i < sentences.size(); i++) {
            String sentence = lower(sentences.get(i).in(text));
            if (SayWords.any(words.further(), sentence) && asks(sentence, words)) {
                further.add(i);
            }
        }
        if (!further.isEmpty() && asking.size() > 1) {
            List<Span> parts = new ArrayList<>();
            int from = 0;
            for (int at : further) {
                parts.add(new Span(
                        sentences.get(from).start(), sentences.get(at - 1).end()));
                from = at;
            }
            parts.add(new Span(
                    sentences.get(from).start(),
                    sentences.get(sentences.size() - 1).end()));
            return most(parts);
        }
        List<Span> own = onTheirOwn(asking, text);
        if (own.size() >= MANY) {
            return most(own);
        }
        for (Span sentence : asking) {
            List<Span> clauses = clauses(text, sentence).stream()
                    .filter(clause -> asks(clause.in(text), words))
                    .toList();
            if (clauses.size() >= MANY) {
                return most(clauses);
            }
        }
        return List.of();
    }

    /** Without those that come back to what an earlier one named. */
    private static List<Span> onTheirOwn(List<Span> asking, String text) {
        Set<String> named = new HashSet<>();
        List<Span> out = new ArrayList<>();
        for (Span sentence : asking) {
            Set<String> names = new HashSet<>();
            Matcher word = NAMING.matcher(lower(sentence.in(text)));
            while (word.find()) {
                String stem = word.group().length() > STEM ? word.group().substring(0, STEM) : word.group();
                if (!COMMON.contains(word.group())) {
                    names.add(stem);
                }
            }
            if (names.stream().noneMatch(named::contains)) {
                out.add(sentence);
            }
            named.addAll(names);
        }
        return out;
    }

    private static List<Span> most(List<Span> parts) {
        return parts.subList(0, Math.min(MOST_PARTS, parts.size()));
    }

    private static boolean asks(String sentence, NoticeWords words) {
        return SayWords.any(words.requests(), lower(sentence));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static List<Span> clauses(String text, Span sentence) {
        List<Span> out = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(text).region(sentence.start(), sentence.end());
        int from = sentence.start();
        while (matcher.find()) {
            out.add(Sentences.trimmed(text, from, matcher.start()));
            from = matcher.end();
        }
        out.add(Sentences.trimmed(text, from, sentence.end()));
        return out;
    }

    /** Items of a list, in lines or in the running text. */
    private static List<Span> listed(String text) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            ends.add(line.start());
            starts.add(line.end());
        }
        if (starts.size() < 2) {
            starts.clear();
            ends.clear();
            int expected = 1;
            Matcher inline = INLINE.matcher(text);
            while (inline.find()) {
                int number = inline.group(1) != null
                        ? inline.group(1).charAt(0) - '0'
                        : inline.group(2).charAt(0) - '①' + 1;
                if (number == expected) {
                    expected++;
                    ends.add(inline.start());
                    starts.add(inline.end());
                }
            }
        }
        List<Span> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < ends.size() ? ends.get(i + 1) : text.length();
            int lineBreak = text.indexOf('\n', starts.get(i));
            if (i + 1 == starts.size() && lineBreak > 0) {
                to = lineBreak;
            }
            Span item = Sentences.trimmed(text, starts.get(i), to);
            if (item.length() > 1) {
                items.add(item);
            }
        }
        return items;
    }
}
