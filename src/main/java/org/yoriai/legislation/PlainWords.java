package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;

/**
 * The clauses of the published bill told again in plain words, at two levels in each language. A moderator writes them,
 * each sentence with the words of the clause that say so; a moderator checks them and puts them before everybody, after
 * the gate. What was published stays readable.
 */
@ApplicationScoped
public class PlainWords {
    public static final int MOST_SENTENCES = 16;
    public static final int MOST_CITES = 12;
    /** In characters; the gate has tighter bounds. */
    static final int LONGEST_SENTENCE = 1_000;

    @Inject
    PlainStore store;

    @Inject
    Bills bills;

    @Inject
    Assemblies assemblies;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** Where the plain words of one clause stand, by language and level; what is not begun is absent. */
    public record ClauseDesk(UUID clause, String eId, List<PlainWordsView> texts) {
        public Optional<PlainWordsView> draft(Lang lang, PlainLevel level) {
            return find(lang, level, "draft");
        }

        public Optional<PlainWordsView> published(Lang lang, PlainLevel level) {
            return find(lang, level, "published");
        }

        private Optional<PlainWordsView> find(Lang lang, PlainLevel level, String status) {
            return texts.stream()
                    .filter(text -> text.lang().equals(lang.code())
                            && text.level().equals(level.code())
                            && text.status().equals(status))
                    .findFirst();
        }
    }

    /** All that is published on the bill of now in one language, by clause. */
    @Transactional
    public Map<UUID, List<PlainWordsView>> published(AssemblyId assembly, Lang lang) {
        return store.list(assembly, "w.status = 'published' and w.lang = ?", lang.code()).stream()
                .collect(Collectors.groupingBy(PlainWordsView::clause));
    }

    /** What is published on one clause, in every language and at every level. @throws Refused 404 */
    @Transactional
    public List<PlainWordsView> published(AssemblyId assembly, String eId) {
        return store.list(
                assembly,
                "w.status = 'published' and w.clause_id = ?",
                decided(assembly, eId).id());
    }

    /** All that was published on a clause in one language at one level, newest first. @throws Refused 404 */
    @Transactional
    public List<PlainWordsView> versions(AssemblyId assembly, String eId, Lang lang, PlainLevel level) {
        return store.list(
                assembly,
                "w.status <> 'draft' and w.clause_id = ? and w.lang = ? and w.level = ?",
                decided(assembly, eId).id(),
                lang.code(),
                level.code());
    }

    /** Every clause that people decide on, with what is drafted and published: for moderators. */
    @Transactional
    public List<ClauseDesk> desk(AssemblyId assembly) {
        Map<UUID, List<PlainWordsView>> texts = store.list(assembly, "w.status <> 'superseded'").stream()
                .collect(Collectors.groupingBy(PlainWordsView::clause));
        return bills.decided(assembly).stream()
                .map(clause -> new ClauseDesk(clause.id(), clause.eId(), texts.getOrDefault(clause.id(), List.of())))
                .toList();
    }

    /** The draft, if one is begun. @throws Refused 404 for no clause */
    @Transactional
    public Optional<PlainWordsView> draft(AssemblyId assembly, String eId, Lang lang, PlainLevel level) {
        return store.draft(assembly, decided(assembly, eId).id(), lang, level);
    }

    /**
     * Puts these sentences in the place of the draft. What keeps it from publication is told with it; words that do not
     * stand in the clause are refused.
     *
     * @throws Refused 404, 409, or 422 naming the sentence
     */
    @Transactional
    public PlainWordsView write(
            AssemblyId assembly, String eId, Lang lang, PlainLevel level, WritePlainWords command, Pseudonym writer) {
        Passages passages = passages(assembly, eId, lang);
        List<PlainWordsView.SentenceView> sentences = new ArrayList<>();
        for (int i = 0; i < command.sentences().size(); i++) {
            sentences.add(sentence(
                    passages,
                    "sentences[" + i + "].",
                    Ids.next(),
                    command.sentences().get(i)));
        }
        return change(assembly, passages, lang, level, writer, before -> sentences);
    }

    /**
     * Adds a sentence to the draft, or changes the one with the id; it must pass the gate.
     *
     * @param id of the sentence that is changed, or {@code null}
     * @throws Refused 422 with all that is wrong with {@code text} or {@code cites}
     */
    @Transactional
    public PlainWordsView say(
            AssemblyId assembly,
            String eId,
            Lang lang,
            PlainLevel level,
            UUID id,
            WritePlainWords.Said said,
            Pseudonym writer) {
        Passages passages = passages(assembly, eId, lang);
        PlainWordsView.SentenceView sentence = sentence(passages, "", id == null ? Ids.next() : id, said);
        List<PlainWordsView.DoubtView> doubts = PlainGate.judge(0, sentence, lang, level);
        if (!doubts.isEmpty()) {
            throw new Refused(new Problem.RuleBroken(
                    "plain-gate",
                    Map.of(),
                    PlainGate.violations(doubts, lang, level).stream()
                            .map(wrong -> new Violation(
                                    wrong.field().replaceFirst("^sentences\\[0]\\.", ""),
                                    wrong.code(),
                                    wrong.parameters()))
                            .toList()));
        }
        return change(assembly, passages, lang, level, writer, before -> {
            List<PlainWordsView.SentenceView> after = new ArrayList<>(before);
            int at = indexOf(before, id);
            if (id != null && at < 0) {
                throw Refused.wrongState("decided-meanwhile");
            }
            if (at >= 0) {
                after.set(at, sentence);
            } else if (after.size() >= MOST_SENTENCES) {
                throw Refused.field("text", "plain-full", Map.of("max", MOST_SENTENCES));
            } else {
                after.add(sentence);
            }
            return after;
        });
    }

    /** Takes a sentence out of the draft; one that is gone already stays gone. */
    @Transactional
    public PlainWordsView remove(
            AssemblyId assembly, String eId, Lang lang, PlainLevel level, UUID id, Pseudonym writer) {
        return change(
                assembly,
                passages(assembly, eId, lang),
                lang,
                level,
                writer,
                before -> before.stream()
                        .filter(sentence -> !sentence.id().equals(id))
                        .toList());
    }

    /** Moves a sentence before the one that stands before it. */
    @Transactional
    public PlainWordsView raise(
            AssemblyId assembly, String eId, Lang lang, PlainLevel level, UUID id, Pseudonym writer) {
        return change(assembly, passages(assembly, eId, lang), lang, level, writer, before -> {
            int at = indexOf(before, id);
            List<PlainWordsView.SentenceView> after = new ArrayList<>(before);
            if (at > 0) {
                after.add(at - 1, after.remove(at));
            }
            return after;
        });
    }

    /** Begins a draft with the sentences of what is published. @throws Refused 409 if a draft is begun already */
    @Transactional
    public PlainWordsView revise(AssemblyId assembly, String eId, Lang lang, PlainLevel level, Pseudonym writer) {
        PlainWordsView published = versions(assembly, eId, lang, level).stream()
                .filter(text -> text.status().equals("published"))
                .findFirst()
                .orElseThrow(Refused::notFound);
        return change(assembly, passages(assembly, eId, lang), lang, level, writer, before -> {
            if (!before.isEmpty()) {
                throw Refused.wrongState("already-there");
            }
            return published.sentences().stream()
                    .map(sentence -> new PlainWordsView.SentenceView(Ids.next(), sentence.text(), sentence.cites()))
                    .toList();
        });
    }

    /** Throws the draft away. What is published stays. */
    @Transactional
    public void discard(AssemblyId assembly, String eId, Lang lang, PlainLevel level) {
        UUID clause = decided(assembly, eId).id();
        store.lineUp(clause, lang, level);
        store.draft(assembly, clause, lang, level).ifPresent(draft -> store.discard(draft.id()));
    }

    /**
     * Puts the draft before everybody, after the gate; what was there before is superseded and stays readable.
     *
     * @throws Refused 404 without a draft, 422 {@code plain-gate} with what is wrong
     */
    @Transactional
    public PlainWordsView publish(AssemblyId assembly, String eId, Lang lang, PlainLevel level, Pseudonym checker) {
        assemblies.requirePhase(assembly, Phase::allowsPlainWords);
        UUID clause = decided(assembly, eId).id();
        store.lineUp(clause, lang, level);
        PlainWordsView draft = store.draft(assembly, clause, lang, level).orElseThrow(Refused::notFound);
        if (!draft.doubts().isEmpty()) {
            throw new Refused(
                    new Problem.RuleBroken("plain-gate", Map.of(), PlainGate.violations(draft.doubts(), lang, level)));
        }
        if (draft.leavesOut() == null) {
            store.compare(draft.id(), passages(assembly, eId, lang).leftOut(draft.sentences()));
        }
        int version = store.nextVersion(clause, lang, level);
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        draft.id(),
                        new LegislationEvent.PlainWordsPublished(
                                eId,
                                lang.code(),
                                level.code(),
                                version,
                                sha256(draft.sentences()),
                                draft.origin(),
                                checker.value())))
                .event();
        store.publish(draft, version, checker, event, clock.instant());
        return versions(assembly, eId, lang, level).get(0);
    }

    /** What keeps a draft from publication, by sentence from 0; −1 for the text as a whole. */
    public static Map<Integer, List<Violation>> violations(PlainWordsView draft, Lang lang, PlainLevel level) {
        Map<Integer, List<Violation>> bySentence = new TreeMap<>();
        for (PlainWordsView.DoubtView doubt : draft.doubts()) {
            bySentence
                    .computeIfAbsent(doubt.sentence(), first -> new ArrayList<>())
                    .addAll(PlainGate.violations(List.of(doubt), lang, level));
        }
        return bySentence;
    }

    private PlainWordsView change(
            AssemblyId assembly,
            Passages passages,
            Lang lang,
            PlainLevel level,
            Pseudonym writer,
            UnaryOperator<List<PlainWordsView.SentenceView>> how) {
        assemblies.requirePhase(assembly, Phase::allowsPlainWords);
        UUID clause = passages.clause().id();
        store.lineUp(clause, lang, level);
        Instant now = clock.instant();
        Optional<PlainWordsView> draft = store.draft(assembly, clause, lang, level);
        UUID id = draft.map(PlainWordsView::id).orElseGet(Ids::next);
        if (draft.isEmpty()) {
            store.begin(id, assembly, clause, lang, level, writer, now);
        }
        List<PlainWordsView.SentenceView> sentences =
                how.apply(draft.map(PlainWordsView::sentences).orElse(List.of()));
        store.write(id, sentences, passages.leftOut(sentences), writer, now);
        return store.draft(assembly, clause, lang, level).orElseThrow();
    }

    private static int indexOf(List<PlainWordsView.SentenceView> sentences, UUID id) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static PlainWordsView.SentenceView sentence(
            Passages passages, String field, UUID id, WritePlainWords.Said said) {
        String text =
                PlainText.read(field + "text", said.text(), 1, LONGEST_SENTENCE).replaceAll("\\s+", " ");
        List<PlainWordsView.CiteView> cites = new ArrayList<>();
        for (WritePlainWords.Cited cited : said.cites()) {
            PlainWordsView.CiteView cite = passages.find(cited)
                    .orElseThrow(() -> Refused.field(
                            field + "cites",
                            "plain-not-in-clause",
                            Map.of("words", cited.quote().strip())));
            if (!cites.contains(cite)) {
                cites.add(cite);
            }
        }
        return new PlainWordsView.SentenceView(id, text, List.copyOf(cites));
    }

    /** What there is to quote in a clause. @throws Refused 404; 409 when the bill does not stand in the language */
    @Transactional
    public Passages passages(AssemblyId assembly, String eId, Lang lang) {
        BillView.ClauseDetail detail = bills.clause(assembly, eId);
        if (!detail.clause().votable()) {
            throw Refused.notFound();
        }
        if (!detail.billTitle().texts().containsKey(lang.code())) {
            throw Refused.wrongState("plain-no-language");
        }
        return Passages.of(detail, lang);
    }

    private BillView.ClauseView decided(AssemblyId assembly, String eId) {
        return bills.decided(assembly).stream()
                .filter(clause -> clause.eId().equals(eId))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static String sha256(List<PlainWordsView.SentenceView> sentences) {
        List<JsonValue> lines = new ArrayList<>();
        for (PlainWordsView.SentenceView sentence : sentences) {
            lines.add(JsonObject.empty()
                    .with("text", sentence.text())
                    .with(
                            "cites",
                            new JsonArray(sentence.cites().stream()
                                    .<JsonValue>map(cite -> JsonObject.empty()
                                            .with("unit", cite.unit())
                                            .with("start", cite.start())
                                            .with("end", cite.end())
                                            .with("quote", cite.quote()))
                                    .toList())));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Jcs.canonical(new JsonArray(lines))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
