package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Memberships;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;

/** Summaries of what was said on a clause, a question or the whole bill, as they are read. */
@ApplicationScoped
public class Summaries {
    private static final String OF_SCOPE = SummaryStore.OF_SCOPE;
    private static final String OF_SCOPE_PUBLISHED = OF_SCOPE + "and s.status = 'published'";
    private static final int RETURNED_SHOWN = 20;
    private static final int IN_FULL_SHOWN = 50;

    /** A draft that was returned. @param clauseTitle of the clause, or of the first that a question decides; empty for the whole bill */
    public record Returned(UUID id, Scope scope, Localized clauseTitle, Lang lang, String note, Instant at) {}

    @Inject
    SummaryStore store;

    @Inject
    OwnWordsStore own;

    @Inject
    Drafting drafting;

    @Inject
    Wording wording;

    @Inject
    Memberships memberships;

    /** The summary, while nobody else decides on the same. @throws Refused 404 */
    StoredSummary locked(AssemblyId assembly, UUID id) {
        StoredSummary found = require(assembly, id);
        store.lock(assembly, found.scope(), found.lang());
        return require(assembly, id);
    }

    /** @throws Refused 422 {@code summary-gate} naming the gates that the words of now fail */
    void requireGates(StoredSummary draft) {
        List<String> failed = draft.failedGates();
        if (!failed.isEmpty()) {
            throw brokenGates(failed);
        }
    }

    static Refused brokenGates(List<String> failed) {
        return new Refused(new Problem.RuleBroken("summary-gate", Map.of("gates", failed), List.of()));
    }

    /** The questions of the published bill that decide several clauses. */
    @Transactional
    public List<JointQuestion> questions(AssemblyId assembly, Lang lang) {
        return drafting.questions(assembly, lang);
    }

    /** The question that decides a clause together with others; empty when none does. */
    @Transactional
    public Optional<Scope> question(AssemblyId assembly, UUID clause) {
        return drafting.questions(assembly, Lang.EN).stream()
                .filter(question -> question.decides(clause))
                .map(JointQuestion::scope)
                .findFirst();
    }

    /**
     * Arguments that are read themselves, because there are too few on it to be summed up.
     *
     * @param clause {@code null} for the whole bill
     */
    public record InFull(UUID clause, List<UUID> arguments) {
        public InFull {
            arguments = List.copyOf(arguments);
        }
    }

    /** What no summary in a language sums up, in the order of the bill, what is on the whole bill first. */
    @Transactional
    public List<InFull> inFull(AssemblyId assembly, Lang lang) {
        Set<Scope> published =
                lines(assembly, lang).stream().map(SummaryLine::scope).collect(Collectors.toSet());
        return drafting.few(assembly).entrySet().stream()
                .filter(few -> !published.contains(few.getKey()))
                .map(few -> new InFull(few.getKey().clause(), few.getValue()))
                .limit(IN_FULL_SHOWN)
                .toList();
    }

    /** Drafts that were returned, newest first: for moderators. */
    @Transactional
    public List<Returned> returned(AssemblyId assembly) {
        return store.returned(assembly, RETURNED_SHOWN);
    }

    /** What {@link #published(AssemblyId, Lang)} has, without the words: for lists. */
    @Transactional
    public List<SummaryLine> lines(AssemblyId assembly, Lang lang) {
        return store.lines(assembly, lang);
    }

    /** What is published in a language, in the order of the bill, that on the whole bill first. */
    @Transactional
    public List<SummaryView> published(AssemblyId assembly, Lang lang) {
        return views(assembly, store.list(assembly, "and s.lang = ? and s.status = 'published'", lang.code()));
    }

    /** What is published on it. */
    @Transactional
    public Optional<SummaryView> published(AssemblyId assembly, Scope scope, Lang lang) {
        return views(assembly, list(assembly, OF_SCOPE_PUBLISHED, scope, lang)).stream()
                .findFirst();
    }

    /** Everything that was ever published on it in a language, newest first. */
    @Transactional
    public List<SummaryView> versions(AssemblyId assembly, Scope scope, Lang lang) {
        return views(
                assembly,
                list(assembly, OF_SCOPE + "and s.version is not null", scope, lang).stream()
                        .sorted(Comparator.comparing(StoredSummary::version).reversed())
                        .toList());
    }

    /**
     * What became of each sentence of one summary in another on the same in the same language.
     *
     * @param moderator whether drafts may be seen
     * @throws Refused 404 when there is no such pair
     */
    @Transactional
    public SummaryDifference difference(AssemblyId assembly, UUID from, UUID to, boolean moderator) {
        StoredSummary old = require(assembly, from);
        StoredSummary now = require(assembly, to);
        boolean comparable = old.scope().equals(now.scope()) && old.lang() == now.lang();
        boolean seen = moderator || old.status().isPublic() && now.status().isPublic();
        if (!comparable || !seen) {
            throw Refused.notFound();
        }
        return SummaryDifference.of(
                old,
                now,
                view(old),
                view(now),
                store.submitted(now),
                store.changes(now.id()).stream()
                        .filter(change -> change.what().equals("dropped"))
                        .map(change -> change.kind() + "/" + change.topic())
                        .collect(Collectors.toSet()));
    }

    /** A version without its words. */
    public record VersionLine(UUID id, int version, SummaryStatus status, Instant publishedAt) {}

    /** Everything that was ever published on it in a language, newest first, without the words. */
    @Transactional
    public List<VersionLine> versionLines(AssemblyId assembly, Scope scope, Lang lang) {
        return store.versionLines(assembly, scope, lang);
    }

    /** How many drafts are open, and since when the oldest is, by assembly; assemblies without any are absent. */
    public Map<AssemblyId, Waiting> waiting(Collection<AssemblyId> assemblies) {
        return store.drafts(assemblies);
    }

    /** Drafts that nobody has decided on, and since when the first of them waits. */
    public record Waiting(int drafts, Instant since) {}

    /** Open drafts in both languages, in the order of the bill: for moderators. */
    @Transactional
    public List<SummaryView> drafts(AssemblyId assembly) {
        return views(assembly, store.list(assembly, "and " + SummaryStore.OPEN));
    }

    /**
     * @param moderator whether drafts may be seen
     * @throws Refused 404
     */
    @Transactional
    public SummaryView require(AssemblyId assembly, UUID id, boolean moderator) {
        StoredSummary summary = require(assembly, id);
        if (!summary.status().isPublic() && !moderator) {
            throw Refused.notFound();
        }
        return view(summary);
    }

    /**
     * A sentence of a published summary.
     *
     * @param number of the sentence, from 1
     */
    public record Quoting(UUID summary, Lang lang, Scope scope, int number) {}

    /** The sentences of the summaries of now that show words of these arguments; those without any are absent. */
    @Transactional
    public Map<UUID, List<Quoting>> quoting(AssemblyId assembly, Collection<UUID> arguments) {
        return store.quoting(assembly, arguments);
    }

    private List<StoredSummary> list(AssemblyId assembly, String which, Scope scope, Lang lang) {
        return store.list(assembly, which, scope.level().code(), scope.clause(), lang.code());
    }

    StoredSummary require(AssemblyId assembly, UUID id) {
        return store.find(assembly, id).orElseThrow(Refused::notFound);
    }

    SummaryView view(AssemblyId assembly, UUID id) {
        return view(require(assembly, id));
    }

    private SummaryView view(StoredSummary summary) {
        return told(summary).view(memberships.names(summary.assembly()));
    }

    /** While authors are asked, what they have said so far. */
    private StoredSummary told(StoredSummary summary) {
        return summary.status() == SummaryStatus.OWN_WORDS ? summary.saying(own.tally(summary.id())) : summary;
    }

    private List<SummaryView> views(AssemblyId assembly, List<StoredSummary> summaries) {
        Map<String, Localized> names = summaries.isEmpty() ? Map.of() : memberships.names(assembly);
        return summaries.stream().map(summary -> told(summary).view(names)).toList();
    }
}
