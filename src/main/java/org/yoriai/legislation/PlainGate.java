package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Violation;
import org.yoriai.unbundling.plain.Doubt;
import org.yoriai.unbundling.plain.PlainSentence;

/** What keeps plain words from publication, whoever or whatever wrote them. */
final class PlainGate {
    private static final int SHORTEST_WORDS = 2;
    private static final int SHORTEST_CHARACTERS = 4;

    private PlainGate() {}

    /** Everything that is wrong with the text, sentence by sentence. */
    static List<PlainWordsView.DoubtView> judge(
            List<PlainWordsView.SentenceView> sentences, Lang lang, PlainLevel level) {
        List<PlainWordsView.DoubtView> doubts = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < sentences.size(); i++) {
            doubts.addAll(judge(i, sentences.get(i), lang, level));
            exceptionLost(sentences, i, lang).ifPresent(doubts::add);
            length += PlainLevel.length(sentences.get(i).text(), lang);
        }
        if (sentences.isEmpty()) {
            doubts.add(new PlainWordsView.DoubtView(-1, "text-empty", ""));
        }
        if (length > level.longestText(lang)) {
            doubts.add(new PlainWordsView.DoubtView(-1, "text-long", Integer.toString(length)));
        }
        return List.copyOf(doubts);
    }

    /** Known only of a whole text: another sentence may tell of the exception. */
    private static Optional<PlainWordsView.DoubtView> exceptionLost(
            List<PlainWordsView.SentenceView> sentences, int place, Lang lang) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (i != place) {
                others.add(sentences.get(i).text());
            }
        }
        PlainWordsView.SentenceView sentence = sentences.get(place);
        return PlainSentence.exceptionLost(
                        sentence.text(),
                        sentence.cites().stream()
                                .map(PlainWordsView.CiteView::quote)
                                .toList(),
                        others,
                        lang.code())
                .map(doubt -> new PlainWordsView.DoubtView(place, doubt.kind().code(), doubt.words()));
    }

    /** Everything that is wrong with one sentence. */
    static List<PlainWordsView.DoubtView> judge(
            int place, PlainWordsView.SentenceView sentence, Lang lang, PlainLevel level) {
        List<PlainWordsView.DoubtView> doubts = new ArrayList<>();
        int length = PlainLevel.length(sentence.text(), lang);
        if (length > level.longestSentence(lang)) {
            doubts.add(new PlainWordsView.DoubtView(place, "sentence-long", Integer.toString(length)));
        }
        if (length < (lang == Lang.JA ? SHORTEST_CHARACTERS : SHORTEST_WORDS)) {
            doubts.add(new PlainWordsView.DoubtView(place, "sentence-short", ""));
        }
        if (sentence.cites().isEmpty()) {
            doubts.add(new PlainWordsView.DoubtView(place, "no-cite", ""));
            return doubts;
        }
        List<String> quotes =
                sentence.cites().stream().map(PlainWordsView.CiteView::quote).toList();
        for (Doubt doubt : PlainSentence.doubts(sentence.text(), quotes, lang.code())) {
            doubts.add(new PlainWordsView.DoubtView(place, doubt.kind().code(), doubt.words()));
        }
        return doubts;
    }

    /** The same as violations of the fields that hold the sentences; of each field the doubts come one by one. */
    static List<Violation> violations(List<PlainWordsView.DoubtView> doubts, Lang lang, PlainLevel level) {
        return doubts.stream()
                .map(doubt -> new Violation(field(doubt), "plain-" + doubt.code(), parameters(doubt, lang, level)))
                .collect(Collectors.toList());
    }

    private static String field(PlainWordsView.DoubtView doubt) {
        return doubt.sentence() < 0
                ? "sentences"
                : "sentences[" + doubt.sentence() + "]." + (doubt.code().equals("no-cite") ? "cites" : "text");
    }

    private static Map<String, Object> parameters(PlainWordsView.DoubtView doubt, Lang lang, PlainLevel level) {
        return switch (doubt.code()) {
            case "modality" -> Map.of("modality", doubt.words());
            case "sentence-long" -> Map.of("is", doubt.words(), "max", level.longestSentence(lang), "unit", unit(lang));
            case "text-long" -> Map.of("is", doubt.words(), "max", level.longestText(lang), "unit", unit(lang));
            default -> Map.of("words", doubt.words());
        };
    }

    private static String unit(Lang lang) {
        return lang == Lang.JA ? "characters" : "words";
    }
}
