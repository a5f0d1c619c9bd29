package org.yoriai.digest.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.topic.Topics;
import org.yoriai.digest.wording.Frames;

/** A summary beside the input it must be true to. What it says of itself is not believed. */
public final class GateCase {
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[.!?。！？])\\s*");

    private final Evidence evidence;
    private final Topics topics;
    private final List<TopicSummary> summary;
    private final Set<String> worded;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    /** @param worded ids of the sentences whose frames a model worded, which may then repeat numbers of their quotes */
    public GateCase(Evidence evidence, Topics topics, Issues issues, List<TopicSummary> summary, Set<String> worded) {
        this.evidence = evidence;
        this.topics = topics;
        this.summary = summary;
        this.worded = Set.copyOf(worded);
        for (Issue i : issues.issues()) {
            titles.add(Words.folded(i.title()));
        }
        for (String lang : List.of("en", "ja")) {
            titles.add(Words.folded(new Frames(lang).unsorted()));
        }
        for (Argument a : evidence.arguments()) {
            if (issues.issues().isEmpty() && !a.target().isEmpty()) {
                titles.add(Words.folded(a.target()));
            }
            String text = Words.folded(a.text());
            words.add(Words.bare(text));
            for (String s : AFTER_SENTENCE.split(text)) {
                words.add(Words.bare(s));
            }
        }
    }

    Evidence evidence() {
        return evidence;
    }

    Topics topics() {
        return topics;
    }

    List<TopicSummary> summary() {
        return summary;
    }

    /** True if a model worded the frame of the sentence. */
    boolean isWorded(Sentence sentence) {
        return worded.contains(sentence.id());
    }

    /** Why a citation may not stand in this sentence; empty if it may. */
    String objection(TopicSummary topic, Sentence sentence, Citation cite) {
        int c = evidence.argument(cite.argument());
        if (c < 0) {
            String reason = evidence.reason(cite.argument());
            return cite.argument() + (reason.isEmpty() ? " does not exist" : " is " + reason);
        }
        Stance side = evidence.arguments().get(c).stance();
        boolean sided =
                sentence.kind() == Kind.FOR || sentence.kind() == Kind.AGAINST || sentence.kind() == Kind.QUESTION;
        if (sided
                && side != Stance.UNKNOWN
                && !side.name().equals(sentence.kind().name())) {
            return cite.argument() + " is " + side.name().toLowerCase(Locale.ROOT) + ", not "
                    + sentence.kind().code();
        }
        if (sentence.kind() != Kind.DISSENT && topics.of(c) != topics.topic(topic.id())) {
            return cite.argument() + " belongs to another topic";
        }
        return "";
    }

    List<Citation> validCites(TopicSummary topic, Sentence sentence) {
        return sentence.cites().stream()
                .filter(c -> objection(topic, sentence, c).isEmpty())
                .toList();
    }

    /** True if a title is words of people: an issue's title, a clause, or whole sentences of an argument. */
    boolean peoplesWords(String title) {
        String t = Words.folded(title);
        return titles.contains(t) || words.contains(Words.bare(t));
    }

    /**
     * The frame of a sentence: its text with each quote, and the topic's title, blanked out by as many {@code †}. Offsets stay
     * those of the text.
     */
    String frame(TopicSummary topic, Sentence sentence) {
        String out = sentence.text();
        List<String> quotes = validCites(topic, sentence).stream()
                .map(Citation::quote)
                .filter(q -> !q.isEmpty())
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (String q : quotes) {
            out = out.replace(q, "†".repeat(q.length()));
        }
        String title = topic.title();
        if (!title.isEmpty() && peoplesWords(title)) {
            out = out.replace(title, "†".repeat(title.length()));
        }
        return out;
    }
}
