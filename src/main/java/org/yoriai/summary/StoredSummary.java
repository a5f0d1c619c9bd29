package org.yoriai.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Digest;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.SummaryView.CitationView;
import org.yoriai.summary.SummaryView.GateView;
import org.yoriai.summary.SummaryView.LifeView;
import org.yoriai.summary.SummaryView.Part;
import org.yoriai.summary.SummaryView.SentenceView;

/**
 * A summary with its sentences, beside the present state of the words that it quotes.
 *
 * @param documentSha256 of what was published, or {@code null}
 * @param beside whether another wording of the same is kept
 */
record StoredSummary(
        UUID id,
        AssemblyId assembly,
        Scope scope,
        String clauseEId,
        Localized clauseTitle,
        Lang lang,
        Integer version,
        SummaryStatus status,
        String modelId,
        String modelSha256,
        String promptSha256,
        String inputSha256,
        int people,
        int arguments,
        int writers,
        int keptOut,
        GateReport gates,
        Metrics metrics,
        Instant draftedAt,
        Instant publishedAt,
        Course course,
        String documentSha256,
        Wording.How wording,
        boolean beside,
        List<StoredSentence> sentences) {

    /**
     * @param position from 0
     * @param easy the same in easier words around the same quotes, or {@code null}
     * @param worded whether a model worded its frame, and may have taken words of its quotes
     * @param moved votes have moved a count in it across what its words say
     * @param contested how many of its authors contest it and have no answer yet
     */
    record StoredSentence(
            UUID id,
            int position,
            String kind,
            String topic,
            Frame frame,
            Frame easy,
            Marks marks,
            boolean worded,
            boolean moved,
            int contested,
            List<StoredCitation> cites) {
        boolean isStale() {
            return moved || isGone();
        }

        /** Some of its words are no longer shown. */
        boolean isGone() {
            return cites.stream().anyMatch(cite -> cite.state() != SourceState.SHOWN);
        }

        StoredSentence with(List<StoredCitation> others) {
            return new StoredSentence(id, position, kind, topic, frame, easy, marks, worded, moved, contested, others);
        }

        /**
         * The words around its quotes as they may be read now: where some of what it quotes may not be, a model's words
         * about it go too, and the quotes stand by themselves.
         */
        Frame shown(Lang in) {
            return worded && cites.stream().anyMatch(cite -> !cite.state().isReadable())
                    ? Frame.bare(cites.size(), in)
                    : frame;
        }

        /** People whose words it quotes. */
        int authors() {
            return (int) cites.stream().map(StoredCitation::author).distinct().count();
        }

        /** As the engine made it, its words put back. */
        Sentence sentence() {
            List<String> words = cites.stream().map(StoredCitation::quote).toList();
            StringBuilder text = new StringBuilder();
            List<Citation> citations = new ArrayList<>();
            for (Frame.Piece piece : frame.pieces(words)) {
                if (piece.quote() >= 0) {
                    StoredCitation cite = cites.get(piece.quote());
                    citations.add(new Citation(
                            cite.argument().toString(), cite.start(), cite.end(), cite.quote(), text.length()));
                }
                text.append(piece.text());
            }
            Marks shown = marks.in(frame, words);
            return new Sentence(
                    id.toString(),
                    text.toString(),
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    citations,
                    shown.numbers(),
                    shown.amounts());
        }
    }

    /**
     * @param author pseudonym of the argument's author
     * @param keptOut whether the author does not let summaries use the words
     * @param text of the argument now, in {@code lang}, or {@code null} when there is none
     */
    record StoredCitation(
            UUID id,
            UUID argument,
            int argumentNumber,
            String author,
            String originalLang,
            String lang,
            int start,
            int end,
            String quote,
            String argumentStatus,
            boolean keptOut,
            String text) {
        /** The same with other words of its text. */
        StoredCitation quoting(int from, int to) {
            return new StoredCitation(
                    id,
                    argument,
                    argumentNumber,
                    author,
                    originalLang,
                    lang,
                    from,
                    to,
                    text.substring(from, to),
                    argumentStatus,
                    keptOut,
                    text);
        }

        SourceState state() {
            return SourceState.of(argumentStatus, keptOut, text, start, end, quote);
        }
    }

    boolean isStale() {
        return sentences.stream().anyMatch(StoredSentence::isStale);
    }

    /**
     * The gates that keep it from being published: those that failed when it was drafted, and those that the words of
     * now fail. Sorted; empty if there are none.
     */
    List<String> failedGates() {
        TreeSet<String> failed = new TreeSet<>();
        gateViews().stream().filter(gate -> !gate.passed()).map(GateView::name).forEach(failed::add);
        if (sentences.isEmpty()
                || sentences.stream().anyMatch(sentence -> sentence.cites().isEmpty())) {
            failed.add("citationCompleteness");
        }
        for (StoredSentence sentence : sentences) {
            for (StoredCitation cite : sentence.cites()) {
                switch (cite.state()) {
                    case WITHDRAWN, KEPT_OUT, HIDDEN, MERGED -> failed.add("citationValidity");
                    case CHANGED -> failed.add("quoteFidelity");
                    case SHOWN -> {
                        if (!QuoteBoundary.whole(cite.text(), cite.start(), cite.end())) {
                            failed.add("quoteFidelity");
                        }
                    }
                }
            }
        }
        return List.copyOf(failed);
    }

    /** The sentences as the engine made them, by topic in their order: to be judged anew. */
    List<TopicSummary> topics() {
        Map<String, List<Sentence>> topics = new LinkedHashMap<>();
        for (StoredSentence sentence : sentences) {
            topics.computeIfAbsent(sentence.topic(), topic -> new ArrayList<>()).add(sentence.sentence());
        }
        return topics.entrySet().stream()
                .map(topic -> new TopicSummary(topic.getKey(), "", 0, 0, topic.getValue()))
                .toList();
    }

    /** The same with what its authors have said so far. */
    StoredSummary saying(OwnTally own) {
        return with(sentences, course.saying(own));
    }

    /** The same with other sentences. */
    StoredSummary with(List<StoredSentence> others) {
        return with(others, course);
    }

    private StoredSummary with(List<StoredSentence> others, Course of) {
        return new StoredSummary(
                id,
                assembly,
                scope,
                clauseEId,
                clauseTitle,
                lang,
                version,
                status,
                modelId,
                modelSha256,
                promptSha256,
                inputSha256,
                people,
                arguments,
                writers,
                keptOut,
                gates,
                metrics,
                draftedAt,
                publishedAt,
                of,
                documentSha256,
                wording,
                beside,
                others);
    }

    /** Its gates against other data; those that hold for a model's words alone do not hang on data. */
    GateReport judge(DraftInput input) {
        return Digest.judge(
                input.arguments(), input.votes(), input.groups(), input.issues(), topics(), Embedders.embedded());
    }

    /** As told: a published summary of which words or counts have changed is stale. */
    SummaryStatus told() {
        return status == SummaryStatus.PUBLISHED && isStale() ? SummaryStatus.STALE : status;
    }

    private List<GateView> gateViews() {
        return gateViews(gates);
    }

    static List<GateView> gateViews(GateReport gates) {
        return List.of(
                whole("citationValidity", gates.citationValidity()),
                whole("citationCompleteness", gates.citationCompleteness()),
                whole("quoteFidelity", gates.quoteFidelity()),
                new GateView("unsupportedNumbers", gates.unsupportedNumbers(), gates.unsupportedNumbers() == 0),
                whole("quantifierTruth", gates.quantifierTruth()),
                whole("voice", gates.voice()),
                whole("dissentKept", gates.dissentKept()));
    }

    private static GateView whole(String name, double value) {
        return new GateView(name, value, value == 1);
    }

    /** Hash of the document: frames with places for quotes, and for each citation the argument's id and the offsets. */
    String sha256(int asVersion) {
        List<JsonValue> lines = new ArrayList<>();
        for (StoredSentence sentence : sentences) {
            JsonObject line = JsonObject.empty()
                    .with(
                            "cites",
                            new JsonArray(sentence.cites().stream()
                                    .map(StoredSummary::json)
                                    .toList()))
                    .with("frame", sentence.frame().text())
                    .with("kind", sentence.kind())
                    .with(
                            "places",
                            new JsonArray(sentence.frame().places().stream()
                                    .<JsonValue>map(place -> new JsonInteger(place))
                                    .toList()))
                    .with("topic", sentence.topic());
            if (sentence.easy() != null) {
                line = line.with("easy", sentence.easy().text())
                        .with(
                                "easyPlaces",
                                new JsonArray(sentence.easy().places().stream()
                                        .<JsonValue>map(place -> new JsonInteger(place))
                                        .toList()));
            }
            lines.add(line);
        }
        return sha256(JsonObject.empty()
                .with("assembly", assembly.toString())
                .with("clause", scope.isBill() ? "" : scope.clause().toString())
                .with("inputSha256", inputSha256)
                .with("lang", lang.code())
                .with("modelId", modelId)
                .with("modelSha256", modelSha256)
                .with("promptSha256", promptSha256)
                .with("sentences", new JsonArray(lines))
                .with("version", asVersion));
    }

    /** Hash of the list of citations, in the order of the sentences. */
    String citesSha256() {
        return sha256(new JsonArray(sentences.stream()
                .flatMap(sentence -> sentence.cites().stream())
                .map(StoredSummary::json)
                .toList()));
    }

    private static JsonValue json(StoredCitation cite) {
        return JsonObject.empty()
                .with("argument", cite.argument().toString())
                .with("end", cite.end())
                .with("lang", cite.lang())
                .with("start", cite.start());
    }

    private static String sha256(JsonValue document) {
        return sha256(Jcs.canonical(document));
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** @param names of members by pseudonym */
    SummaryView view(Map<String, Localized> names) {
        return new SummaryView(
                id,
                assembly.value(),
                scope.level(),
                scope.clause(),
                clauseEId,
                clauseTitle,
                lang,
                version,
                told(),
                isStale(),
                people,
                arguments,
                writers,
                keptOut,
                (int) sentences.stream()
                        .flatMap(sentence -> sentence.cites().stream())
                        .map(StoredCitation::argument)
                        .distinct()
                        .count(),
                draftedAt,
                publishedAt,
                version == null ? null : documentSha256 == null ? sha256(version) : documentSha256,
                modelId,
                modelSha256,
                promptSha256,
                inputSha256,
                wording.equals(Wording.How.FIXED) ? null : wording,
                beside,
                Lights.of(gates, metrics, isStale()),
                gateViews(),
                metrics,
                life(),
                sentences.stream().map(sentence -> view(sentence, names)).toList());
    }

    private LifeView life() {
        return new LifeView(
                course.askedAt(),
                course.askUntil(),
                course.askReason(),
                course.own(),
                course.approvedAt(),
                course.missedWhy(),
                course.isChanged(),
                course.staleAt(),
                course.withdrawnAt(),
                course.withdrawnReason(),
                Goal.missed(metrics));
    }

    private SentenceView view(StoredSentence sentence, Map<String, Localized> names) {
        List<CitationView> citations = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (StoredCitation cite : sentence.cites()) {
            SourceState state = cite.state();
            boolean shown = state.isReadable();
            words.add(shown ? cite.quote() : state.instead().in(lang));
            citations.add(new CitationView(
                    cite.id(),
                    citations.size() + 1,
                    cite.argument(),
                    cite.argumentNumber(),
                    names.getOrDefault(cite.author(), Localized.of("A former member", "前のメンバー")),
                    cite.lang(),
                    !cite.lang().equals(cite.originalLang()),
                    cite.start(),
                    cite.end(),
                    shown ? cite.quote() : null,
                    shown ? cite.text().substring(0, cite.start()) : null,
                    shown ? cite.text().substring(cite.end()) : null,
                    state));
        }
        List<Part> parts = parts(sentence.shown(lang), words, citations);
        return new SentenceView(
                sentence.id(),
                sentence.position() + 1,
                sentence.kind(),
                sentence.topic(),
                parts.stream().map(Part::text).collect(Collectors.joining()),
                parts,
                sentence.easy() == null ? List.of() : parts(sentence.easy(), words, citations),
                sentence.isStale(),
                sentence.worded(),
                sentence.moved(),
                sentence.contested(),
                sentence.authors(),
                citations);
    }

    private List<Part> parts(Frame frame, List<String> words, List<CitationView> citations) {
        List<Part> parts = new ArrayList<>();
        for (Frame.Piece piece : frame.pieces(words)) {
            boolean quoted = piece.quote() >= 0;
            boolean theirs = quoted && citations.get(piece.quote()).shown();
            parts.add(new Part(
                    piece.text(),
                    quoted ? piece.quote() : null,
                    theirs ? citations.get(piece.quote()).lang() : lang.code()));
        }
        return parts;
    }
}
