package org.yoriai.digest;

import java.util.List;

/** The sentences of one topic. {@code people} wrote {@code arguments} arguments on it, all eligible ones counted. */
public record TopicSummary(String id, String title, int people, int arguments, List<Sentence> sentences) {
    public TopicSummary {
        sentences = List.copyOf(sentences);
    }
}
