package org.yoriai.digest.wording;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Kind;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;

/**
 * Fills the frames of one language and reading level. Every number comes from {@link Evidence} and is marked with its
 * measure, every quote with its place.
 */
public final class Template {
    private final Frames frames;
    private final ReadingLevel level;
    private final Evidence evidence;

    public Template(Frames frames, ReadingLevel level, Evidence evidence) {
        this.frames = frames;
        this.level = level;
        this.evidence = evidence;
    }

    /** A sentence that gives one member's words. With fewer than ten voters no counts are stated. */
    public Sentence about(String id, Kind kind, Quote quote) {
        int c = evidence.argument(quote.argument());
        String key = level.code() + "." + kind.code();
        if (evidence.voters(c).cardinality() < Evidence.SMALL_CELL) {
            key = frames.has(key + ".small") ? key + ".small" : key;
        } else if (evidence.contested(c) && frames.has(key + ".contested")) {
            key += ".contested";
        }
        return fill(id, kind, frames.get(key), List.of(quote));
    }

    /** How many disagree with the first quote, and the words of somebody who sees it differently if there is a second. */
    public Sentence dissent(String id, List<Quote> quotes) {
        String key = level.code() + ".dissent" + (quotes.size() == 1 ? ".alone" : "");
        return fill(id, Kind.DISSENT, frames.get(key), quotes);
    }

    private Sentence fill(String id, Kind kind, String frame, List<Quote> quotes) {
        StringBuilder text = new StringBuilder();
        List<Citation> cites = new ArrayList<>();
        List<NumberMark> numbers = new ArrayList<>();
        List<AmountMark> amounts = new ArrayList<>();
        String about = quotes.get(0).argument();
        int c = evidence.argument(about);
        int from = 0;
        while (from < frame.length()) {
            int open = frame.indexOf('{', from);
            if (open < 0) {
                text.append(frame, from, frame.length());
                break;
            }
            text.append(frame, from, open);
            int close = frame.indexOf('}', open);
            String slot = frame.substring(open + 1, close);
            from = close + 1;
            switch (slot) {
                case "quote" -> quote(quotes.get(0), text, cites);
                case "view" -> quote(quotes.get(1), text, cites);
                case "agree" ->
                    number(Measure.What.AGREE, about, evidence.agree(c).cardinality(), text, numbers);
                case "disagree" ->
                    number(Measure.What.DISAGREE, about, evidence.disagree(c).cardinality(), text, numbers);
                case "voters" ->
                    number(Measure.What.VOTERS, about, evidence.voters(c).cardinality(), text, numbers);
                case "amount" -> {
                    int agree = evidence.agree(c).cardinality();
                    int voters = evidence.voters(c).cardinality();
                    String word = frames.get(
                            "amount." + Quantifier.forShare(agree, voters).code());
                    amounts.add(new AmountMark(
                            text.length(),
                            text.length() + word.length(),
                            new Measure.OfArgument(Measure.What.AGREE, about).toString(),
                            new Measure.OfArgument(Measure.What.VOTERS, about).toString()));
                    text.append(word);
                }
                default -> throw new IllegalStateException("no slot of a frame is called " + slot);
            }
        }
        return new Sentence(id, text.toString(), kind, cites, numbers, amounts);
    }

    private static void quote(Quote q, StringBuilder text, List<Citation> cites) {
        cites.add(new Citation(q.argument(), q.start(), q.end(), q.words(), text.length()));
        text.append(q.words());
    }

    private static void number(
            Measure.What what, String argument, int value, StringBuilder text, List<NumberMark> numbers) {
        String digits = Integer.toString(value);
        numbers.add(new NumberMark(
                text.length(),
                text.length() + digits.length(),
                value,
                new Measure.OfArgument(what, argument).toString()));
        text.append(digits);
    }
}
