package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/**
 * A summary as it may be shown now: words that are no longer to be read are not in it.
 *
 * @param level what it is about: {@code clause}, {@code question} of several clauses, or {@code bill}
 * @param clause the clause, or the first that the question decides; {@code null} for the whole bill
 * @param clauseEId of the clause, or empty
 * @param clauseTitle number and heading of the clause, or empty
 * @param lang of its frames; quotes have their own
 * @param version counts what was published on this in this language, from 1; {@code null} before
 * @param stale some words that it quotes were withdrawn, hidden or changed since
 * @param people who wrote or voted on what it summarises, when it was drafted
 * @param arguments that it chose from
 * @param writers people who wrote on what it is about; {@code keptOut} those of them who keep their words out of it
 * @param quoted different arguments that it quotes
 * @param sha256 of the published document, which holds no member's words; {@code null} before
 * @param modelSha256 of what the model is made of; {@code promptSha256} of its templates; {@code inputSha256} of the
 *     arguments, votes and groups that went in
 * @param wording how a model worded it, or why none did where one was to; {@code null} for plain fixed frames
 * @param beside whether another wording of the same can be read
 */
public record SummaryView(
        UUID id,
        UUID assembly,
        Scope.Level level,
        UUID clause,
        String clauseEId,
        Localized clauseTitle,
        Lang lang,
        Integer version,
        SummaryStatus status,
        boolean stale,
        int people,
        int arguments,
        int writers,
        int keptOut,
        int quoted,
        Instant draftedAt,
        Instant publishedAt,
        String sha256,
        String modelId,
        String modelSha256,
        String promptSha256,
        String inputSha256,
        Wording.How wording,
        boolean beside,
        Lights lights,
        List<GateView> gates,
        Metrics metrics,
        LifeView life,
        List<SentenceView> sentences) {

    public SummaryView {
        gates = List.copyOf(gates);
        sentences = List.copyOf(sentences);
    }

    /** What it is about. */
    @JsonIgnore
    public Scope scope() {
        return new Scope(level, clause);
    }

    /**
     * What has happened to it. Who did it stands in the log.
     *
     * @param askedAt since when its authors are asked; {@code askUntil} till when, {@code askReason} why not for longer
     * @param own what they said; counts of people, never who
     * @param missedWhy why it was approved though a goal is missed
     * @param changed whether a moderator left out, moved or re-chose something in it
     * @param staleSince when words or counts in it first changed after it was published
     * @param missed names of the measures that miss their goal
     */
    public record LifeView(
            Instant askedAt,
            Instant askUntil,
            String askReason,
            OwnTally own,
            Instant approvedAt,
            String missedWhy,
            boolean changed,
            Instant staleSince,
            Instant withdrawnAt,
            String withdrawnReason,
            List<String> missed) {
        public LifeView {
            missed = List.copyOf(missed);
        }
    }

    /** One yes/no test; none may fail in what is published. */
    public record GateView(String name, double value, boolean passed) {}

    /**
     * One sentence.
     *
     * @param number from 1
     * @param kind {@code consensus}, {@code for}, {@code against}, {@code dissent}, {@code question} or {@code view}
     * @param topic eId of the clause that it speaks of; {@code unsorted} when its words are on none
     * @param text the whole sentence
     * @param parts the same in pieces, so that a page can mark whose words are whose
     * @param easy the same in easier words, in pieces; empty where there are none
     * @param stale some of its words are no longer shown, and the text says so in their place; or a count has moved
     * @param worded whether a model worded the sentence around its quotes
     * @param moved votes have moved a count in it across what its words say
     * @param contested how many of its {@code authors} contest it and have no answer yet
     */
    public record SentenceView(
            UUID id,
            int number,
            String kind,
            String topic,
            String text,
            List<Part> parts,
            List<Part> easy,
            boolean stale,
            boolean worded,
            boolean moved,
            int contested,
            int authors,
            List<CitationView> citations) {
        public SentenceView {
            parts = List.copyOf(parts);
            easy = List.copyOf(easy);
            citations = List.copyOf(citations);
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param citation whose words these are: an index into the sentence's citations; {@code null} for the words around
     *     them
     * @param lang of this piece
     */
    public record Part(String text, Integer citation, String lang) {}

    /**
     * The words that a sentence came from.
     *
     * @param number from 1 within the sentence
     * @param argumentNumber of the argument within the assembly
     * @param by the name under which its author is known here
     * @param lang of the text that is quoted
     * @param translated the text is a translation that a person made, not what the author wrote
     * @param start of the quote in that text, in UTF-16 units; {@code end} after it
     * @param quote verbatim; {@code null} unless shown
     * @param before the author's words before the quote, {@code after} those after it; {@code null} unless shown
     */
    public record CitationView(
            UUID id,
            int number,
            UUID argument,
            int argumentNumber,
            Localized by,
            String lang,
            boolean translated,
            int start,
            int end,
            String quote,
            String before,
            String after,
            SourceState state) {
        /** The author's whole sentences, each with its place; none unless shown. */
        @JsonIgnore
        public List<OwnWords.Piece> getChoices() {
            return shown() ? OwnWords.pieces(before + quote + after, lang, start, end) : List.of();
        }

        public boolean shown() {
            return state.isReadable();
        }
    }
}
