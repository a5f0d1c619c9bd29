package org.yoriai.digest.vector;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.StrictJson;

/**
 * The tokens of uncased BERT: lower case without accents, words and single punctuation marks, each word as the longest pieces
 * that the vocabulary has.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2018, section 3</a>
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String WITHIN = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = special("[UNK]");
        begin = special("[CLS]");
        end = special("[SEP]");
    }

    /** @param json a {@code tokenizer.json} whose {@code model.vocab} numbers the pieces */
    static WordPieces of(byte[] json) {
        if (StrictJson.parse(json) instanceof JsonObject file
                && file.get("model") instanceof JsonObject model
                && model.get("vocab") instanceof JsonObject vocab) {
            Map<String, Integer> numbers = new HashMap<>();
            for (Map.Entry<String, JsonValue> e : vocab.members().entrySet()) {
                if (e.getValue() instanceof JsonInteger number) {
                    numbers.put(e.getKey(), (int) number.value());
                }
            }
            return new WordPieces(numbers);
        }
        throw new IllegalArgumentException("there is no model.vocab in this tokenizer");
    }

    private int special(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** Numbers of the pieces between the marks of beginning and end; what is beyond {@code most} is cut off. */
    long[] ids(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(begin);
        for (String word : words(text)) {
            if (ids.size() >= most - 1) {
                break;
            }
            pieces(word, ids);
        }
        int n = Math.min(ids.size(), most - 1);
        long[] out = new long[n + 1];
        for (int i = 0; i < n; i++) {
            out[i] = ids.get(i);
        }
        out[n] = end;
        return out;
    }

    private void pieces(String word, List<Integer> out) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            out.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from && number == null) {
                number = vocabulary.get((from > 0 ? WITHIN : "") + word.substring(from, to));
                if (number == null) {
                    to = word.offsetByCodePoints(to, -1);
                }
            }
            if (number == null) {
                out.add(unknown);
                return;
            }
            found.add(number);
            from = to;
        }
        out.addAll(found);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(visible(text), Normalizer.Form.NFD);
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int cp = plain.codePointAt(i);
            i += Character.charCount(cp);
            if (Character.getType(cp) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean alone = punctuation(cp) || ideograph(cp);
            if ((alone || cp == ' ') && word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                out.add(Character.toString(cp));
            } else if (cp != ' ') {
                word.appendCodePoint(Character.toLowerCase(cp));
            }
        }
        if (word.length() > 0) {
            out.add(word.toString());
        }
        return out;
    }

    /** Every space as a plain one; signs that cannot be seen are gone. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(cp -> {
            if (Character.isWhitespace(cp) && cp > 0x1F
                    || cp == '\t'
                    || cp == '\n'
                    || cp == '\r'
                    || Character.isSpaceChar(cp)
                    || cp == 0x85) {
                out.append(' ');
            } else if (cp != 0xFFFD && !other(cp)) {
                out.appendCodePoint(cp);
            }
        });
        return out.toString();
    }

    private static boolean other(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean punctuation(int cp) {
        if (cp < 0x80) {
            return cp > ' ' && cp != 0x7F && !Character.isLetterOrDigit(cp);
        }
        return switch (Character.getType(cp)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean ideograph(int cp) {
        return cp >= 0x4E00 && cp <= 0x9FFF
                || cp >= 0x3400 && cp <= 0x4DBF
                || cp >= 0x20000 && cp <= 0x2A6DF
                || cp >= 0x2A700 && cp <= 0x2B81F
                || cp >= 0x2B920 && cp <= 0x2CEAF
                || cp >= 0xF900 && cp <= 0xFAFF
                || cp >= 0x2F800 && cp <= 0x2FA1F;
    }
}
