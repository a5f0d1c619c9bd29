package org.yoriai.summary.helper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Sources;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.say.Alike;
import org.yoriai.digest.say.DraftCheck;
import org.yoriai.digest.say.Hint;
import org.yoriai.digest.say.Notice;
import org.yoriai.digest.say.Noticed;
import org.yoriai.digest.say.Notices;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.PlainWords;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Summaries;

/**
 * What the helper does for a member. Nothing it is asked goes into a summary, a statistic, a log, or what anybody else
 * gets; it answers each member alike.
 */
@ApplicationScoped
public class Helper {
    public static final int LONGEST_QUESTION = 500;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ALIKE = 3;
    private static final int MOST_SAID = 50;

    /** In characters, of all that explains a clause: what a model can be given at once. */
    private static final int LONGEST_MATERIAL = 12_000;

    private static final String ME = "draft";

    @Inject
    HelperStore store;

    @Inject
    Shelf shelf;

    @Inject
    Bills bills;

    @Inject
    PlainWords plainWords;

    @Inject
    Deliberation deliberation;

    @Inject
    Sources sources;

    @Inject
    OpinionMaps maps;

    @Inject
    Summaries summaries;

    @Inject
    Phrasing phrasing;

    @Inject
    HelperConfig config;

    @Inject
    InstantSource clock;

    private Embedders embedders;
    private WordVectors vectors;

    @PostConstruct
    void begin() {
        embedders = Embedders.embedded();
        vectors = new WordVectors(clock);
    }

    @Transactional
    public HelperView of(AssemblyId assembly, Pseudonym member) {
        int turns = store.turns(assembly, member, clock.instant().minus(HOUR));
        return new HelperView(
                !store.isOff(assembly, member),
                Math.max(0, config.questionsAnHour() - turns),
                config.kept().toDays(),
                phrasing.model(assembly).orElse(null),
                store.notes(assembly, member, oldest()));
    }

    /** Switches it on or off; what was asked before stays until it is erased. */
    @Transactional
    public void turn(AssemblyId assembly, Pseudonym member, boolean on) {
        store.turn(assembly, member, on);
    }

    /**
     * Looks for the answer in the materials, and keeps both for her, or the nearest places where it finds none.
     *
     * @param lang of the page; the question may be in the other language
     * @return the id of the note
     * @throws Refused 409 {@code helper-off} or {@code helper-too-much}, 422 for what cannot be a question, 429
     *     {@code too-many}
     */
    @Transactional
    public UUID ask(AssemblyId assembly, Pseudonym member, String question, Lang lang) {
        requireOn(assembly, member);
        String words = PlainText.read("question", question, 2, LONGEST_QUESTION);
        takeTurn(assembly, member);
        Materials.Found found = shelf.search(assembly, words, lang);
        return store.keep(
                assembly,
                member,
                new HelperStore.Said(words, found.lang(), found.cites(), found.nearest(), null),
                clock.instant());
    }

    private void takeTurn(AssemblyId assembly, Pseudonym member) {
        Instant now = clock.instant();
        if (store.takeTurn(assembly, member, now.minus(HOUR), now) > config.questionsAnHour()) {
            throw new Refused(new Problem.Later(429, "too-many", HOUR));
        }
    }

    /** @throws Refused 404 when it is not hers */
    @Transactional
    public NoteView note(AssemblyId assembly, Pseudonym member, UUID id) {
        return store.note(assembly, member, oldest(), id).orElseThrow(Refused::notFound);
    }

    /** A note whose answer is to be worded; takes one of her turns unless it is worded already. */
    @Transactional
    NoteView toAnswer(AssemblyId assembly, Pseudonym member, UUID id) {
        requireOn(assembly, member);
        NoteView note = note(assembly, member, id);
        requireSomething(note.cites());
        if (note.wording() == null) {
            takeTurn(assembly, member);
        }
        return note;
    }

    /** Keeps an answer with its note. @throws Refused 404 when she erased the note meanwhile */
    @Transactional
    NoteView keepWording(AssemblyId assembly, Pseudonym member, UUID id, WordedView worded) {
        NoteView note = note(assembly, member, id).with(worded);
        store.keepWording(assembly, member, note);
        return note;
    }

    /** All that explains a clause in one language, a sentence each; takes one of her turns. */
    @Transactional
    List<Cite> toExplain(AssemblyId assembly, Pseudonym member, String eId, Lang lang) {
        ExplanationView explained = explain(assembly, member, eId, lang);
        BillView bill = bills.published(assembly).orElseThrow(Refused::notFound);
        BillView.ClauseView clause = bills.clause(assembly, eId).clause();
        String title = Materials.title(clause, lang);
        List<Cite> cites = new ArrayList<>(sentences("clause", eId, title, Materials.words(bill, clause, lang), lang));
        explained.plain().stream()
                .flatMap(plain -> plain.sentences().stream())
                .forEach(plain -> cites.add(new Cite("plain", eId, title, lang.code(), plain.text())));
        for (BillView.TermView term : explained.terms()) {
            String meaning = term.meaning().texts().getOrDefault(lang.code(), "");
            String said = bill.clauses().stream()
                    .filter(unit -> unit.id().equals(term.clause()))
                    .map(BillView.ClauseView::eId)
                    .findFirst()
                    .orElse("");
            if (!meaning.isEmpty()) {
                cites.add(new Cite("term", said, term.term().in(lang), lang.code(), meaning));
            }
        }
        explained.briefings().stream()
                .filter(cite -> cite.lang().equals(lang.code()))
                .forEach(cites::add);
        requireSomething(cites);
        if (cites.stream().mapToInt(cite -> cite.quote().length()).sum() > LONGEST_MATERIAL) {
            throw Refused.wrongState("helper-too-long");
        }
        takeTurn(assembly, member);
        return cites;
    }

    /** What she typed, a sentence each; takes one of her turns. */
    @Transactional
    List<Cite> toSay(AssemblyId assembly, Pseudonym member, String text, Lang lang) {
        requireOn(assembly, member);
        String words = PlainText.read("text", text, 1, 2 * Deliberation.LONGEST);
        List<Cite> cites = sentences("mine", "", "", words, lang);
        requireSomething(cites);
        takeTurn(assembly, member);
        return cites;
    }

    private static List<Cite> sentences(String kind, String ref, String title, String words, Lang lang) {
        return Sentences.of(words, lang.code()).stream()
                .map(span ->
                        new Cite(kind, ref, title, lang.code(), span.in(words).strip()))
                .toList();
    }

    private static void requireSomething(List<Cite> cites) {
        if (cites.isEmpty()) {
            throw Refused.wrongState("helper-nothing");
        }
    }

    /** Erases a question and what was found, and takes it back where it was passed on. @throws Refused 404 */
    @Transactional
    public void forget(AssemblyId assembly, Pseudonym member, UUID id) {
        if (!store.forget(assembly, member, id)) {
            throw Refused.notFound();
        }
    }

    /** The same for all that she ever asked. */
    @Transactional
    public void forgetAll(AssemblyId assembly, Pseudonym member) {
        store.forgetNotes(assembly, member);
    }

    /**
     * Lets the moderators read a question whose answer was not found, without saying whose it is.
     *
     * @throws Refused 404, 409 {@code helper-answered} when an answer was found, {@code already-there} when they have
     *     it already
     */
    @Transactional
    public void passOn(AssemblyId assembly, Pseudonym member, UUID id) {
        requireOn(assembly, member);
        NoteView note = note(assembly, member, id);
        if (note.found()) {
            throw Refused.wrongState("helper-answered");
        }
        if (!store.pass(assembly, member, note, clock.instant())) {
            throw Refused.wrongState("already-there");
        }
    }

    /** For moderators: what the helper did not find, those that wait first. */
    @Transactional
    public List<PassedView> passed(AssemblyId assembly) {
        return store.passed(assembly, oldest());
    }

    /** They have added it to the materials, or will not; who asked is shown that. @throws Refused 404 */
    @Transactional
    public void done(AssemblyId assembly, UUID id) {
        if (!store.done(assembly, id, clock.instant())) {
            throw Refused.notFound();
        }
    }

    /** What explains a clause. @throws Refused 404, 409 {@code helper-off} */
    @Transactional
    public ExplanationView explain(AssemblyId assembly, Pseudonym member, String eId, Lang lang) {
        requireOn(assembly, member);
        BillView.ClauseDetail detail = decided(assembly, eId);
        BillView.ClauseView clause = detail.clause();
        BillView bill = bills.published(assembly).orElseThrow(Refused::notFound);
        String words = Materials.words(bill, clause, lang);
        return new ExplanationView(
                clause.id(),
                clause.eId(),
                clause.num(),
                clause.heading(),
                plainWords.published(assembly, eId).stream()
                        .filter(text -> text.lang().equals(lang.code()))
                        .toList(),
                bills.glossary(assembly).stream()
                        .filter(term -> term.usedIn().contains(clause.id())
                                || clause.id().equals(term.clause()))
                        .toList(),
                detail.dependsOn(),
                detail.neededBy(),
                words.isEmpty()
                        ? List.of()
                        : shelf.searchBriefings(assembly, Materials.title(clause, lang) + "\n" + words, lang));
    }

    /** Looks at words before they are sent. Keeps nothing of them. @throws Refused 404, 409, 422 */
    @Transactional
    public DraftView look(AssemblyId assembly, Pseudonym member, LookAtDraft draft) {
        requireOn(assembly, member);
        String text = PlainText.read("text", draft.text(), 1, 2 * Deliberation.LONGEST);
        String clause = draft.clause() == null ? "" : draft.clause();
        if (!clause.isEmpty()) {
            decided(assembly, clause);
        }
        Stance stance = stance(draft.stance().code());
        Argument mine = Argument.of(ME, ME, text, clause, stance, draft.lang());
        List<Argument> others = on(assembly, clause).stream()
                .filter(argument -> !argument.member().equals(member.value()))
                .map(argument -> other(argument, draft.lang()))
                .toList();
        List<UUID> alike = vectors.with(
                new WordVectors.Key(assembly, clause, draft.lang()),
                cache -> Alike.to(mine, others, embedders.remembering(cache), MOST_ALIKE).stream()
                        .map(each -> UUID.fromString(each.argument()))
                        .toList());
        Noticed noticed = Notices.of(text, draft.lang(), shelf.known(assembly));
        return new DraftView(
                DraftCheck.of(text, draft.lang(), stance).stream()
                        .map(Hint::code)
                        .toList(),
                noticed.notices().stream().map(notice -> piece(text, notice)).toList(),
                noticed.parts().stream().map(part -> part.in(text)).toList(),
                text.codePointCount(0, text.length()),
                Deliberation.LONGEST,
                List.copyOf(deliberation.some(assembly, member, alike).values()));
    }

    /** What {@link #look} would ask about pieces of these words; nothing where she switched her helper off. Keeps nothing. */
    @Transactional
    public List<DraftView.PieceView> asks(AssemblyId assembly, Pseudonym member, String text, String lang) {
        if (store.isOff(assembly, member)) {
            return List.of();
        }
        return Notices.of(text, lang, shelf.known(assembly)).notices().stream()
                .map(notice -> piece(text, notice))
                .toList();
    }

    private static DraftView.PieceView piece(String text, Notice notice) {
        return new DraftView.PieceView(
                notice.what().code(),
                text.codePointCount(0, notice.start()),
                text.codePointCount(0, notice.end()),
                notice.in(text));
    }

    /** See {@link StrongestView}. @throws Refused 404, 409 {@code helper-off} */
    @Transactional
    public OtherView other(AssemblyId assembly, Pseudonym member, String eId) {
        requireOn(assembly, member);
        decided(assembly, eId);
        List<SourceArgument> onClause = on(assembly, eId);
        List<SourceVote> votes = sources.votes(
                assembly, onClause.stream().map(SourceArgument::id).toList());
        ArgumentView argument = StrongestView.choose(onClause, votes, maps.groups(assembly), member.value())
                .map(id -> deliberation.some(assembly, member, List.of(id)).get(id))
                .orElse(null);
        return new OtherView(argument);
    }

    /** What became of the newest of her words. @throws Refused 409 {@code helper-off} */
    @Transactional
    public List<SaidView> said(AssemblyId assembly, Pseudonym member) {
        requireOn(assembly, member);
        List<ArgumentView> mine = deliberation.of(assembly, member, MOST_SAID);
        Map<UUID, List<Summaries.Quoting>> quoting =
                summaries.quoting(assembly, mine.stream().map(ArgumentView::id).toList());
        return mine.stream()
                .map(argument -> new SaidView(argument, quoting.getOrDefault(argument.id(), List.of())))
                .toList();
    }

    /** Of an assembly in which somebody was erased. */
    void forgetVectors(AssemblyId assembly) {
        vectors.forget(assembly);
    }

    /** What was asked before is gone by itself. */
    Instant oldest() {
        return clock.instant().minus(config.kept());
    }

    private void requireOn(AssemblyId assembly, Pseudonym member) {
        if (store.isOff(assembly, member)) {
            throw Refused.wrongState("helper-off");
        }
    }

    private BillView.ClauseDetail decided(AssemblyId assembly, String eId) {
        BillView.ClauseDetail detail = bills.clause(assembly, eId);
        if (!detail.clause().votable()) {
            throw Refused.notFound();
        }
        return detail;
    }

    /** What is said on the clause or in it; on no clause for the whole bill. */
    private List<SourceArgument> on(AssemblyId assembly, String eId) {
        return sources.arguments(assembly, eId.isEmpty() ? Set.of() : bills.within(assembly, eId));
    }

    /** In the draft's language where somebody translated it. */
    private static Argument other(SourceArgument argument, String lang) {
        Lang in = Lang.of(lang).orElseThrow();
        return new Argument(
                argument.id().toString(),
                argument.member(),
                argument.text().in(in),
                "",
                stance(argument.stance()),
                argument.text().langOf(in),
                argument.quotable() ? Standing.ELIGIBLE : Standing.OPTED_OUT);
    }

    private static Stance stance(String code) {
        return switch (code) {
            case "for" -> Stance.FOR;
            case "against" -> Stance.AGAINST;
            case "question" -> Stance.QUESTION;
            default -> Stance.UNKNOWN;
        };
    }
}
