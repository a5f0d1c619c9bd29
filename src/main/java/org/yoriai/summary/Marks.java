package org.yoriai.summary;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.Citation;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;

/** Where numbers and words of amount stand in a {@link Frame}, and what they count; offsets in the frame's text. */
record Marks(List<NumberMark> numbers, List<AmountMark> amounts) {
    Marks {
        numbers = List.copyOf(numbers);
        amounts = List.copyOf(amounts);
    }

    /** Those of a sentence, its quotes taken out. */
    static Marks of(Sentence sentence) {
        return new Marks(
                sentence.numbers().stream()
                        .map(mark -> new NumberMark(
                                framed(sentence, mark.start()),
                                framed(sentence, mark.end()),
                                mark.value(),
                                mark.measure()))
                        .toList(),
                sentence.quantifiers().stream()
                        .map(mark -> new AmountMark(
                                framed(sentence, mark.start()), framed(sentence, mark.end()), mark.num(), mark.den()))
                        .toList());
    }

    private static int framed(Sentence sentence, int at) {
        int before = 0;
        for (Citation cite : sentence.cites()) {
            if (cite.at() + cite.quote().length() <= at) {
                before += cite.quote().length();
            }
        }
        return at - before;
    }

    /** The same where they stand once the words are back in their places. */
    Marks in(Frame frame, List<String> words) {
        List<NumberMark> shifted = new ArrayList<>();
        for (NumberMark mark : numbers) {
            int by = shift(frame, words, mark.start());
            shifted.add(new NumberMark(mark.start() + by, mark.end() + by, mark.value(), mark.measure()));
        }
        List<AmountMark> moved = new ArrayList<>();
        for (AmountMark mark : amounts) {
            int by = shift(frame, words, mark.start());
            moved.add(new AmountMark(mark.start() + by, mark.end() + by, mark.num(), mark.den()));
        }
        return new Marks(shifted, moved);
    }

    private static int shift(Frame frame, List<String> words, int at) {
        int by = 0;
        for (int i = 0; i < words.size(); i++) {
            if (frame.places().get(i) <= at) {
                by += words.get(i).length();
            }
        }
        return by;
    }
}
