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

    /**
     * How many agree and how many do not with the first quote, and a second that contradicts it, or that those who disagree
     * like more, if there is one.
     *
     * @param common whether the first is what people of all groups agree with more than not
     * @param contradicts whether the second contradicts it
     */
    public Sentence dissent(String id, boolean common, boolean contradicts, List<Quote> quotes) {
        int c = evidence.argument(quotes.get(0).argument());
        String side = common ? Kind.CONSENSUS.code() : side(c);
        String frame = frames.get(level.code() + ".dissent." + side);
        if (quotes.size() > 1) {
            int view = evidence.argument(quotes.get(1).argument());
            boolean few = evidence.voters(view).cardinality() < Evidence.SMALL_CELL;
            frame += frames.get(level.code() + (contradicts ? ".contrary" : ".rather") + (few ? ".small" : ""));
        }
        return fill(id, Kind.DISSENT, frame, quotes);
    }

    private String side(int c) {
        return switch (evidence.arguments().get(c).stance()) {
            case FOR -> Kind.FOR.code();
            case AGAINST -> Kind.AGAINST.code();
            case QUESTION -> Kind.QUESTION.code();
            case UNKNOWN -> Kind.VIEW.code();
        };
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
                case "view-agree" -> {
                    String view = quotes.get(1).argument();
                    number(
                            Measure.What.AGREE,
                            view,
                            evidence.agree(evidence.argument(view)).cardinality(),
                            text,
                            numbers);
                }
                case "view-voters" -> {
                    String view = quotes.get(1).argument();
                    number(
                            Measure.What.VOTERS,
                            view,
                            evidence.voters(evidence.argument(view)).cardinality(),
                            text,
                            numbers);
                }
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
