package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of one English sentence; words inside round brackets are left out. */
final class EnglishWords {

    private final String sentence;
    private final List<String> lower = new ArrayList<>();
    private final int[] starts;
    private final int[] ends;
    private final boolean[] pauses;

    EnglishWords(String sentence) {
        this.sentence = sentence;
        int most = sentence.length() / 2 + 2;
        starts = new int[most];
        ends = new int[most];
        pauses = new boolean[most];
        read();
    }

    private void read() {
        int brackets = 0;
        boolean pause = true;
        int i = 0;
        while (i < sentence.length()) {
            char c = sentence.charAt(i);
            if (c == '(' || c == ')') {
                brackets = Math.max(0, brackets + (c == '(' ? 1 : -1));
            } else if (Character.isLetterOrDigit(c)) {
                int from = i;
                while (i < sentence.length() && inWord(i)) {
                    i++;
                }
                if (brackets == 0) {
                    starts[lower.size()] = from;
                    ends[lower.size()] = i;
                    pauses[lower.size()] = pause;
                    lower.add(sentence.substring(from, i).toLowerCase(Locale.ROOT));
                    pause = false;
                }
                continue;
            } else if (",;:—–".indexOf(c) >= 0 && brackets == 0) {
                pause = true;
            }
            i++;
        }
    }

    private boolean inWord(int i) {
        char c = sentence.charAt(i);
        return Character.isLetterOrDigit(c)
                || "-’'".indexOf(c) >= 0
                        && i + 1 < sentence.length()
                        && Character.isLetterOrDigit(sentence.charAt(i + 1));
    }

    int count() {
        return lower.size();
    }

    /** A word in lower case, {@code ""} outside the sentence. */
    String get(int word) {
        return word >= 0 && word < lower.size() ? lower.get(word) : "";
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    boolean capital(int word) {
        return Character.isUpperCase(sentence.charAt(starts[word]));
    }

    /** Whether a comma, colon, semicolon or dash, or nothing, stands before a word. */
    boolean pauseBefore(int word) {
        return word >= lower.size() || pauses[word];
    }
}
