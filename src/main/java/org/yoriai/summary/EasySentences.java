package org.yoriai.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.digest.Citation;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/** The sentences of a summary in easier words, found by what they quote: quotes are never rewritten. */
record EasySentences(Map<Key, Sentence> known) {
    record Key(String topic, boolean dissent, List<String> quoted) {
        static Key of(String topic, Sentence sentence) {
            return new Key(
                    topic,
                    sentence.kind() == Kind.DISSENT,
                    sentence.cites().stream().map(EasySentences::place).toList());
        }
    }

    private static String place(Citation cite) {
        return cite.argument() + ":" + cite.start() + "-" + cite.end();
    }

    /** None of them unless every gate holds for the easier words too. */
    static EasySentences of(DigestResult easy) {
        Map<Key, Sentence> known = new HashMap<>();
        if (easy.gates().passed()) {
            for (TopicSummary topic : easy.topics()) {
                topic.sentences().forEach(sentence -> known.putIfAbsent(Key.of(topic.id(), sentence), sentence));
            }
        }
        return new EasySentences(known);
    }

    /** The words around the same quotes. */
    Optional<Frame> around(String topic, Sentence sentence) {
        return Optional.ofNullable(known.get(Key.of(topic, sentence))).map(Frame::of);
    }
}
