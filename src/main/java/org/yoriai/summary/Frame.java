package org.yoriai.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Sentence;
import org.yoriai.shared.Lang;

/**
 * A sentence without the words it quotes: what is stored, and hashed. Quote {@code i} stands before the character
 * {@code text[places[i]]}; places do not decrease.
 */
record Frame(String text, List<Integer> places) {
    Frame {
        places = List.copyOf(places);
        int least = 0;
        for (int place : places) {
            if (place < least || place > text.length()) {
                throw new IllegalArgumentException("a quote has no place at " + place);
            }
            least = place;
        }
    }

    /** Takes the quotes out of a sentence. @throws IllegalArgumentException if they do not stand where they should */
    static Frame of(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (Citation cite : sentence.cites()) {
            if (cite.at() < from || !sentence.text().startsWith(cite.quote(), cite.at())) {
                throw new IllegalArgumentException("a quote does not stand at " + cite.at() + " of its sentence");
            }
            text.append(sentence.text(), from, cite.at());
            places.add(text.length());
            from = cite.at() + cite.quote().length();
        }
        text.append(sentence.text(), from, sentence.text().length());
        return new Frame(text.toString(), places);
    }

    /** Nothing but quotation marks around as many quotes. */
    static Frame bare(int quotes, Lang lang) {
        String marks = lang == Lang.JA ? "「」" : "“”";
        String between = lang == Lang.JA ? "" : " ";
        int step = marks.length() + between.length();
        return new Frame(
                String.join(between, Collections.nCopies(quotes, marks)),
                IntStream.range(0, quotes).mapToObj(i -> i * step + 1).toList());
    }

    /** The frame and the words in turn; pieces without text are left out. */
    List<Piece> pieces(List<String> words) {
        if (words.size() != places.size()) {
            throw new IllegalArgumentException(words.size() + " quotes for " + places.size() + " places");
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (from < places.get(i)) {
                pieces.add(new Piece(text.substring(from, places.get(i)), -1));
            }
            pieces.add(new Piece(words.get(i), i));
            from = places.get(i);
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), -1));
        }
        return pieces;
    }

    /** @param quote index of the quote, or −1 for words of the frame */
    record Piece(String text, int quote) {}
}
