package org.yoriai.digest.say;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.yoriai.digest.text.Span;

/** Names of private persons; none of who holds an office, of things and places, or of whoever the materials name. */
final class Persons {
    private static final Pattern ENGLISH = Pattern.compile("[\\p{L}]+(?:['-]\\p{L}+)*");
    private static final Pattern SCRIPT = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー・]{2,}");
    private static final String PERSON = "名詞-固有名詞-人名";
    private static final Pattern NEXT_DOOR = Pattern.compile("(?:隣|隣り|となり|向かい|むかい|近所|裏|同僚|友人|友だち|上司|知り合い)の$");
    private static final int LONGEST_NAME = 6;

    /** What people do, and towns and bodies seldom. */
    private static final Set<String> ACTS = Set.of(
            "who", "lives", "lived", "works", "worked", "parks", "parked", "drinks", "shouts", "shouted", "smokes",
            "told", "drives", "drove", "lets", "plays", "swears", "snores", "cooks", "himself", "herself");

    /** Two capital words behind one of them may be a place or a body. */
    private static final Set<String> PLACED = Set.of(
            "the", "a", "an", "this", "that", "our", "your", "their", "its", "in", "on", "at", "near", "to", "from",
            "of", "by", "behind", "through", "into", "under", "over", "along", "around", "between", "past", "via");

    private Persons() {}

    private record Word(String as, String lower, int start, int end) {
        boolean capital() {
            return Character.isUpperCase(as.charAt(0));
        }
    }

    private record Token(String surface, String speech, boolean known, int start, int end) {}

    static List<Span> english(String text, NoticeWords words, KnownWords known) {
        List<Word> said = new ArrayList<>();
        Matcher matcher = ENGLISH.matcher(text);
        while (matcher.find()) {
            String as = matcher.group().replaceFirst("'s$", "");
            said.add(new Word(as, as.toLowerCase(Locale.ROOT), matcher.start(), matcher.start() + as.length()));
        }
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            int to = english(text, said, i, words);
            if (to < 0) {
                continue;
            }
            Span name = new Span(said.get(i).start(), said.get(to).end());
            boolean titled = words.titles().contains(said.get(i).lower());
            Word bare = titled ? said.get(i + 1) : said.get(i);
            if (!known.say(text.substring(bare.start(), name.end()))) {
                found.add(name);
            }
            i = to;
        }
        return found;
    }

    /** The last word of the name that begins at a word, or -1. */
    private static int english(String text, List<Word> said, int i, NoticeWords words) {
        Word word = said.get(i);
        if (!word.capital() && !words.titles().contains(word.lower())) {
            return -1;
        }
        boolean office = i > 0
                && beside(text, said, i - 1)
                && words.offices().contains(said.get(i - 1).lower());
        if (words.titles().contains(word.lower())) {
            int to = i;
            while (to - i < 3 && beside(text, said, to) && said.get(to + 1).capital()) {
                to++;
            }
            boolean thing = to > i && words.things().contains(said.get(to).lower());
            boolean role = to > i && words.offices().contains(said.get(i + 1).lower());
            return to == i || thing || role ? -1 : to;
        }
        boolean first = NoticeWords.FIRST_NAMES.contains(word.lower());
        boolean next = beside(text, said, i) && said.get(i + 1).capital();
        if (office || words.offices().contains(word.lower())) {
            return -1;
        }
        if (next) {
            Word second = said.get(i + 1);
            boolean thing = words.things().contains(second.lower())
                    || beside(text, said, i + 1)
                            && words.things().contains(said.get(i + 2).lower())
                            && said.get(i + 2).capital();
            boolean inside = i > 0 && !startsSentence(text, word);
            boolean either = first
                    || NoticeWords.FIRST_NAMES.contains(second.lower()) && inside
                    || inside
                            && i + 2 < said.size()
                            && !PLACED.contains(said.get(i - 1).lower())
                            && ACTS.contains(said.get(i + 2).lower());
            return either && !thing ? i + 1 : -1;
        }
        boolean near = i > 1
                && beside(text, said, i - 1)
                && words.near().contains(said.get(i - 1).lower())
                && said.get(i - 2).lower().matches("my|our|his|her|their|the|your");
        boolean polite = text.startsWith("-san", word.end());
        if (near && !words.things().contains(word.lower()) || polite) {
            return i;
        }
        boolean told = i + 1 < said.size()
                        && (said.get(i + 1).lower().equals("from")
                                || ACTS.contains(said.get(i + 1).lower()))
                || i > 0 && said.get(i - 1).lower().matches("ask|tell|call|thank|phone");
        return first && told ? i : -1;
    }

    /** Whether nothing but a space, or the point of a title, stands between a word and the next. */
    private static boolean beside(String text, List<Word> said, int i) {
        if (i + 1 >= said.size()) {
            return false;
        }
        String between = text.substring(said.get(i).end(), said.get(i + 1).start());
        return between.equals(" ")
                || between.equals(". ")
                        && said.get(i).as().length() <= 4
                        && said.get(i).as().matches("Mr|Mrs|Ms|Mx|Dr|St");
    }

    private static boolean startsSentence(String text, Word word) {
        String before = text.substring(0, word.start()).stripTrailing();
        return before.isEmpty() || ".!?:\n".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    static List<Span> japanese(String text, NoticeWords words, KnownWords known) {
        List<Token> tokens = tokens(text);
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int to = japanese(tokens, i, words);
            if (to < 0) {
                continue;
            }
            Span name = new Span(tokens.get(i).start(), tokens.get(to).end());
            if (!known.say(name.in(text)) && !ofOffice(tokens, i, words)) {
                found.add(name);
            }
            i = to;
        }
        return found;
    }

    /** The last token of the name that begins at a token, or -1. */
    private static int japanese(List<Token> tokens, int i, NoticeWords words) {
        Token token = tokens.get(i);
        boolean person = token.speech().startsWith(PERSON);
        boolean place =
                token.speech().startsWith("名詞-固有名詞-地域") || token.speech().equals("名詞-固有名詞-一般");
        boolean foreign = !token.known() && FOREIGN.matcher(token.surface()).matches();
        if (!person && !place && !foreign) {
            return -1;
        }
        int to = i;
        boolean given = false;
        while (person && to + 1 < tokens.size() && tokens.get(to + 1).speech().startsWith(PERSON)) {
            to++;
            given = true;
        }
        if (titled(tokens, to + 1, words)) {
            return to;
        }
        if (to + 1 < tokens.size()
                && words.offices().contains(tokens.get(to + 1).surface())) {
            return -1;
        }
        if (given && token.speech().endsWith("姓") && tokens.get(to).speech().endsWith("名")) {
            return to;
        }
        if (person
                && token.speech().endsWith("姓")
                && NEXT_DOOR.matcher(before(tokens, i)).find()) {
            return to;
        }
        // A given name that the dictionary does not know as one stands between the surname and the title.
        int length = 0;
        for (int k = to + 1; token.speech().endsWith("姓") && k < tokens.size(); k++) {
            Token part = tokens.get(k);
            length += part.surface().length();
            if (length > LONGEST_NAME
                    || part.speech().startsWith("助詞")
                    || words.offices().contains(part.surface())
                    || !SCRIPT.matcher(part.surface()).matches()) {
                return -1;
            }
            if (titled(tokens, k + 1, words)) {
                return k;
            }
        }
        return -1;
    }

    private static String before(List<Token> tokens, int i) {
        return i > 1 ? tokens.get(i - 2).surface() + tokens.get(i - 1).surface() : "";
    }

    private static boolean titled(List<Token> tokens, int at, NoticeWords words) {
        return at < tokens.size() && words.titles().contains(tokens.get(at).surface());
    }

    /** Whether 町長の or 町長 stands in front of the name. */
    private static boolean ofOffice(List<Token> tokens, int i, NoticeWords words) {
        int at = i > 0 && tokens.get(i - 1).surface().equals("の") ? i - 2 : i - 1;
        return at >= 0 && words.offices().contains(tokens.get(at).surface());
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute surface = tokenizer.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String of = speech.getPartOfSpeech();
                tokens.add(new Token(
                        surface.toString(),
                        of == null ? "" : of,
                        reading.getReading() != null,
                        place.startOffset(),
                        place.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
