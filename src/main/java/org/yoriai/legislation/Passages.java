package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yoriai.shared.Lang;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.language.Sentences;
import org.yoriai.unbundling.plain.LeftOut;

/**
 * The words of a clause that can be quoted, in one language, cut into sentences and items.
 *
 * @param passages in text order
 */
public record Passages(BillView.ClauseView clause, List<BillView.ClauseView> units, Lang lang, List<Passage> passages) {
    public Passages {
        units = List.copyOf(units);
        passages = List.copyOf(passages);
    }

    /**
     * One sentence or item of the law.
     *
     * @param depth 0 for the clause's own words
     * @param start and {@code end}: {@code [start, end)} in the own words of {@code unit}
     */
    public record Passage(String unit, String num, int depth, int start, int end, String text) {
        /** A name for it that stays the same as long as the bill does. */
        public String key() {
            return unit + "@" + start + "-" + end;
        }
    }

    static Passages of(BillView.ClauseDetail detail, Lang lang) {
        List<BillView.ClauseView> units = Stream.concat(Stream.of(detail.clause()), detail.inside().stream())
                .toList();
        List<Passage> passages = new ArrayList<>();
        for (BillView.ClauseView unit : units) {
            String body = unit.body().texts().getOrDefault(lang.code(), "");
            for (Span line : lines(body)) {
                for (Span sentence : Sentences.of(body.substring(line.start(), line.end()), lang == Lang.JA)) {
                    int start = line.start() + sentence.start();
                    int end = line.start() + sentence.end();
                    passages.add(new Passage(
                            unit.eId(),
                            unit.equals(detail.clause()) ? "" : unit.num().in(lang),
                            unit.depth() - detail.clause().depth(),
                            start,
                            end,
                            body.substring(start, end)));
                }
            }
        }
        return new Passages(detail.clause(), units, lang, passages);
    }

    /** The passage of that name as a quotation. */
    public Optional<WritePlainWords.Cited> quote(String key) {
        return passages.stream()
                .filter(passage -> passage.key().equals(key))
                .findFirst()
                .map(passage -> new WritePlainWords.Cited(passage.unit(), passage.start(), passage.text()));
    }

    /** Where the quoted words stand, exactly as they are quoted but for blanks around them. */
    Optional<PlainWordsView.CiteView> find(WritePlainWords.Cited cited) {
        String quote = cited.quote().strip();
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        for (BillView.ClauseView unit : units) {
            if (cited.unit() != null && !cited.unit().isEmpty() && !cited.unit().equals(unit.eId())) {
                continue;
            }
            String body = unit.body().texts().getOrDefault(lang.code(), "");
            boolean given = cited.start() != null && body.startsWith(quote, cited.start());
            int at = given ? cited.start() : cited.start() == null ? body.indexOf(quote) : -1;
            if (at >= 0) {
                return Optional.of(new PlainWordsView.CiteView(unit.id(), unit.eId(), at, at + quote.length(), quote));
            }
        }
        return Optional.empty();
    }

    /** The words of the clause with a number, a limit, a duty or a no that these sentences do not keep. */
    List<String> leftOut(List<PlainWordsView.SentenceView> sentences) {
        List<LeftOut.Ground> grounds = passages.stream()
                .map(passage -> new LeftOut.Ground(
                        passage.text(),
                        sentences.stream()
                                .filter(sentence -> sentence.cites().stream()
                                        .anyMatch(cite -> cite.unit().equals(passage.unit())
                                                && cite.start() < passage.end()
                                                && passage.start() < cite.end()))
                                .map(PlainWordsView.SentenceView::text)
                                .toList()))
                .toList();
        return LeftOut.of(
                grounds,
                sentences.stream().map(PlainWordsView.SentenceView::text).toList(),
                lang.code());
    }

    private static List<Span> lines(String body) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= body.length(); i++) {
            if (i == body.length() || body.charAt(i) == '\n') {
                if (!body.substring(from, i).isBlank()) {
                    lines.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return lines;
    }
}
