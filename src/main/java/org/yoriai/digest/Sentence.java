package org.yoriai.digest;

import java.util.List;

/** One sentence of a summary: a frame around members' own words. Offsets of the marks count in {@code text}. */
public record Sentence(
        String id,
        String text,
        Kind kind,
        List<Citation> cites,
        List<NumberMark> numbers,
        List<AmountMark> quantifiers) {
    public Sentence {
        cites = List.copyOf(cites);
        numbers = List.copyOf(numbers);
        quantifiers = List.copyOf(quantifiers);
    }
}
