package org.yoriai.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.text.QuoteBoundary;
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
import org.yoriai.summary.SummaryView.Part;
import org.yoriai.summary.SummaryView.SentenceView;

/** A summary with its sentences, beside the present state of the words that it quotes. */
record StoredSummary(
        UUID id,
        AssemblyId assembly,
        UUID clause,
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
        List<StoredSentence> sentences) {

    /** @param position from 0 */
    record StoredSentence(UUID id, int position, String kind, String topic, Frame frame, List<StoredCitation> cites) {
        boolean isStale() {
            return cites.stream().anyMatch(cite -> cite.state() != SourceState.SHOWN);
        }
    }

    /**
     * @param author pseudonym of the argument's author
     * @param keptOut whether the author allows no use in summaries
     * @param text of the argument now, in {@code lang}, or {@code null} when there is none
     */
    record StoredCitation(
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
                    case WITHDRAWN, KEPT_OUT, HIDDEN -> failed.add("citationValidity");
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

    private List<GateView> gateViews() {
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
            lines.add(JsonObject.empty()
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
                    .with("topic", sentence.topic()));
        }
        return sha256(JsonObject.empty()
                .with("assembly", assembly.toString())
                .with("clause", clause == null ? "" : clause.toString())
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
                clause,
                clauseEId,
                clauseTitle,
                lang,
                version,
                status,
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
                version == null ? null : sha256(version),
                modelId,
                modelSha256,
                promptSha256,
                inputSha256,
                Lights.of(gates, metrics, isStale()),
                gateViews(),
                metrics,
                sentences.stream().map(sentence -> view(sentence, names)).toList());
    }

    private SentenceView view(StoredSentence sentence, Map<String, Localized> names) {
        List<CitationView> citations = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (StoredCitation cite : sentence.cites()) {
            SourceState state = cite.state();
            boolean shown = state == SourceState.SHOWN;
            words.add(shown ? cite.quote() : state.instead().in(lang));
            citations.add(new CitationView(
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
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Frame.Piece piece : sentence.frame().pieces(words)) {
            boolean quoted = piece.quote() >= 0;
            boolean theirs = quoted && citations.get(piece.quote()).shown();
            parts.add(new Part(
                    piece.text(),
                    quoted ? piece.quote() : null,
                    theirs ? citations.get(piece.quote()).lang() : lang.code()));
            text.append(piece.text());
        }
        return new SentenceView(
                sentence.id(),
                sentence.position() + 1,
                sentence.kind(),
                sentence.topic(),
                text.toString(),
                parts,
                sentence.isStale(),
                citations);
    }
}
