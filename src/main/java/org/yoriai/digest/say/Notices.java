package org.yoriai.digest.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;

/**
 * Asks about pieces of a draft before others read it: insults, private persons and where they can be reached, several ideas,
 * figures from nowhere. By lists of words, the dictionary of Kuromoji and the materials alone, so that the same draft is
 * always asked the same. Knows English and Japanese; of another language it sees what is written in signs and digits.
 */
public final class Notices {
    /** Notices of one draft. */
    public static final int MOST = 12;

    /** In {@code char}s; what stands behind is not looked at. */
    public static final int LONGEST = 4_000;

    private static final Pattern ENGLISH_CLAUSE = Pattern.compile(
            "(?<!\\d),(?=\\s)|[;:—]|\\b(?:because|since|although|though|while|when|and there|and it|but|so that|as otherwise)\\b");
    private static final Pattern JAPANESE_CLAUSE =
            Pattern.compile("(?:ので|から|ため|のに|けれど|けど|(?<=[たるいだす])が)、|[;；]|、(?=しかも|そして)");

    /** In money and in other counts: what one person can have lived through. */
    private static final BigDecimal LIVED_MONEY = BigDecimal.valueOf(100_000);

    private static final BigDecimal LIVED = BigDecimal.valueOf(1_000);

    private Notices() {}

    /** @param lang {@code en}, {@code ja} or another */
    public static Noticed of(String draft, String lang, KnownWords known) {
        String given = draft.length() > LONGEST ? draft.substring(0, end(draft)) : draft;
        Folded folded = Folded.of(given);
        String text = folded.text();
        boolean japanese = lang.equals("ja");
        boolean english = lang.equals("en");
        List<Notice> found = new ArrayList<>();
        add(found, Notice.What.MAIL, Reached.mail(text));
        add(found, Notice.What.PHONE, Reached.phone(text));
        add(found, Notice.What.ADDRESS, Reached.address(text, !japanese, known));
        List<Span> parts = List.of();
        if (english || japanese) {
            NoticeWords words = english ? NoticeWords.ENGLISH : NoticeWords.JAPANESE;
            add(found, Notice.What.INSULT, insults(folded.lower(), words));
            add(
                    found,
                    Notice.What.PERSON,
                    english ? Persons.english(text, words, known) : Persons.japanese(text, words, known));
            add(found, Notice.What.FIGURE, figures(folded, lang, words, known));
            parts = Ideas.of(text, lang, words);
            if (!parts.isEmpty()) {
                found.add(new Notice(
                        Notice.What.SEVERAL, parts.get(1).start(), parts.get(1).end()));
            }
        }
        found.sort(Comparator.comparingInt(Notice::start).thenComparing(Notice::what));
        return new Noticed(
                found.stream()
                        .limit(MOST)
                        .map(notice -> original(folded, notice))
                        .toList(),
                parts.stream()
                        .map(part -> folded.original(part.start(), part.end()))
                        .toList());
    }

    private static int end(String draft) {
        return Character.isHighSurrogate(draft.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static Notice original(Folded folded, Notice notice) {
        Span span = folded.original(notice.start(), notice.end());
        return new Notice(notice.what(), span.start(), span.end());
    }

    /** A piece within another one is noticed once: as the first that was found there. */
    private static void add(List<Notice> found, Notice.What what, List<Span> spans) {
        for (Span span : spans) {
            if (found.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end())) {
                found.add(new Notice(what, span.start(), span.end()));
            }
        }
    }

    private static List<Span> insults(String text, NoticeWords words) {
        List<Span> out = new ArrayList<>();
        for (Pattern pattern : words.insults()) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                out.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return out;
    }

    private static List<Span> figures(Folded folded, String lang, NoticeWords words, KnownWords known) {
        List<Span> sentences = Sentences.of(folded.text(), lang);
        List<Figure> all = Figures.all(folded.text(), lang.equals("en"));
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            String said = sentence.in(folded.lower());
            String next = i + 1 < sentences.size() ? sentences.get(i + 1).in(folded.lower()) : "";
            boolean counted =
                    i > 0 && SayWords.any(words.counted(), sentences.get(i - 1).in(folded.lower()));
            if (counted || SayWords.any(words.sources(), said) || next.matches("(?s)[(（]?(?:source|https?:|出典|資料).*")) {
                continue;
            }
            boolean lived = SayWords.any(words.lived(), said);
            for (Figure figure : all) {
                if (figure.start() < sentence.start() || figure.start() >= sentence.end()) {
                    continue;
                }
                BigDecimal most = figure.unit().equals("money") ? LIVED_MONEY : LIVED;
                boolean hers = lived && !figure.share() && figure.value().compareTo(most) <= 0;
                if (!hers && !known.say(figure) && !demanded(folded.lower(), sentence, figure, lang, words)) {
                    out.add(new Span(figure.start(), figure.end()));
                }
            }
        }
        return out;
    }

    /** Whether the part of the sentence around a figure asks for something. */
    private static boolean demanded(String text, Span sentence, Figure figure, String lang, NoticeWords words) {
        Matcher clause = (lang.equals("en") ? ENGLISH_CLAUSE : JAPANESE_CLAUSE)
                .matcher(text)
                .region(sentence.start(), sentence.end());
        int from = sentence.start();
        int to = sentence.end();
        while (clause.find()) {
            if (clause.end() <= figure.start()) {
                from = clause.end();
            } else if (clause.start() >= figure.end()) {
                to = clause.end();
                break;
            }
        }
        return SayWords.any(words.demands(), text.substring(from, to));
    }
}
