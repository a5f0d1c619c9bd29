package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.events.ServersFixture;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Trace;

/** Summaries in a real database, and what it refuses whoever writes to it. */
class SummaryStoreIT {
    private static final Pseudonym MODERATOR = new Pseudonym("a".repeat(32));
    private static final Instant NOW = Instant.parse("2001-01-01T10:00:00Z");

    private final DataSource database = ServersFixture.database();
    private final SummaryStore store = new SummaryStore();
    private final DueStore due = new DueStore();
    private final JobStore jobs = new JobStore();
    private final SummaryTrace trace = new SummaryTrace();
    private final AssemblyId assembly = new AssemblyId(Ids.next());
    private final UUID event = Ids.next();
    private final List<SourceArgument> arguments = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        store.database = database;
        store.json = new ObjectMapper();
        due.database = database;
        due.jobs = jobs;
        jobs.database = database;
        trace.database = database;
        ServersFixture.convene(assembly);
        run("""
                insert into event (id, assembly_id, type, subject_id, leaf, leaf_hash, accepted_at)
                values (?, ?, 'test', ?, '\\x00', decode(repeat('00', 32), 'hex'), now())""", event, assembly.value(), assembly.value());
        argument(1, "for", Localized.of("Bays come first. Then the fee.", "区画が先です。料金はその後です。"));
        argument(2, "against", Localized.of("A fee keeps poor people out 🚲.", "料金は貧しい人を締め出します🚲。"));
    }

    /** An application that runs on the same servers may be drafting a summary of this assembly just now. */
    @AfterEach
    void close() throws Exception {
        for (int i = 1; ; i++) {
            try {
                remove();
                return;
            } catch (SQLException e) {
                if (i == 5 || !"23503".equals(e.getSQLState())) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private void remove() throws Exception {
        run("delete from summary_due where assembly_id = ?", assembly.value());
        run("delete from summary_job where assembly_id = ?", assembly.value());
        run(
                "update summary set status = 'discarded', version = null, withdrawn_at = null, withdrawn_reason = '' where assembly_id = ?",
                assembly.value());
        run("""
                delete from citation where sentence_id in (select n.id from summary_sentence n
                  join summary s on s.id = n.summary_id where s.assembly_id = ?)""", assembly.value());
        run(
                "delete from summary_sentence where summary_id in (select id from summary where assembly_id = ?)",
                assembly.value());
        run("delete from summary where assembly_id = ?", assembly.value());
        run(
                "delete from argument_translation where argument_id in (select id from argument where assembly_id = ?)",
                assembly.value());
        run("delete from argument where assembly_id = ?", assembly.value());
        run("delete from word_consent where assembly_id = ?", assembly.value());
        try (Connection owner = owner();
                PreparedStatement delete = owner.prepareStatement("delete from yoriai.event where assembly_id = ?")) {
            delete.setObject(1, assembly.value());
            delete.execute();
        }
        ServersFixture.dissolve(assembly);
    }

    /** The role of the migrations: the app may not take back an event. */
    private static Connection owner() throws SQLException {
        Map<String, String> environment = ServersFixture.environment();
        return DriverManager.getConnection(
                environment.get("YORIAI_MIGRATE_JDBC_URL"),
                environment.get("YORIAI_MIGRATE_USERNAME"),
                environment.get("YORIAI_MIGRATE_PASSWORD"));
    }

    private void argument(int number, String stance, Localized text) throws SQLException {
        UUID id = Ids.next();
        String member = Integer.toString(number).repeat(32);
        run("""
                insert into argument (id, assembly_id, number, member, stance, lang, body, status, event_id, submitted_at)
                values (?, ?, ?, ?, ?, 'en', ?, 'visible', ?, now())""", id, assembly.value(), number, member, stance, text.in(Lang.EN), event);
        run(
                "insert into word_consent (assembly_id, member, use, since) values (?, ?, 'ai-digest', now())",
                assembly.value(),
                member);
        run("insert into argument_translation (argument_id, lang, body) values (?, 'ja', ?)", id, text.in(Lang.JA));
        arguments.add(new SourceArgument(id, number, member, null, null, stance, "en", text, true));
    }

    private int run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private StoredSummary draft(Lang lang) {
        DraftInput input =
                DraftInput.of(arguments, List.of(), Map.of(), DraftInput.Subject.ofBill(List.of()), lang, Wishes.NONE);
        DigestResult result = Digest.digest(
                input.arguments(), input.votes(), input.groups(), input.issues(), DigestOptions.in(lang.code()));
        UUID id = store.insert(
                assembly,
                Scope.BILL,
                lang,
                Templates.sha256(),
                result,
                input,
                Set.of(),
                new EasySentences(Map.of()),
                null,
                NOW);
        store.move(id, SummaryStatus.CHECKED);
        return store.find(assembly, id).orElseThrow();
    }

    private StoredSummary published(Lang lang) {
        StoredSummary draft = draft(lang);
        store.ask(draft.id(), MODERATOR, NOW, NOW, "");
        store.approve(draft.id(), MODERATOR, "", OwnTally.NONE, NOW);
        store.supersede(assembly, Scope.BILL, lang);
        store.publish(draft.id(), store.nextVersion(assembly, Scope.BILL, lang), "0".repeat(64), MODERATOR, event, NOW);
        return store.find(assembly, draft.id()).orElseThrow();
    }

    @Test
    void aDraftQuotesTheTextOfItsLanguageVerbatim() {
        for (Lang lang : Lang.values()) {
            StoredSummary draft = draft(lang);

            assertThat(draft.sentences())
                    .hasSize(2)
                    .allSatisfy(sentence -> assertThat(sentence.cites())
                            .hasSize(1)
                            .allSatisfy(cite -> {
                                assertThat(cite.lang()).isEqualTo(lang.code());
                                assertThat(cite.text().substring(cite.start(), cite.end()))
                                        .isEqualTo(cite.quote());
                                assertThat(cite.state()).isEqualTo(SourceState.SHOWN);
                            }));
            assertThat(draft.failedGates()).isEmpty();
        }
    }

    @Test
    void versionsCountWhatWasPublishedInALanguage() {
        StoredSummary first = published(Lang.EN);
        StoredSummary second = published(Lang.EN);
        StoredSummary other = published(Lang.JA);

        assertThat(List.of(first.version(), second.version(), other.version())).containsExactly(1, 2, 1);
        assertThat(store.find(assembly, first.id()).orElseThrow().status()).isEqualTo(SummaryStatus.SUPERSEDED);
    }

    @Test
    void hiddenWordsLeaveThePublishedSummaryAtTheNextRead() throws Exception {
        StoredSummary summary = published(Lang.EN);
        run("update argument set status = 'hidden' where assembly_id = ? and number = 2", assembly.value());

        SummaryView view = store.find(assembly, summary.id()).orElseThrow().view(Map.of());

        assertThat(view.stale()).isTrue();
        assertThat(view.toString()).doesNotContain("poor people").contains("[words hidden by a moderator]");
        assertThat(view.sentences()).filteredOn(sentence -> !sentence.stale()).hasSize(1);
    }

    @Test
    void theDatabaseRefusesToPublishASentenceWithoutACitation() throws Exception {
        StoredSummary draft = draft(Lang.EN);
        run(
                "insert into summary_sentence (id, summary_id, position, kind, text) values (?, ?, 99, 'view', 'All agree.')",
                Ids.next(),
                draft.id());

        store.approve(draft.id(), MODERATOR, "", OwnTally.NONE, NOW);
        assertThatThrownBy(() -> store.publish(draft.id(), 1, "0".repeat(64), MODERATOR, event, NOW))
                .rootCause()
                .hasMessageContaining("a sentence without a citation cannot be published");
    }

    @Test
    void theDatabaseRefusesToPublishASummaryWithoutSentences() throws Exception {
        StoredSummary draft = draft(Lang.EN);
        run(
                "delete from citation where sentence_id in (select id from summary_sentence where summary_id = ?)",
                draft.id());
        run("delete from summary_sentence where summary_id = ?", draft.id());

        store.approve(draft.id(), MODERATOR, "", OwnTally.NONE, NOW);
        assertThatThrownBy(() -> store.publish(draft.id(), 1, "0".repeat(64), MODERATOR, event, NOW))
                .rootCause()
                .hasMessageContaining("cannot be published");
    }

    @Test
    void theDatabaseRefusesToAddToWhatIsPublishedOrToTakeItsCitations() {
        UUID summary = published(Lang.EN).id();

        for (String sql : List.of(
                "insert into summary_sentence (id, summary_id, position, kind, text) values (gen_random_uuid(), ?, 99, 'view', 'All agree.')",
                "delete from citation where sentence_id in (select id from summary_sentence where summary_id = ?)",
                "update citation set start_at = 0 where sentence_id in (select id from summary_sentence where summary_id = ?)",
                "update summary_sentence set text = 'All agree.' where summary_id = ?",
                "delete from summary_sentence where summary_id = ?")) {
            assertThatThrownBy(() -> run(sql, summary)).as(sql).hasMessageContaining("keeps its sentences");
        }
    }

    @Test
    void aSentenceCanBeFollowedToItsWordsAndBack() throws Exception {
        run("update assembly set phase = 'DELIBERATING' where id = ?", assembly.value());
        StoredSummary summary = published(Lang.EN);
        StoredSummary draft = draft(Lang.EN);
        UUID sentence = summary.sentences().get(0).id();
        UUID argument = summary.sentences().get(0).cites().get(0).argument();

        assertThat(trace.nodes(List.of(summary.id(), sentence)))
                .extracting(Trace.Node::kind)
                .containsExactlyInAnyOrder(Trace.Kind.SUMMARY, Trace.Kind.SENTENCE);
        assertThat(trace.nodes(List.of(sentence)).get(0).words().texts().values())
                .containsExactly(summary.sentences().get(0).cites().get(0).quote());
        assertThat(trace.origins(List.of(summary.id())))
                .containsExactly(new Trace.Ref(Trace.Kind.ASSEMBLY, assembly.value()));
        assertThat(trace.origins(List.of(sentence)))
                .containsExactly(
                        new Trace.Ref(Trace.Kind.SUMMARY, summary.id()), new Trace.Ref(Trace.Kind.ARGUMENT, argument));
        assertThat(trace.offspring(argument)).extracting(Trace.Node::id).containsExactly(sentence);
        assertThat(trace.offspring(summary.id()))
                .extracting(Trace.Node::id)
                .contains(sentence)
                .hasSize(2);
        assertThat(trace.offspring(assembly.value())).extracting(Trace.Node::id).containsExactly(summary.id());
        assertThat(trace.nodes(List.of(draft.id(), draft.sentences().get(0).id())))
                .isEmpty();
    }

    @Test
    void aDiscardedDraftKeepsNoWords() {
        StoredSummary draft = draft(Lang.EN);

        assertThat(store.discard(draft.id())).isTrue();

        assertThat(store.find(assembly, draft.id()).orElseThrow().sentences()).isEmpty();
        assertThat(store.discard(draft.id())).isFalse();
    }

    @Test
    void aPublishedSummaryCannotBeDiscarded() {
        StoredSummary summary = published(Lang.EN);

        assertThat(store.discard(summary.id())).isFalse();
        assertThat(store.find(assembly, summary.id()).orElseThrow().sentences()).hasSize(2);
    }

    @Test
    void aChangeIsDueAfterItRestsAndAtTheLatestAfterTheBound() {
        Duration quiet = Duration.ofSeconds(30);
        Duration latest = Duration.ofMinutes(5);
        due.mark(assembly, Scope.BILL, NOW);

        assertThat(ours(NOW.plusSeconds(29), quiet, latest)).isEmpty();
        assertThat(ours(NOW.plusSeconds(30), quiet, latest)).isPresent();

        due.mark(assembly, Scope.BILL, NOW.plusSeconds(299));
        assertThat(ours(NOW.plusSeconds(299), quiet, latest)).isEmpty();
        assertThat(ours(NOW.plusSeconds(300), quiet, latest)).isPresent();
    }

    @Test
    void aChangeWhileItIsDraftedIsDraftedToo() {
        due.mark(assembly, Scope.BILL, NOW);
        DueStore.Due taken =
                ours(NOW.plusSeconds(30), Duration.ZERO, Duration.ofMinutes(5)).orElseThrow();
        due.mark(assembly, Scope.BILL, NOW.plusSeconds(31));

        due.done(taken, NOW.plusSeconds(32));

        DueStore.Due again =
                ours(NOW.plusSeconds(33), Duration.ZERO, Duration.ofMinutes(5)).orElseThrow();
        due.done(again, NOW.plusSeconds(34));
        assertThat(ours(NOW.plusSeconds(99), Duration.ZERO, Duration.ofMinutes(5)))
                .isEmpty();
    }

    @Test
    void aDraftThatFailedWaitsBeforeItIsTriedAgain() {
        due.mark(assembly, Scope.BILL, NOW);
        DueStore.Due taken = ours(NOW, Duration.ZERO, Duration.ZERO).orElseThrow();

        due.failed(taken, NOW.plusSeconds(60));

        assertThat(ours(NOW.plusSeconds(59), Duration.ZERO, Duration.ZERO)).isEmpty();
        assertThat(ours(NOW.plusSeconds(60), Duration.ZERO, Duration.ZERO)
                        .orElseThrow()
                        .failures())
                .isEqualTo(1);
    }

    @Test
    void aChangeQueuesOneJobAndOneMoreWhileThatRuns() {
        due.mark(assembly, Scope.BILL, NOW);
        due.mark(assembly, Scope.BILL, NOW);
        UUID job = jobs.start(assembly, Scope.BILL, NOW).orElseThrow();
        due.mark(assembly, Scope.BILL, NOW);
        due.mark(assembly, Scope.BILL, NOW);

        assertThat(jobs.list(assembly, 10))
                .extracting(SummaryJobs.JobView::status)
                .containsExactlyInAnyOrder(SummaryJobs.Status.RUNNING, SummaryJobs.Status.QUEUED);
        assertThat(jobs.start(assembly, Scope.BILL, NOW)).as("one runs").isEmpty();

        assertThat(jobs.end(job, "done", NOW)).isTrue();
        assertThat(jobs.start(assembly, Scope.BILL, NOW)).isPresent();
    }

    @Test
    void aJobWhoseProcessIsGoneIsQueuedAgain() {
        due.mark(assembly, Scope.BILL, NOW);
        UUID job = jobs.start(assembly, Scope.BILL, NOW).orElseThrow();
        jobs.beat(job, NOW.plusSeconds(30));

        jobs.revive(NOW.plusSeconds(90), Duration.ofSeconds(60));
        assertThat(jobs.find(assembly, job).orElseThrow().status()).isEqualTo(SummaryJobs.Status.RUNNING);
        jobs.revive(NOW.plusSeconds(91), Duration.ofSeconds(60));

        assertThat(jobs.find(assembly, job).orElseThrow().status()).isEqualTo(SummaryJobs.Status.QUEUED);
        assertThat(jobs.step(job, "keeping", 0.5, NOW)).as("whoever had it").isFalse();
        assertThat(jobs.start(assembly, Scope.BILL, NOW)).contains(job);
        assertThat(jobs.find(assembly, job).orElseThrow().runs()).isEqualTo(2);
    }

    @Test
    void ofACancelledJobNothingIsKept() {
        due.mark(assembly, Scope.BILL, NOW);
        UUID job = jobs.start(assembly, Scope.BILL, NOW).orElseThrow();

        assertThat(jobs.end(job, "cancelled", NOW)).isTrue();

        assertThat(jobs.holds(job)).isFalse();
        assertThat(jobs.beat(job, NOW)).isFalse();
        assertThat(jobs.end(job, "done", NOW)).isFalse();
    }

    /** What of this test's assembly is due; others may share the database, and none of theirs is as old. */
    private Optional<DueStore.Due> ours(Instant now, Duration quiet, Duration latest) {
        return due.next(now, quiet, latest).filter(next -> next.assembly().equals(assembly));
    }
}
