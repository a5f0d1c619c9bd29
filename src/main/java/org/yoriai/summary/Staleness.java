package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.digest.GateReport;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Rows;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/**
 * Notes which sentences of what is published no longer stand as they were published. Words that are gone are left out at
 * each read, before any of this: see {@link SourceState}.
 */
@ApplicationScoped
class Staleness {
    private static final String AMOUNTS = "quantifierTruth";
    private static final String VOTES = "votes";

    @Inject
    DataSource database;

    @Inject
    SummaryStore store;

    @Inject
    Drafting drafting;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** Looks at what is published that quotes an argument: after it was hidden, withdrawn or shown again. */
    @Transactional
    void ofArgument(AssemblyId assembly, UUID argument) {
        store.list(assembly, """
                and s.status = 'published' and exists (
                  select 1 from summary_sentence n join citation q on q.sentence_id = n.id
                  where n.summary_id = s.id and q.argument_id = ?)""", argument).forEach(summary -> note(summary, moved(summary)));
    }

    /** Looks at what is published on the same: its words, and its counts against the votes of now. */
    @Transactional
    void ofScope(AssemblyId assembly, Scope scope, Lang lang) {
        for (StoredSummary summary : store.list(
                assembly,
                SummaryStore.OF_SCOPE + "and s.status = 'published'",
                scope.level().code(),
                scope.clause(),
                lang.code())) {
            note(summary, movedNow(summary));
        }
    }

    private static Set<UUID> moved(StoredSummary summary) {
        Set<UUID> moved = new HashSet<>();
        for (StoredSentence sentence : summary.sentences()) {
            if (sentence.moved()) {
                moved.add(sentence.id());
            }
        }
        return moved;
    }

    /** Sentences whose words of amount the counts of now do not bear out. */
    private Set<UUID> movedNow(StoredSummary summary) {
        boolean amounts = summary.sentences().stream()
                .anyMatch(sentence -> !sentence.marks().amounts().isEmpty() && !sentence.isGone());
        Set<UUID> moved = new HashSet<>();
        if (!amounts) {
            return moved;
        }
        DraftInput input = drafting.input(summary.assembly(), summary.scope(), summary.lang());
        GateReport judged = summary.judge(input);
        Set<String> failing = new HashSet<>();
        judged.failures().stream()
                .filter(failure -> failure.gate().equals(AMOUNTS))
                .forEach(failure -> failing.add(failure.sentence()));
        for (StoredSentence sentence : summary.sentences()) {
            if (!sentence.isGone()
                    && !sentence.marks().amounts().isEmpty()
                    && failing.contains(sentence.id().toString())) {
                moved.add(sentence.id());
            }
        }
        return moved;
    }

    private void note(StoredSummary summary, Set<UUID> moved) {
        Instant now = clock.instant();
        List<Integer> fresh = new ArrayList<>();
        for (StoredSentence sentence : summary.sentences()) {
            Set<String> causes = new HashSet<>();
            for (StoredCitation cite : sentence.cites()) {
                if (cite.state() != SourceState.SHOWN) {
                    causes.add(cite.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
            }
            if (moved.contains(sentence.id())) {
                causes.add(VOTES);
            }
            boolean is = false;
            for (String cause : causes) {
                is |= Rows.change(database, """
                                insert into summary_stale (sentence_id, summary_id, cause, since) values (?, ?, ?, ?)
                                on conflict do nothing""", sentence.id(), summary.id(), cause, now.atOffset(ZoneOffset.UTC)) == 1;
            }
            Rows.change(
                    database,
                    "delete from summary_stale where sentence_id = ? and not cause = any (?)",
                    sentence.id(),
                    causes.toArray(String[]::new));
            if (is) {
                fresh.add(sentence.position() + 1);
            }
        }
        if (!fresh.isEmpty()) {
            outbox.append(Fact.ofAssembly(summary.assembly(), summary.id(), new SummaryEvent.SummaryStale(fresh)));
        }
        Rows.change(database, """
                update summary set stale_at = case when exists (select 1 from summary_stale z where z.summary_id = summary.id)
                                                   then coalesce(stale_at, ?) end
                where id = ?""", now.atOffset(ZoneOffset.UTC), summary.id());
    }
}
