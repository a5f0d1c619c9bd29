package org.yoriai.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.yoriai.digest.text.WordFile;

/**
 * How Japanese words are read, in hiragana above their kanji: by the dictionary of Kuromoji, and where what stands beside a
 * word decides, by {@code readings.ja.txt}. Names and rare words may be wrong.
 */
final class Readings {
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}+");
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final List<Rule> RULES = WordFile.read(Readings.class, "readings.ja.txt").stream()
            .map(line -> line.split(" ", 2))
            .map(line -> new Rule(line[0], Pattern.compile(line[1])))
            .toList();

    private Readings() {}

    /**
     * A piece of a text.
     *
     * @param reading of all of {@code text}, which is kanji then, or a number with the kanji that counts; empty where there
     *     is nothing to read out
     */
    record Part(String text, String reading) {}

    private record Rule(String reading, Pattern pattern) {}

    private record Told(int start, int end, String reading) {}

    /** Whether there is anything in it that may need a reading. */
    static boolean areOf(String text) {
        return KANJI.matcher(text).find();
    }

    /** The whole text in pieces; put together again they are the text, sign by sign. */
    static List<Part> of(String text) {
        return inContext(text, byDictionary(text));
    }

    private static List<Part> byDictionary(String text) {
        List<Part> parts = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute surface = tokenizer.addAttribute(CharTermAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            int from = 0;
            while (tokenizer.incrementToken()) {
                add(parts, text.substring(from, place.startOffset()), "");
                from = place.endOffset();
                word(parts, surface.toString(), reading.getReading());
            }
            tokenizer.end();
            add(parts, text.substring(from), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Reads again what the rules tell of; a rule that would cut a word in two tells nothing. */
    private static List<Part> inContext(String text, List<Part> parts) {
        List<Told> told = told(text, parts);
        if (told.isEmpty()) {
            return parts;
        }
        List<Part> out = new ArrayList<>();
        int at = 0;
        int next = 0;
        for (Part part : parts) {
            int end = at + part.text().length();
            int from = at;
            while (next < told.size() && told.get(next).start() < end) {
                Told one = told.get(next);
                if (one.start() >= at) {
                    add(out, text.substring(from, one.start()), "");
                    out.add(new Part(text.substring(one.start(), one.end()), one.reading()));
                }
                from = Math.min(end, one.end());
                if (one.end() > end) {
                    break;
                }
                next++;
            }
            if (from == at) {
                out.add(part);
            } else {
                add(out, text.substring(from, end), "");
            }
            at = end;
        }
        return out;
    }

    private static List<Told> told(String text, List<Part> parts) {
        List<Told> told = new ArrayList<>();
        BitSet inside = insideWords(parts);
        BitSet taken = new BitSet();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                int next = taken.nextSetBit(matcher.start());
                boolean free = next < 0 || next >= matcher.end();
                if (free && !inside.get(matcher.start()) && !inside.get(matcher.end())) {
                    told.add(new Told(matcher.start(), matcher.end(), rule.reading()));
                    taken.set(matcher.start(), matcher.end());
                }
            }
        }
        told.sort(Comparator.comparingInt(Told::start));
        return told;
    }

    /** The places in a text at which a word that is read whole would be cut in two. */
    private static BitSet insideWords(List<Part> parts) {
        BitSet inside = new BitSet();
        int at = 0;
        for (Part part : parts) {
            int end = at + part.text().length();
            if (!part.reading().isEmpty()) {
                inside.set(at + 1, end);
            }
            at = end;
        }
        return inside;
    }

    /** @param said in katakana, or {@code null} for a word that is in no dictionary */
    private static void word(List<Part> parts, String word, String said) {
        if (said == null || !areOf(word)) {
            add(parts, word, "");
            return;
        }
        String reading = hiragana(said);
        Matcher aligned = aligned(word).matcher(reading);
        if (!aligned.matches()) {
            parts.add(new Part(word, reading));
            return;
        }
        Matcher kanji = KANJI.matcher(word);
        int from = 0;
        for (int group = 1; kanji.find(); group++) {
            add(parts, word.substring(from, kanji.start()), "");
            parts.add(new Part(kanji.group(), aligned.group(group)));
            from = kanji.end();
        }
        add(parts, word.substring(from), "");
    }

    /** What is written in kana is read as it is written; the rest is read by the kanji between. */
    private static Pattern aligned(String word) {
        StringBuilder pattern = new StringBuilder();
        Matcher kanji = KANJI.matcher(word);
        int from = 0;
        while (kanji.find()) {
            pattern.append(Pattern.quote(hiragana(word.substring(from, kanji.start()))))
                    .append("(.+?)");
            from = kanji.end();
        }
        return Pattern.compile(pattern + Pattern.quote(hiragana(word.substring(from))));
    }

    private static void add(List<Part> parts, String text, String reading) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (reading.isEmpty() && last >= 0 && parts.get(last).reading().isEmpty()) {
            parts.set(last, new Part(parts.get(last).text() + text, ""));
        } else {
            parts.add(new Part(text, reading));
        }
    }

    private static String hiragana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - TO_HIRAGANA) : c);
        }
        return out.toString();
    }
}
