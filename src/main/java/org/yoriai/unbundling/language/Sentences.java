package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.shared.Abbreviations;
import org.yoriai.unbundling.Span;

/** Cuts words without line ends into sentences; the sentences follow each other and leave nothing out but blanks. */
public final class Sentences {

    private static final String CLOSING = ")]”’\"'";

    private Sentences() {}

    public static List<Span> of(String words, boolean japanese) {
        return japanese ? japanese(words) : english(words);
    }

    /** Whether the full stop at {@code stop} ends an English sentence: it is no part of an abbreviation or a number. */
    public static boolean endsAt(String words, int stop) {
        int behind = stop + 1;
        while (behind < words.length() && CLOSING.indexOf(words.charAt(behind)) >= 0) {
            behind++;
        }
        boolean border =
                behind >= words.length() || Character.isWhitespace(words.charAt(behind)) && opens(words, behind + 1);
        return border && !isAbbreviation(words, stop);
    }

    private static List<Span> english(String words) {
        List<Span> out = new ArrayList<>();
        int from = 0;
        int quotes = 0;
        int brackets = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            quotes += c == '“' ? 1 : c == '”' && quotes > 0 ? -1 : 0;
            brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
            if (c != '.' || quotes > 0 || brackets > 0) {
                continue;
            }
            int behind = i + 1;
            boolean runIn = behind < words.length() && words.charAt(behind) == '—';
            while (!runIn && behind < words.length() && CLOSING.indexOf(words.charAt(behind)) >= 0) {
                behind++;
            }
            boolean border = behind >= words.length() || words.charAt(behind) == ' ' && opens(words, behind + 1);
            if (runIn || border && !isAbbreviation(words, i)) {
                behind += runIn ? 1 : 0;
                add(words, from, behind, out);
                from = behind;
            }
        }
        add(words, from, words.length(), out);
        return out;
    }

    private static boolean opens(String words, int at) {
        return at >= words.length() || !Character.isLowerCase(words.charAt(at)) && !Character.isDigit(words.charAt(at));
    }

    private static boolean isAbbreviation(String words, int stop) {
        return stop + 1 < words.length() && Abbreviations.endsAt(words, stop);
    }

    private static List<Span> japanese(String words) {
        List<Span> out = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += "「『（(".indexOf(c) >= 0 ? 1 : depth > 0 && "」』）)".indexOf(c) >= 0 ? -1 : 0;
            if (c == '。' && depth == 0) {
                add(words, from, i + 1, out);
                from = i + 1;
            }
        }
        add(words, from, words.length(), out);
        return out;
    }

    private static void add(String words, int from, int to, List<Span> out) {
        int start = from;
        while (start < to && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            out.add(new Span(start, end));
        }
    }
}
